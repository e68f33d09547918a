import { z } from 'zod';
import { rolloutStatuses } from '~/domain/rollout/rollout-status';

export const rolloutFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add-wave'),
    name: z.string().trim().min(1).max(120),
    startsOn: z.iso.date(),
  }),
  z.object({ intent: z.literal('assign-team'), waveId: z.string(), teamId: z.string() }),
  z.object({
    intent: z.literal('update-team'),
    id: z.string(),
    revision: z.coerce.number().int(),
    status: z.enum(rolloutStatuses),
    toolReady: z.literal('on').optional(),
    note: z.string().trim().max(1000).optional(),
  }),
]);
