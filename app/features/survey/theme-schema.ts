import { z } from 'zod';
import { storableText } from '~/domain/text/storable-text';

const id = z.string().min(1).max(64);
const name = z.string().overwrite(storableText).trim().min(1, 'form:required').max(80);

export const themeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('create-theme'), questionId: z.string().min(1).max(130), name }),
  z.object({ intent: z.literal('rename-theme'), themeId: id, name }),
  z.object({ intent: z.literal('merge-theme'), themeId: id, intoId: id }),
  z.object({ intent: z.literal('delete-theme'), themeId: id }),
  z.object({
    intent: z.literal('mark-text'),
    themeId: id,
    key: id,
    isOn: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  }),
]);
export type ThemeChange = z.infer<typeof themeSchema>;
