import type { GateContext } from './gate-context';
import { isGateEvent } from './gate-event';
import { filledTexts, textOrNull } from './gate-record';

type GuardArguments = { context: GateContext; event: { type: string } };

/** Nobody decides on a request of their own. */
export function isSomeoneElse({ context, event }: GuardArguments): boolean {
  return isGateEvent(event) && event.actorId !== context.requestedBy;
}

export function hasReason({ event }: GuardArguments): boolean {
  return 'reason' in event && typeof event.reason === 'string' && textOrNull(event.reason) !== null;
}

export function hasConditions({ event }: GuardArguments): boolean {
  return (
    isGateEvent(event) &&
    event.type === 'APPROVE_WITH_CONDITIONS' &&
    filledTexts(event.conditions).length > 0
  );
}
