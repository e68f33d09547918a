import { z } from 'zod';
import { meetsEveryCriterion } from '../gate/criterion';
import { emptyGateContext, type GateContext } from '../gate/gate-context';
import { type GateEvent, gateEventSchemas, requestSchema } from '../gate/gate-event';
import {
  approve,
  askForDecision,
  begin,
  giveBack,
  reopen,
  suspend,
} from '../gate/gate-transitions';
import { phaseSetup } from '../gate/phase-setup';
import { type RedesignFacts, redesignCriteria, redesignFactsSchema } from './redesign.criteria';

export type RedesignEvent = GateEvent<RedesignFacts>;

export const redesignEventSchema = z.discriminatedUnion('type', [
  ...gateEventSchemas,
  requestSchema(redesignFactsSchema),
]);

export const redesignMachine = phaseSetup<GateContext, RedesignEvent>({
  areMet: (event) =>
    event.type === 'REQUEST_GATE' && meetsEveryCriterion(redesignCriteria, event.facts),
}).createMachine({
  id: 'redesign',
  context: emptyGateContext,
  initial: 'notStarted',
  states: {
    notStarted: { on: begin('working') },
    working: { on: { ...askForDecision('awaitingDecision'), ...suspend('notStarted') } },
    awaitingDecision: {
      on: {
        ...approve('passed'),
        ...giveBack('working'),
        ...suspend('notStarted'),
      },
    },
    passed: { on: { ...reopen('working'), ...suspend('notStarted') } },
  },
});
