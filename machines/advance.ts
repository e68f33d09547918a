import { transition } from 'xstate';
import { type Envelope, restoreEnvelope, wrap } from './envelope';
import type { MachineDefinition } from './machine-definition';
import { done, type Outcome, refuse } from './outcome';
import { explainRefusal } from './refusal-of-guard';

/** One step of one machine: what it was, what happened, what it is now. */
export type Advance = { envelope: Envelope; event: { type: string }; from: string; to: string };

/**
 * Restores, takes the event, wraps again: the next envelope or the reason against it. The event is
 * parsed first, so a log read from the database can be fed in as it is.
 */
export function advance(
  definition: MachineDefinition,
  stored: unknown,
  event: unknown,
): Outcome<Advance> {
  const parsed = definition.eventSchema.safeParse(event);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse('event-invalid', { machineId: definition.id, field: at });
  }
  const restored = restoreEnvelope(definition, stored);
  if (!restored.ok) return restored;

  const { snapshot, state, revision } = restored.value;
  if (!snapshot.can(parsed.data)) {
    const code = explainRefusal(definition, snapshot, parsed.data);
    return refuse(code, { machineId: definition.id, state, event: parsed.data.type });
  }
  const [next] = transition(definition.machine, snapshot, parsed.data);
  const envelope = wrap(definition, next, revision + 1);
  return done({ envelope, event: parsed.data, from: state, to: envelope.snapshot.value });
}
