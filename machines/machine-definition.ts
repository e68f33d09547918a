import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';

/** What is stored of a machine between two steps. */
export type StoredSnapshot = {
  status: 'active' | 'done';
  value: string;
  context: Record<string, unknown>;
};

/** Lifts a snapshot by one version; the key under which it is registered is the version it reads. */
export type Migration = (snapshot: StoredSnapshot) => StoredSnapshot;

/**
 * A machine with what is needed to store it: the version of its snapshots, the shape of its context
 * and events, and the way up from each older version.
 */
export type MachineDefinition<
  Id extends string = string,
  Context = unknown,
  Event extends { type: string } = { type: string },
> = {
  id: Id;
  version: number;
  machine: AnyStateMachine;
  contextSchema: z.ZodType<Context>;
  eventSchema: z.ZodType<Event>;
  migrations: Readonly<Record<number, Migration>>;
};

/** Whether the machine has a transition for the event in this state, whatever its guards say. */
export function acceptsEvent(
  definition: MachineDefinition,
  state: string,
  eventType: string,
): boolean {
  return definition.machine.states[state]?.ownEvents.includes(eventType) ?? false;
}
