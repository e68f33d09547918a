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
import { type DiagnosisFacts, diagnosisCriteria, diagnosisFactsSchema } from './diagnosis.criteria';

export type DiagnosisEvent = GateEvent<DiagnosisFacts>;

export const diagnosisEventSchema = z.discriminatedUnion('type', [
  ...gateEventSchemas,
  requestSchema(diagnosisFactsSchema),
]);

export const diagnosisMachine = phaseSetup<GateContext, DiagnosisEvent>({
  areMet: (event) =>
    event.type === 'REQUEST_GATE' && meetsEveryCriterion(diagnosisCriteria, event.facts),
}).createMachine({
  id: 'diagnosis',
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
