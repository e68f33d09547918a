import { z } from 'zod';

/** One-time links for named people, one a line, and a number of them for nobody in particular. */
export const makeLinksSchema = z.object({
  recipients: z
    .string()
    .max(400_000)
    .optional()
    .transform((lines = '') => lines.split(/\r?\n/)),
  unnamed: z.coerce.number().int().min(0).max(2000).optional(),
  team: z.string().max(80).optional(),
});
