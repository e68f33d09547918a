import { z } from 'zod';

/** By which ways those who have not answered are reminded. */
export const remindSchema = z.object({
  byMail: z.literal('on').optional(),
  channelIds: z.array(z.string().max(80)).max(20).optional(),
});

export const autoRemindSchema = remindSchema.extend({
  /** Empty: no reminder by itself. */
  daysBefore: z.coerce.number().int().min(1).max(30).optional(),
});

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
