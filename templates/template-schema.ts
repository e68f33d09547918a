import { z } from 'zod';

/** A text in both languages of the product; neither is a translation key of the other. */
export const localizedTextSchema = z
  .strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) })
  .refine((text) => text['zh-CN'] !== text.en, { error: 'text is the same in both languages' });
export type LocalizedText = z.infer<typeof localizedTextSchema>;
export type TemplateLocale = keyof LocalizedText;

/** Writes a text of a template: first Chinese, then English. */
export function text(chinese: string, english: string): LocalizedText {
  return { 'zh-CN': chinese, en: english };
}

export const templateIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What every template has. An engagement keeps the version that it was started from. */
export const templateHead = {
  id: templateIdSchema,
  version: z.number().int().min(1),
  title: localizedTextSchema,
  purpose: localizedTextSchema,
};

/** People of the sales organisation, as measures, stages and courses name them. */
export const SALES_ROLES = [
  'representative',
  'manager',
  'director',
  'marketing',
  'presales',
  'delivery',
  'finance',
  'operations',
] as const;
export const salesRoleSchema = z.enum(SALES_ROLES);
export type SalesRole = z.infer<typeof salesRoleSchema>;

/**
 * Checks the templates of a kind when they are loaded. A broken template is a bug of the product, so
 * it is thrown with the place where it stands.
 */
export function loadTemplates<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  templates: readonly z.input<Schema>[],
): readonly z.output<Schema>[] {
  const seen = new Set<string>();
  return templates.map((template) => {
    const problems = textProblems(template, []);
    if (problems.length > 0) throw new Error(`template texts: ${problems.join('; ')}`);
    const loaded = schema.parse(template);
    if (seen.has(loaded.id)) throw new Error(`template ${loaded.id} stands twice`);
    seen.add(loaded.id);
    return loaded;
  });
}

/** Every text inside, wherever it stands, is there in both languages. */
function textProblems(value: unknown, path: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value || 'en' in value) {
    const checked = localizedTextSchema.safeParse(value);
    return checked.success ? [] : [`${path.join('.')}: ${checked.error.issues[0]?.message}`];
  }
  return Object.entries(value).flatMap(([key, inner]) => textProblems(inner, [...path, key]));
}
