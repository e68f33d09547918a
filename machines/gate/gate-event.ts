import { z } from 'zod';

/** Who did it and when; every event of every machine carries both, so the log needs no clock. */
export const actSchema = z.object({
  actorId: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
});

export type Act = z.infer<typeof actSchema>;

/** The events that all five phases share. Empty reasons reach the guards, which name the refusal. */
export const gateEventSchemas = [
  actSchema.extend({ type: z.literal('START') }),
  actSchema.extend({ type: z.literal('WITHDRAW_REQUEST') }),
  actSchema.extend({ type: z.literal('APPROVE'), note: z.string().optional() }),
  actSchema.extend({
    type: z.literal('APPROVE_WITH_CONDITIONS'),
    conditions: z.array(z.string()),
    note: z.string().optional(),
  }),
  actSchema.extend({ type: z.literal('RETURN'), reason: z.string() }),
  actSchema.extend({ type: z.literal('REOPEN'), reason: z.string() }),
  actSchema.extend({ type: z.literal('SUSPEND'), reason: z.string().optional() }),
] as const;

export type SharedGateEvent = z.infer<(typeof gateEventSchemas)[number]>;

/** The request for a decision, with the facts of the phase as they were recorded at that moment. */
export function requestSchema<Facts extends z.ZodType>(facts: Facts) {
  return actSchema.extend({
    type: z.literal('REQUEST_GATE'),
    facts,
    note: z.string().optional(),
  });
}

export type GateRequest<Facts> = Act & { type: 'REQUEST_GATE'; facts: Facts; note?: string };

export type GateEvent<Facts> = SharedGateEvent | GateRequest<Facts>;

/** What the shared guards and records may look at; the facts concern only the phase's criteria. */
export type AnyGateEvent = GateEvent<unknown>;

export function isGateEvent(event: { type: string }): event is AnyGateEvent {
  return (
    event.type === 'REQUEST_GATE' ||
    gateEventSchemas.some((schema) => schema.shape.type.value === event.type)
  );
}
