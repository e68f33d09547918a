import { z } from 'zod';
import {
  type ProcessMapInput,
  stepMarkSchema,
  valueClassSchema,
} from '~/domain/process-map/process-map';
import {
  localizedTextSchema,
  type TemplateLocale,
  templateHead,
  templateIdSchema,
} from '../template-schema';

const stepSchema = z.object({
  id: templateIdSchema,
  name: localizedTextSchema,
  department: localizedTextSchema,
  role: localizedTextSchema,
  input: localizedTextSchema,
  output: localizedTextSchema,
  system: localizedTextSchema.optional(),
  workingHours: z.number().min(0),
  waitingHours: z.number().min(0),
  valueClass: valueClassSchema,
  marks: z.array(stepMarkSchema).default([]),
  controlPoint: z.boolean().default(false),
  breakOwner: localizedTextSchema.optional(),
  derivedFrom: z.array(templateIdSchema).default([]),
  next: z
    .array(
      z.object({
        to: templateIdSchema,
        share: z.number().min(0).max(100).optional(),
        label: localizedTextSchema.optional(),
      }),
    )
    .optional(),
  end: z.boolean().default(false),
});
export type ProcessMapStepInput = z.input<typeof stepSchema>;

/** A map to start from: times are guesses to be replaced by what is measured. */
export const processMapTemplateSchema = z.object({
  ...templateHead,
  state: z.enum(['current', 'ideal']),
  steps: z.array(stepSchema).min(5),
});
export type ProcessMapTemplate = z.infer<typeof processMapTemplateSchema>;
export type ProcessMapTemplateInput = z.input<typeof processMapTemplateSchema>;

/** The map in one language, ready for `processMapSchema`. */
export function writeMap(template: ProcessMapTemplate, locale: TemplateLocale): ProcessMapInput {
  return {
    steps: template.steps.map(({ system, breakOwner, next, ...step }) => ({
      ...step,
      name: step.name[locale],
      department: step.department[locale],
      role: step.role[locale],
      input: step.input[locale],
      output: step.output[locale],
      ...(system && { system: system[locale] }),
      ...(breakOwner && { breakOwner: breakOwner[locale] }),
      ...(next && {
        next: next.map(({ label, ...way }) => ({
          ...way,
          ...(label && { label: label[locale] }),
        })),
      }),
    })),
  };
}
