import { type AnyMachineSnapshot, initialTransition } from 'xstate';
import { z } from 'zod';
import type { MachineDefinition, StoredSnapshot } from './machine-definition';
import { done, type Outcome, refuse } from './outcome';

const storedSnapshotSchema = z.object({
  status: z.enum(['active', 'done']),
  value: z.string(),
  context: z.record(z.string(), z.unknown()),
});

export const envelopeSchema = z.object({
  machineId: z.string(),
  machineVersion: z.int().min(1),
  /** How many events led here; a writer who read another revision has been overtaken. */
  revision: z.int().min(0),
  snapshot: storedSnapshotSchema,
});

export type Envelope = z.infer<typeof envelopeSchema>;

/** A machine as it stands, readable and ready for the next event. */
export type Restored<Context> = {
  snapshot: AnyMachineSnapshot;
  state: string;
  context: Context;
  revision: number;
};

/** The envelope of a machine that has seen no event yet. */
export function startEnvelope(definition: MachineDefinition): Envelope {
  const [snapshot] = initialTransition(definition.machine);
  return wrap(definition, snapshot, 0);
}

export function wrap(
  definition: MachineDefinition,
  snapshot: AnyMachineSnapshot,
  revision: number,
): Envelope {
  return {
    machineId: definition.id,
    machineVersion: definition.version,
    revision,
    snapshot: storedSnapshotSchema.parse({
      status: snapshot.status,
      value: snapshot.value,
      context: snapshot.context,
    }),
  };
}

/**
 * Reads a stored envelope, lifting an older version step by step. Whatever cannot be read is refused
 * as it is, never reset: the caller keeps the stored value and tells the user.
 */
export function restoreEnvelope<Context>(
  definition: MachineDefinition<string, Context>,
  stored: unknown,
): Outcome<Restored<Context>> {
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success) return unreadable(definition, 'shape');
  const { machineId, machineVersion, revision } = envelope.data;
  if (machineId !== definition.id) return unreadable(definition, 'other-machine');

  const lifted = migrate(definition, envelope.data.snapshot, machineVersion);
  if (lifted === null) return unreadable(definition, 'version');

  const state = Object.hasOwn(definition.machine.states, lifted.value)
    ? definition.machine.states[lifted.value]
    : undefined;
  if (!state) return unreadable(definition, 'state');
  if ((state.type === 'final') !== (lifted.status === 'done'))
    return unreadable(definition, 'status');

  const context = definition.contextSchema.safeParse(lifted.context);
  if (!context.success) return unreadable(definition, 'context');

  const snapshot: AnyMachineSnapshot = definition.machine.resolveState({
    status: lifted.status,
    value: lifted.value,
    context: context.data,
  });
  return done({ snapshot, state: lifted.value, context: context.data, revision });
}

function migrate(
  definition: MachineDefinition,
  snapshot: StoredSnapshot,
  fromVersion: number,
): StoredSnapshot | null {
  if (fromVersion > definition.version) return null;
  let lifted = snapshot;
  for (let version = fromVersion; version < definition.version; version += 1) {
    const step = definition.migrations[version];
    if (!step) return null;
    try {
      lifted = storedSnapshotSchema.parse(step(lifted));
    } catch {
      // A migration that stumbles over what it reads has met a snapshot it was not written for.
      return null;
    }
  }
  return lifted;
}

function unreadable(definition: MachineDefinition, why: string) {
  return refuse('snapshot-unreadable', { machineId: definition.id, why });
}
