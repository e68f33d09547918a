import { advance } from 'machines/advance';
import { type Envelope, restoreEnvelope, startEnvelope } from 'machines/envelope';
import {
  type MachineContext,
  type MachineEvent,
  type MachineId,
  machineRegistry,
} from 'machines/machine-registry';
import type { RefusalCode } from 'machines/outcome';

/** Feeds the events to a fresh machine; every one must be taken. */
export function play<Id extends MachineId>(id: Id, events: readonly MachineEvent<Id>[]): Envelope {
  let envelope = startEnvelope(machineRegistry[id]);
  for (const event of events) {
    const step = advance(machineRegistry[id], envelope, event);
    if (!step.ok) throw new Error(`${id} refused ${JSON.stringify(event)}: ${step.error.code}`);
    envelope = step.value.envelope;
  }
  return envelope;
}

export function stateAfter<Id extends MachineId>(
  id: Id,
  events: readonly MachineEvent<Id>[],
): string {
  return play(id, events).snapshot.value;
}

export function contextAfter<Id extends MachineId>(
  id: Id,
  events: readonly MachineEvent<Id>[],
): MachineContext<Id> {
  const restored = restoreEnvelope<unknown>(machineRegistry[id], play(id, events));
  if (!restored.ok) throw new Error(restored.error.code);
  return restored.value.context as MachineContext<Id>;
}

/** Why the event is refused after the others; null when it is taken. */
export function refusal<Id extends MachineId>(
  id: Id,
  events: readonly MachineEvent<Id>[],
  event: MachineEvent<Id>,
): RefusalCode | null {
  const step = advance(machineRegistry[id], play(id, events), event);
  return step.ok ? null : step.error.code;
}
