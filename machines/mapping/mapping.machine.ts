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
import { type MappingFacts, mappingCriteria, mappingFactsSchema } from './mapping.criteria';

export type MappingEvent = GateEvent<MappingFacts>;

export const mappingEventSchema = z.discriminatedUnion('type', [
  ...gateEventSchemas,
  requestSchema(mappingFactsSchema),
]);

export const mappingMachine = phaseSetup<GateContext, MappingEvent>({
  areMet: (event) =>
    event.type === 'REQUEST_GATE' && meetsEveryCriterion(mappingCriteria, event.facts),
}).createMachine({
  id: 'mapping',
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
