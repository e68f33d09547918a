import { z } from 'zod';
import { defineCriteria } from '../gate/criterion';
import { openConditions, openConditionsFact } from '../gate/open-conditions';

export const rolloutThresholds = { trainingPercent: 80, monthlyReviews: 1 } as const;

export const rolloutFactsSchema = z.object({
  releasedManuals: z.int().min(0),
  waves: z.int().min(0),
  firstWaveTeams: z.int().min(0),
  /** Teams over all waves, and those of them that work the new way. */
  teamsPlanned: z.int().min(0),
  teamsLive: z.int().min(0),
  /** Trainings that people are due, one a person and role, and those passed. */
  trainingsDue: z.int().min(0),
  trainingsPassed: z.int().min(0),
  monthlyReviews: z.int().min(0),
  ...openConditionsFact,
});

export type RolloutFacts = z.infer<typeof rolloutFactsSchema>;

/** Deploying starts with something to work by and somebody to start with. */
export const rolloutDeployCriteria = defineCriteria<RolloutFacts>('rollout', [
  {
    id: 'manual',
    holds: (facts) => facts.releasedManuals > 0,
    values: () => ({}),
  },
  {
    id: 'firstWave',
    holds: (facts) => facts.firstWaveTeams > 0,
    values: (facts) => ({ waves: facts.waves }),
  },
]);

/** Sustaining starts when no team is left to switch. */
export const rolloutSustainCriteria = defineCriteria<RolloutFacts>('rollout', [
  {
    id: 'teamsLive',
    holds: (facts) => facts.teamsPlanned > 0 && facts.teamsLive >= facts.teamsPlanned,
    values: (facts) => ({ live: facts.teamsLive, planned: facts.teamsPlanned }),
  },
]);

export const rolloutCriteria = [
  ...rolloutDeployCriteria,
  ...rolloutSustainCriteria,
  ...defineCriteria<RolloutFacts>('rollout', [
    {
      id: 'training',
      holds: (facts) =>
        facts.trainingsDue > 0 &&
        facts.trainingsPassed * 100 >= facts.trainingsDue * rolloutThresholds.trainingPercent,
      values: (facts) => ({
        passed: facts.trainingsPassed,
        due: facts.trainingsDue,
        minimum: rolloutThresholds.trainingPercent,
      }),
    },
    {
      id: 'monthlyReview',
      holds: (facts) => facts.monthlyReviews >= rolloutThresholds.monthlyReviews,
      values: (facts) => ({
        reviews: facts.monthlyReviews,
        minimum: rolloutThresholds.monthlyReviews,
      }),
    },
    openConditions,
  ]),
];
