import { advance } from './advance';
import { type Envelope, startEnvelope } from './envelope';
import type { MachineDefinition } from './machine-definition';
import { done, type Outcome, refuse } from './outcome';

/**
 * Runs the logged events of one machine from its start. The result equals the stored envelope;
 * an event that is refused is named by its place in the log, counted from 0.
 */
export function replay(
  definition: MachineDefinition,
  events: readonly unknown[],
): Outcome<Envelope> {
  let envelope = startEnvelope(definition);
  for (const [index, event] of events.entries()) {
    const step = advance(definition, envelope, event);
    if (!step.ok) return refuse(step.error.code, { ...step.error.details, index });
    envelope = step.value.envelope;
  }
  return done(envelope);
}
