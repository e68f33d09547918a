import { assign } from 'xstate';
import { z } from 'zod';
import { meetsEveryCriterion } from '../gate/criterion';
import { emptyGateContext, gateContextSchema } from '../gate/gate-context';
import {
  type Act,
  actSchema,
  type GateEvent,
  gateEventSchemas,
  requestSchema,
} from '../gate/gate-event';
import {
  approve,
  askForDecision,
  begin,
  giveBack,
  reopen,
  suspend,
} from '../gate/gate-transitions';
import { phaseSetup } from '../gate/phase-setup';
import {
  type RolloutFacts,
  rolloutCriteria,
  rolloutDeployCriteria,
  rolloutFactsSchema,
  rolloutSustainCriteria,
} from './rollout.criteria';

export type RolloutEvent =
  | GateEvent<RolloutFacts>
  | (Act & { type: 'DEPLOY'; facts: RolloutFacts })
  | (Act & { type: 'SUSTAIN'; facts: RolloutFacts });

export const rolloutEventSchema = z.discriminatedUnion('type', [
  ...gateEventSchemas,
  requestSchema(rolloutFactsSchema),
  actSchema.extend({ type: z.literal('DEPLOY'), facts: rolloutFactsSchema }),
  actSchema.extend({ type: z.literal('SUSTAIN'), facts: rolloutFactsSchema }),
]);

export const rolloutContextSchema = gateContextSchema.extend({
  deployedAt: z.string().nullable(),
  sustainedAt: z.string().nullable(),
});

export type RolloutContext = z.infer<typeof rolloutContextSchema>;

const notDeployed = { deployedAt: null, sustainedAt: null };

const rolloutSetup = phaseSetup<RolloutContext, RolloutEvent>({
  areMet: (event) =>
    event.type === 'REQUEST_GATE' && meetsEveryCriterion(rolloutCriteria, event.facts),
}).extend({
  guards: {
    isReadyToDeploy: ({ event }) =>
      event.type === 'DEPLOY' && meetsEveryCriterion(rolloutDeployCriteria, event.facts),
    isEveryTeamLive: ({ event }) =>
      event.type === 'SUSTAIN' && meetsEveryCriterion(rolloutSustainCriteria, event.facts),
  },
  actions: {
    recordDeployment: assign(({ event }) =>
      event.type === 'DEPLOY' ? { deployedAt: event.at, sustainedAt: null } : {},
    ),
    recordSustaining: assign(({ event }) =>
      event.type === 'SUSTAIN' ? { sustainedAt: event.at } : {},
    ),
    forgetDeployment: assign(notDeployed),
  },
});

export const rolloutMachine = rolloutSetup.createMachine({
  id: 'rollout',
  context: { ...emptyGateContext, ...notDeployed },
  initial: 'notStarted',
  states: {
    notStarted: { entry: 'forgetDeployment', on: begin('preparing') },
    preparing: {
      on: {
        DEPLOY: { guard: 'isReadyToDeploy', target: 'deploying', actions: 'recordDeployment' },
        ...suspend('notStarted'),
      },
    },
    deploying: {
      on: {
        SUSTAIN: { guard: 'isEveryTeamLive', target: 'sustaining', actions: 'recordSustaining' },
        ...suspend('notStarted'),
      },
    },
    sustaining: { on: { ...askForDecision('awaitingDecision'), ...suspend('notStarted') } },
    awaitingDecision: {
      on: { ...approve('closed'), ...giveBack('sustaining'), ...suspend('notStarted') },
    },
    closed: { on: { ...reopen('sustaining'), ...suspend('notStarted') } },
  },
});
