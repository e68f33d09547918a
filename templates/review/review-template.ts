import { z } from 'zod';
import { localizedTextSchema, templateHead, templateIdSchema } from '../template-schema';

export const reviewTemplateSchema = z.object({
  ...templateHead,
  rhythm: z.enum(['weekly', 'monthly', 'quarterly']),
  minutes: z.number().int().positive(),
  agenda: z
    .array(
      z.object({
        id: templateIdSchema,
        topic: localizedTextSchema,
        minutes: z.number().int().positive(),
        /** What the chair asks. */
        question: localizedTextSchema,
        /** What must be written down at the end of the item. */
        result: localizedTextSchema,
      }),
    )
    .min(1),
  /** Columns of the table that the review starts from. */
  columns: z.array(z.object({ id: templateIdSchema, name: localizedTextSchema })),
});
export type ReviewTemplate = z.infer<typeof reviewTemplateSchema>;
export type ReviewTemplateInput = z.input<typeof reviewTemplateSchema>;
