import { type AnyMachineSnapshot, getNextTransitions } from 'xstate';
import type { MachineDefinition } from './machine-definition';
import type { RefusalCode } from './outcome';

/** What it means to the user when a guard says no. */
export const refusalOfGuard: Readonly<Record<string, RefusalCode>> = {
  meetsEveryCriterion: 'criteria-unmet',
  isPlanComplete: 'plan-incomplete',
  isSomeoneElse: 'own-request',
  hasReason: 'reason-required',
  hasConditions: 'conditions-required',
  hasGrounds: 'grounds-required',
  canEnd: 'early-end-reason-required',
  isReadyToDeploy: 'deployment-not-ready',
  isEveryTeamLive: 'teams-not-live',
  hasNextEngagement: 'next-engagement-required',
};

type GuardFunction = (scope: { context: unknown; event: unknown }, params: unknown) => boolean;

/**
 * Why the machine does not take the event: it knows no such event in this state, or the guards of
 * the transition that comes nearest say no. Read from the machine, so it cannot differ from it.
 */
export function explainRefusal(
  definition: MachineDefinition,
  snapshot: AnyMachineSnapshot,
  event: { type: string },
): RefusalCode {
  const failures = getNextTransitions(snapshot)
    .filter((candidate) => candidate.eventType === event.type)
    .map((candidate) => failingGuards(definition, candidate.guard, snapshot, event))
    .sort((one, other) => one.length - other.length);
  const guard = failures[0]?.[0];
  return (guard !== undefined && refusalOfGuard[guard]) || 'event-not-accepted';
}

function failingGuards(
  definition: MachineDefinition,
  guard: unknown,
  snapshot: AnyMachineSnapshot,
  event: { type: string },
): string[] {
  if (guard === undefined) return [];
  const parts = partsOf(guard);
  if (parts) return parts.flatMap((part) => failingGuards(definition, part, snapshot, event));

  const { name, params } = named(guard);
  const implementation: unknown = definition.machine.implementations.guards[name];
  if (partsOf(implementation)) return failingGuards(definition, implementation, snapshot, event);
  return isGuardFunction(implementation) &&
    implementation({ context: snapshot.context, event }, params)
    ? []
    : [name];
}

/** The guards that an `and` is made of. */
function partsOf(guard: unknown): readonly unknown[] | null {
  return typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)
    ? guard.guards
    : null;
}

function named(guard: unknown): { name: string; params: unknown } {
  if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    return { name: String(guard.type), params: 'params' in guard ? guard.params : undefined };
  }
  return { name: String(guard), params: undefined };
}

function isGuardFunction(value: unknown): value is GuardFunction {
  return typeof value === 'function';
}
