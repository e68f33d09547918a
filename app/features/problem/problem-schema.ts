import { z } from 'zod';
import { storableText } from '~/domain/text/storable-text';

export const problemSchema = z.object({
  title: z.string().overwrite(storableText).min(1, 'form:required').max(200),
  description: z.string().overwrite(storableText).max(10_000).default(''),
  /** Which revision a change was made from; a new problem has none. */
  revision: z.coerce.number<string>().int().min(1).optional(),
});

const id = z.string().min(1).max(64);

/** What the buttons on the list of problems ask for. */
export const problemListSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['up', 'down', 'choose', 'unchoose', 'restore']), id }),
  /** What the data propose, taken over as a problem. */
  z.object({ intent: z.literal('suggestion'), id: z.string().min(1).max(2500), dataset: id }),
  z.object({
    intent: z.enum(['dismiss', 'revive']),
    id: z.string().min(1).max(2500),
    title: z.string().overwrite(storableText).min(1).max(400),
  }),
  /** Dropped in front of another problem; without one, at the end of its group. */
  z.object({ intent: z.literal('place'), id, before: id.optional() }),
]);
