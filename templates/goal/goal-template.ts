import { z } from 'zod';
import { localizedTextSchema, templateHead } from '../template-schema';

export const goalTemplateSchema = z.object({
  ...templateHead,
  /** How the number is made: numerator, denominator, which deals count. */
  definition: localizedTextSchema,
  direction: z.enum(['higher', 'lower']),
  /** Percent is written 25 for 25 %; a score is a mean on a scale of 1 to 5. */
  unit: z.enum(['percent', 'days', 'hours', 'score', 'times', 'currency', 'count']),
  /** Where the number comes from: deals, survey answers, or records of the platform or by hand. */
  source: z.enum(['dataset', 'survey', 'record']),
  example: z.object({
    baseline: z.number(),
    target: z.number(),
    months: z.number().int().positive(),
  }),
});
export type GoalTemplate = z.infer<typeof goalTemplateSchema>;
export type GoalTemplateInput = z.input<typeof goalTemplateSchema>;
