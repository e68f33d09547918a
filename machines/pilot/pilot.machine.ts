import { and, assign } from 'xstate';
import { z } from 'zod';
import { meetsEveryCriterion } from '../gate/criterion';
import { emptyGateContext, gateContextSchema } from '../gate/gate-context';
import {
  type Act,
  actSchema,
  type GateRequest,
  gateEventSchemas,
  requestSchema,
  type SharedGateEvent,
} from '../gate/gate-event';
import { textOrNull } from '../gate/gate-record';
import { begin, giveBack, reopen, suspend } from '../gate/gate-transitions';
import { phaseSetup } from '../gate/phase-setup';
import {
  hasRunItsTime,
  type PilotFacts,
  type PilotProposal,
  pilotCriteriaFor,
  pilotFactsSchema,
  pilotPlanCriteria,
  pilotProposalSchema,
} from './pilot.criteria';

export type PilotEvent =
  | SharedGateEvent
  | (Act & { type: 'BEGIN'; facts: PilotFacts })
  | (Act & { type: 'END'; facts: PilotFacts; reason?: string })
  | (GateRequest<PilotFacts> & { proposal: PilotProposal });

export const pilotEventSchema = z.discriminatedUnion('type', [
  ...gateEventSchemas,
  actSchema.extend({ type: z.literal('BEGIN'), facts: pilotFactsSchema }),
  actSchema.extend({
    type: z.literal('END'),
    facts: pilotFactsSchema,
    reason: z.string().optional(),
  }),
  requestSchema(pilotFactsSchema).extend({ proposal: pilotProposalSchema }),
]);

export const pilotContextSchema = gateContextSchema.extend({
  /** The first pilot is 1; each return to redesign and new start adds one. */
  iteration: z.int().min(1),
  begunAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Why it ended before its time; null when it ran its time. */
  earlyEndReason: z.string().nullable(),
  proposal: pilotProposalSchema.nullable(),
});

export type PilotContext = z.infer<typeof pilotContextSchema>;

const notRun = { begunAt: null, endedAt: null, earlyEndReason: null, proposal: null };

const pilotSetup = phaseSetup<PilotContext, PilotEvent>({
  areMet: (event) =>
    event.type === 'REQUEST_GATE' &&
    meetsEveryCriterion(pilotCriteriaFor(event.proposal), event.facts),
}).extend({
  guards: {
    isPlanComplete: ({ event }) =>
      event.type === 'BEGIN' && meetsEveryCriterion(pilotPlanCriteria, event.facts),
    /** An end before its time is possible, but never without a word. */
    canEnd: ({ event }) =>
      event.type === 'END' && (hasRunItsTime(event.facts) || textOrNull(event.reason) !== null),
    /** Going back to redesign or giving up needs grounds; rolling out rests on its criteria. */
    hasGrounds: ({ event }) =>
      event.type === 'REQUEST_GATE' &&
      (event.proposal === 'roll-out' || textOrNull(event.note) !== null),
    isRollOutProposed: ({ context }) => context.proposal === 'roll-out',
    isIterationProposed: ({ context }) => context.proposal === 'iterate',
    isStopProposed: ({ context }) => context.proposal === 'stop',
  },
  actions: {
    recordBegin: assign(({ event }) =>
      event.type === 'BEGIN' ? { ...notRun, begunAt: event.at } : {},
    ),
    recordEnd: assign(({ event }) =>
      event.type === 'END'
        ? {
            endedAt: event.at,
            earlyEndReason: hasRunItsTime(event.facts) ? null : textOrNull(event.reason),
          }
        : {},
    ),
    recordProposal: assign(({ event }) =>
      event.type === 'REQUEST_GATE' ? { proposal: event.proposal } : {},
    ),
    forgetProposal: assign({ proposal: null }),
    forgetRun: assign(notRun),
    countIteration: assign({ iteration: ({ context }) => context.iteration + 1 }),
  },
});

export const pilotMachine = pilotSetup.createMachine({
  id: 'pilot',
  context: { ...emptyGateContext, ...notRun, iteration: 1 },
  initial: 'notStarted',
  states: {
    notStarted: { entry: 'forgetRun', on: begin('planning') },
    planning: {
      entry: 'forgetRun',
      on: {
        BEGIN: { guard: 'isPlanComplete', target: 'running', actions: 'recordBegin' },
        ...suspend('notStarted'),
      },
    },
    running: {
      on: {
        END: { guard: 'canEnd', target: 'evaluating', actions: 'recordEnd' },
        ...suspend('notStarted'),
      },
    },
    evaluating: {
      entry: 'forgetProposal',
      on: {
        REQUEST_GATE: {
          guard: and(['meetsEveryCriterion', 'hasGrounds']),
          target: 'awaitingDecision',
          actions: ['recordGateEvent', 'recordProposal'],
        },
        ...suspend('notStarted'),
      },
    },
    awaitingDecision: {
      on: {
        APPROVE: [
          {
            guard: and(['isSomeoneElse', 'isRollOutProposed']),
            target: 'passed',
            actions: 'recordGateEvent',
          },
          {
            guard: and(['isSomeoneElse', 'isIterationProposed']),
            target: 'iterating',
            actions: 'recordGateEvent',
          },
          {
            guard: and(['isSomeoneElse', 'isStopProposed']),
            target: 'stopped',
            actions: 'recordGateEvent',
          },
        ],
        APPROVE_WITH_CONDITIONS: [
          {
            guard: and(['canApproveWithConditions', 'isRollOutProposed']),
            target: 'passed',
            actions: 'recordGateEvent',
          },
          {
            guard: and(['canApproveWithConditions', 'isIterationProposed']),
            target: 'iterating',
            actions: 'recordGateEvent',
          },
          {
            guard: and(['canApproveWithConditions', 'isStopProposed']),
            target: 'stopped',
            actions: 'recordGateEvent',
          },
        ],
        ...giveBack('evaluating'),
        ...suspend('notStarted'),
      },
    },
    passed: { on: { ...reopen('evaluating'), ...suspend('notStarted') } },
    iterating: {
      on: {
        START: { target: 'planning', actions: ['recordGateEvent', 'countIteration'] },
      },
    },
    stopped: { on: { ...reopen('evaluating'), ...suspend('notStarted') } },
  },
});
