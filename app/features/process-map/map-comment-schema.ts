import { z } from 'zod';

/** What is posted about comments on the steps of a map. */
export const mapCommentSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    stepId: z.string('form:required').min(1).max(64),
    text: z.string('form:required').trim().min(1, 'form:required').max(2_000, 'form:tooLong'),
  }),
  z.object({ intent: z.enum(['resolve', 'reopen', 'delete', 'restore']), id: z.string() }),
]);
