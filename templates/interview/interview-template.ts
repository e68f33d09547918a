import { z } from 'zod';
import { localizedTextSchema, templateHead, templateIdSchema } from '../template-schema';

const questionSchema = z.object({
  id: templateIdSchema,
  text: localizedTextSchema,
  /** What to ask on when the answer stays general. */
  probe: localizedTextSchema.optional(),
  ask: z.enum(['seller', 'customer', 'both']),
  /** Asked only in cases with this outcome; left out, in all. */
  outcome: z.enum(['won', 'lost']).optional(),
});

export const interviewTemplateSchema = z.object({
  ...templateHead,
  minutes: z.number().int().positive(),
  advice: z.array(localizedTextSchema).min(1),
  sections: z
    .array(
      z.object({
        id: templateIdSchema,
        title: localizedTextSchema,
        minutes: z.number().int().positive(),
        questions: z.array(questionSchema).min(1),
      }),
    )
    .min(1),
});
export type InterviewTemplate = z.infer<typeof interviewTemplateSchema>;
export type InterviewTemplateInput = z.input<typeof interviewTemplateSchema>;
