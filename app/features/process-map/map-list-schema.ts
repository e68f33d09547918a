import { z } from 'zod';
import { mapVariants } from '~/domain/process-map/map-variant';

const name = z.string('form:required').trim().min(1, 'form:required').max(200, 'form:tooLong');
const id = z.string();

/** What the list of maps posts. */
export const mapListSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('new'), name }),
  z.object({ intent: z.literal('rename'), id, name }),
  z.object({ intent: z.literal('copy'), id, name }),
  z.object({
    intent: z.literal('adopt'),
    id,
    variant: z.enum(mapVariants),
    revision: z.coerce.number().int().min(0),
  }),
  z.object({
    intent: z.literal('working-day'),
    hours: z.coerce.number('form:invalidNumber').min(1, 'form:tooSmall').max(24, 'form:tooLarge'),
  }),
  z.object({ intent: z.enum(['delete', 'restore']), id }),
]);
