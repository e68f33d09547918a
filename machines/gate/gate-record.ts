import { emptyGateContext, type GateContext } from './gate-context';
import { type AnyGateEvent, isGateEvent } from './gate-event';

type Change = Partial<GateContext>;

/** What each shared event writes into a phase's context; an event that is not a gate's writes nothing. */
export function recordGateEvent(context: GateContext, event: { type: string }): Change {
  return isGateEvent(event) ? changeOf(context, event) : {};
}

function changeOf(context: GateContext, event: AnyGateEvent): Change {
  switch (event.type) {
    case 'START':
      return {
        ...emptyGateContext,
        round: context.round,
        startedBy: event.actorId,
        startedAt: event.at,
      };
    case 'REQUEST_GATE':
      return {
        ...emptyGateContext,
        startedBy: context.startedBy,
        startedAt: context.startedAt,
        requestedBy: event.actorId,
        requestedAt: event.at,
        requestNote: textOrNull(event.note),
        round: context.round + 1,
      };
    case 'WITHDRAW_REQUEST':
      return { requestedBy: null, requestedAt: null, requestNote: null };
    case 'APPROVE':
      return {
        ...decided('approved', event),
        decisionNote: textOrNull(event.note),
        reason: null,
        conditions: [],
      };
    case 'APPROVE_WITH_CONDITIONS':
      return {
        ...decided('approved-with-conditions', event),
        decisionNote: textOrNull(event.note),
        reason: null,
        conditions: filledTexts(event.conditions),
      };
    case 'RETURN':
      return { ...decided('returned', event), reason: event.reason.trim() };
    case 'REOPEN':
      return {
        ...emptyGateContext,
        round: context.round,
        startedBy: event.actorId,
        startedAt: event.at,
        ...decided('reopened', event),
        reason: event.reason.trim(),
      };
    case 'SUSPEND':
      return {
        ...emptyGateContext,
        round: context.round,
        ...decided('suspended', event),
        reason: textOrNull(event.reason),
      };
  }
}

function decided(
  decision: NonNullable<GateContext['decision']>,
  event: { actorId: string; at: string },
): Change {
  return { decision, decidedBy: event.actorId, decidedAt: event.at };
}

export function textOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

export function filledTexts(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
