import { z } from 'zod';

const revision = z.coerce.number().int().min(0);
const note = z.string().trim().max(4000);
const reason = note.min(1);

/** The forms of a gate, by the button that was pressed. */
export const gateFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('request'),
    revision,
    note: note.optional(),
    proposal: z.enum(['roll-out', 'iterate', 'stop']).optional(),
  }),
  z.object({ intent: z.literal('withdraw'), revision }),
  z.object({ intent: z.literal('approve'), revision, note: note.optional() }),
  z.object({
    intent: z.literal('approve-with-conditions'),
    revision,
    conditions: z.string().trim().min(1).max(4000),
    note: note.optional(),
  }),
  z.object({ intent: z.literal('return'), revision, reason }),
  z.object({ intent: z.literal('reopen'), revision, reason }),
  z.object({ intent: z.literal('deploy'), revision }),
  z.object({ intent: z.literal('sustain'), revision }),
  z.object({ intent: z.literal('next-cycle'), revision, name: z.string().trim().min(1).max(120) }),
  z.object({ intent: z.literal('meet-condition'), conditionId: z.string(), note: reason }),
]);

export type GateForm = z.infer<typeof gateFormSchema>;
