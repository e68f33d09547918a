import { z } from 'zod';
import {
  localizedTextSchema,
  type TemplateLocale,
  templateHead,
  templateIdSchema,
} from '../template-schema';

/** The outline of an operating manual; bodies are Markdown without the section's own heading. */
export const manualTemplateSchema = z.object({
  ...templateHead,
  sections: z
    .array(
      z.object({
        id: templateIdSchema,
        heading: localizedTextSchema,
        body: localizedTextSchema,
      }),
    )
    .min(1),
});
export type ManualTemplate = z.infer<typeof manualTemplateSchema>;
export type ManualTemplateInput = z.input<typeof manualTemplateSchema>;

/** The whole outline as one Markdown document. */
export function writeManual(template: ManualTemplate, locale: TemplateLocale): string {
  const sections = template.sections.map(
    ({ heading, body }) => `## ${heading[locale]}\n\n${body[locale]}`,
  );
  return `# ${template.title[locale]}\n\n${sections.join('\n\n')}\n`;
}
