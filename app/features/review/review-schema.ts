import { z } from 'zod';

const figure = z.coerce.number().optional();
const words = z.string().trim().max(2000).optional();

export const reviewSchema = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'form:invalidDate' }),
  revision: z.coerce.number().int().min(0),
  summary: z.string().trim().min(1).max(4000),
  decisions: z.string().trim().max(4000).optional(),
  nextTopics: z.string().trim().max(4000).optional(),
  rows: z
    .array(
      z
        .object({
          metric: z.string().trim().max(120).optional(),
          current: figure,
          previous: figure,
          target: figure,
          unit: z.string().trim().max(12).optional(),
          analysis: words,
          action: words,
        })
        .refine((row) => !row.metric || row.current !== undefined, {
          path: ['current'],
          message: 'form:required',
        }),
    )
    .max(40)
    .optional(),
});
