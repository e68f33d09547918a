import { z } from 'zod';
import {
  localizedTextSchema,
  salesRoleSchema,
  templateHead,
  templateIdSchema,
} from '../template-schema';

const testQuestionSchema = z
  .object({
    id: templateIdSchema,
    text: localizedTextSchema,
    options: z.array(z.object({ id: templateIdSchema, text: localizedTextSchema })).min(3),
    correct: templateIdSchema,
    /** Shown after the answer: why it is so. */
    because: localizedTextSchema,
  })
  .refine(({ options, correct }) => options.some((option) => option.id === correct), {
    error: 'the correct option is one of the options',
  });

export const trainingTemplateSchema = z.object({
  ...templateHead,
  role: salesRoleSchema,
  minutes: z.number().int().positive(),
  /** Percent of the test that must be right. */
  passMark: z.number().int().min(50).max(100),
  modules: z
    .array(
      z.object({
        id: templateIdSchema,
        title: localizedTextSchema,
        minutes: z.number().int().positive(),
        points: z.array(localizedTextSchema).min(1),
      }),
    )
    .min(1),
  test: z.array(testQuestionSchema).min(4),
});
export type TrainingTemplate = z.infer<typeof trainingTemplateSchema>;
export type TrainingTemplateInput = z.input<typeof trainingTemplateSchema>;
