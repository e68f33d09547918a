import { and, assign, setup } from 'xstate';
import { z } from 'zod';
import { actSchema } from '../gate/gate-event';
import { textOrNull } from '../gate/gate-record';
import { type Phase, phases } from '../phase';

export const engagementEventSchema = z.discriminatedUnion('type', [
  actSchema.extend({ type: z.literal('PHASE_PASSED'), phase: z.enum(phases) }),
  actSchema.extend({
    type: z.literal('PHASE_REOPENED'),
    phase: z.enum(phases),
    reason: z.string(),
  }),
  actSchema.extend({ type: z.literal('PILOT_ITERATED') }),
  actSchema.extend({ type: z.literal('PILOT_STOPPED') }),
  actSchema.extend({ type: z.literal('ROLLOUT_CLOSED') }),
  actSchema.extend({ type: z.literal('NEXT_CYCLE_STARTED'), engagementId: z.string() }),
]);

export type EngagementEvent = z.infer<typeof engagementEventSchema>;

export const engagementContextSchema = z.object({
  /** When the engagement came to where it stands; null before its first step. */
  since: z.string().nullable(),
  /** How many times a phase was reopened, and why the last time. */
  reopenings: z.int().min(0),
  reopenReason: z.string().nullable(),
  pilotIterations: z.int().min(0),
  /** The engagement that goes on from here with what the data showed next. */
  nextEngagementId: z.string().nullable(),
});

export type EngagementContext = z.infer<typeof engagementContextSchema>;

const engagementSetup = setup({
  types: {} as { context: EngagementContext; events: EngagementEvent },
  guards: {
    isPhase: ({ event }, params: { phase: Phase }) =>
      'phase' in event && event.phase === params.phase,
    hasReason: ({ event }) => 'reason' in event && textOrNull(event.reason) !== null,
    hasNextEngagement: ({ event }) =>
      event.type === 'NEXT_CYCLE_STARTED' && textOrNull(event.engagementId) !== null,
  },
  actions: {
    recordMove: assign({ since: ({ event }) => event.at }),
    recordReopening: assign(({ context, event }) =>
      event.type === 'PHASE_REOPENED'
        ? { reopenings: context.reopenings + 1, reopenReason: textOrNull(event.reason) }
        : {},
    ),
    countIteration: assign({ pilotIterations: ({ context }) => context.pilotIterations + 1 }),
    recordNextEngagement: assign(({ event }) =>
      event.type === 'NEXT_CYCLE_STARTED' ? { nextEngagementId: event.engagementId } : {},
    ),
  },
});

function passed<const From extends Phase, const To extends Phase>(from: From, to: To) {
  return {
    guard: { type: 'isPhase', params: { phase: from } },
    target: to,
    actions: 'recordMove',
  } as const;
}

/** The way back to each of the named phases. */
function reopened(earlier: readonly Phase[]) {
  return earlier.map((phase) => ({
    guard: and([{ type: 'isPhase' as const, params: { phase } }, 'hasReason' as const]),
    target: phase,
    actions: ['recordMove', 'recordReopening'] as const,
  }));
}

export const engagementMachine = engagementSetup.createMachine({
  id: 'engagement',
  context: {
    since: null,
    reopenings: 0,
    reopenReason: null,
    pilotIterations: 0,
    nextEngagementId: null,
  },
  initial: 'diagnosis',
  states: {
    diagnosis: { on: { PHASE_PASSED: passed('diagnosis', 'mapping') } },
    mapping: {
      on: {
        PHASE_PASSED: passed('mapping', 'redesign'),
        PHASE_REOPENED: reopened(['diagnosis']),
      },
    },
    redesign: {
      on: {
        PHASE_PASSED: passed('redesign', 'pilot'),
        PHASE_REOPENED: reopened(['diagnosis', 'mapping']),
      },
    },
    pilot: {
      on: {
        PHASE_PASSED: passed('pilot', 'rollout'),
        PILOT_ITERATED: { target: 'redesign', actions: ['recordMove', 'countIteration'] },
        PILOT_STOPPED: { target: 'stopped', actions: 'recordMove' },
        PHASE_REOPENED: reopened(['diagnosis', 'mapping', 'redesign']),
      },
    },
    rollout: {
      on: {
        ROLLOUT_CLOSED: { target: 'closed', actions: 'recordMove' },
        PHASE_REOPENED: reopened(['diagnosis', 'mapping', 'redesign', 'pilot']),
      },
    },
    closed: {
      on: {
        NEXT_CYCLE_STARTED: {
          guard: 'hasNextEngagement',
          target: 'continued',
          actions: ['recordMove', 'recordNextEngagement'],
        },
        PHASE_REOPENED: reopened(phases),
      },
    },
    stopped: { on: { PHASE_REOPENED: reopened(['diagnosis', 'mapping', 'redesign', 'pilot']) } },
    continued: { type: 'final' },
  },
});
