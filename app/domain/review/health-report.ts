import { z } from 'zod';

/** One line of the health report in its seven columns; the change follows from the two figures. */
export const healthRowSchema = z.object({
  metric: z.string().trim().min(1).max(120),
  current: z.number(),
  previous: z.number().nullable(),
  target: z.number().nullable(),
  unit: z.string().trim().max(12).default(''),
  analysis: z.string().trim().max(2000).default(''),
  action: z.string().trim().max(2000).default(''),
});

export const healthRowsSchema = z.array(healthRowSchema).max(40);

export type HealthRow = z.infer<typeof healthRowSchema>;

/** Current less previous, in the metric's own unit; null without a previous figure. */
export function changeOf({ current, previous }: Pick<HealthRow, 'current' | 'previous'>) {
  return previous === null ? null : current - previous;
}
