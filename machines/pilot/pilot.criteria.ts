import { z } from 'zod';
import { type Criterion, defineCriteria } from '../gate/criterion';
import { openConditions, openConditionsFact } from '../gate/open-conditions';

/** A pilot lasts about a month or more; answers of fewer than five people are never shown. */
export const pilotThresholds = { days: 28, pulseAnswers: 5 } as const;

export const pilotProposals = ['roll-out', 'iterate', 'stop'] as const;

export const pilotProposalSchema = z.enum(pilotProposals);

export type PilotProposal = z.infer<typeof pilotProposalSchema>;

export const pilotFactsSchema = z.object({
  pilotTeams: z.int().min(0),
  comparisonTeams: z.int().min(0),
  metricChosen: z.boolean(),
  baselineFrozen: z.boolean(),
  /** Calendar days from the planned start to the planned end, both included; 0 without dates. */
  plannedDays: z.int().min(0),
  /** Calendar days from the start to today or to the end, whichever comes first, both included. */
  daysRun: z.int().min(0),
  /** Whole weeks that the pilot has run. */
  weeksRun: z.int().min(0),
  /** Of these weeks, those with at least one check-in. */
  weeksWithCheckIn: z.int().min(0),
  pulseAnswers: z.int().min(0),
  adjustmentsWithoutReason: z.int().min(0),
  /** Deals of the pilot teams and of the comparison that the comparison rests on. */
  comparisonRows: z.int().min(0),
  ...openConditionsFact,
});

export type PilotFacts = z.infer<typeof pilotFactsSchema>;

/** What a plan needs before the pilot may begin. */
export const pilotPlanCriteria = defineCriteria<PilotFacts>('pilot', [
  {
    id: 'teams',
    holds: (facts) => facts.pilotTeams > 0 && facts.comparisonTeams > 0,
    values: (facts) => ({ pilot: facts.pilotTeams, comparison: facts.comparisonTeams }),
  },
  {
    id: 'metric',
    holds: (facts) => facts.metricChosen,
    values: () => ({}),
  },
  {
    id: 'baseline',
    holds: (facts) => facts.baselineFrozen,
    values: () => ({}),
  },
  {
    id: 'dates',
    holds: (facts) => facts.plannedDays >= pilotThresholds.days,
    values: (facts) => ({ days: facts.plannedDays, minimum: pilotThresholds.days }),
  },
]);

/** What the decision to roll out rests on. */
export const pilotCriteria = [
  ...pilotPlanCriteria,
  ...defineCriteria<PilotFacts>('pilot', [
    {
      id: 'period',
      holds: (facts) => facts.daysRun >= pilotThresholds.days,
      values: (facts) => ({ days: facts.daysRun, minimum: pilotThresholds.days }),
    },
    {
      id: 'checkIns',
      holds: (facts) => facts.weeksWithCheckIn > 0 && facts.weeksWithCheckIn >= facts.weeksRun,
      values: (facts) => ({ weeks: facts.weeksRun, done: facts.weeksWithCheckIn }),
    },
    {
      id: 'pulse',
      holds: (facts) => facts.pulseAnswers >= pilotThresholds.pulseAnswers,
      values: () => ({ minimum: pilotThresholds.pulseAnswers }),
    },
    {
      id: 'adjustments',
      holds: (facts) => facts.adjustmentsWithoutReason === 0,
      values: (facts) => ({ without: facts.adjustmentsWithoutReason }),
    },
    {
      id: 'comparison',
      holds: (facts) => facts.comparisonRows > 0,
      values: () => ({}),
    },
    openConditions,
  ]),
];

/**
 * A pilot that harms or teaches nothing must be able to end early: iterating needs what was learnt,
 * stopping needs only a clean log.
 */
const neededFor: Record<Exclude<PilotProposal, 'roll-out'>, readonly string[]> = {
  iterate: ['checkIns', 'adjustments'],
  stop: ['adjustments'],
};

export function pilotCriteriaFor(proposal: PilotProposal): readonly Criterion<PilotFacts>[] {
  return proposal === 'roll-out'
    ? pilotCriteria
    : pilotCriteria.filter((criterion) => neededFor[proposal].includes(criterion.id));
}

export function hasRunItsTime(facts: PilotFacts): boolean {
  return facts.daysRun >= pilotThresholds.days;
}
