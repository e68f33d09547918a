import { and, assign, type EventObject, setup } from 'xstate';
import type { GateContext } from './gate-context';
import { hasConditions, hasReason, isSomeoneElse } from './gate-guards';
import { recordGateEvent } from './gate-record';

/**
 * What the five phases have in common: the guards of a gate and the record of its events. A phase
 * names its own states, and `extend`s this where it knows more.
 */
export function phaseSetup<Context extends GateContext, Event extends EventObject>(criteria: {
  areMet: (event: Event) => boolean;
}) {
  return setup({
    types: {} as { context: Context; events: Event },
    guards: {
      meetsEveryCriterion: ({ event }) => criteria.areMet(event),
      isSomeoneElse: ({ context, event }) => isSomeoneElse({ context, event }),
      hasReason: ({ context, event }) => hasReason({ context, event }),
      hasConditions: ({ context, event }) => hasConditions({ context, event }),
      canApproveWithConditions: and(['isSomeoneElse', 'hasConditions']),
    },
    actions: {
      // The change touches only what every phase remembers, which is a part of each phase's context.
      recordGateEvent: assign(
        ({ context, event }) => recordGateEvent(context, event) as Partial<Context>,
      ),
    },
  });
}
