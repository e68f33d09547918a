import { z } from 'zod';
import { defineCriteria } from '../gate/criterion';
import { openConditions, openConditionsFact } from '../gate/open-conditions';

export const redesignFactsSchema = z.object({
  chosenProblems: z.int().min(0),
  chosenProblemsWithoutMeasure: z.int().min(0),
  measures: z.int().min(0),
  measuresWithoutOwnerOrDate: z.int().min(0),
  measuresWithoutGoal: z.int().min(0),
  goals: z.int().min(0),
  /** Goals with metric, frozen baseline, target, date and owner. */
  completeGoals: z.int().min(0),
  ...openConditionsFact,
});

export type RedesignFacts = z.infer<typeof redesignFactsSchema>;

export const redesignCriteria = defineCriteria<RedesignFacts>('redesign', [
  {
    id: 'measures',
    holds: (facts) => facts.chosenProblems > 0 && facts.chosenProblemsWithoutMeasure === 0,
    values: (facts) => ({
      without: facts.chosenProblemsWithoutMeasure,
      chosen: facts.chosenProblems,
    }),
  },
  {
    id: 'owners',
    holds: (facts) => facts.measures > 0 && facts.measuresWithoutOwnerOrDate === 0,
    values: (facts) => ({ without: facts.measuresWithoutOwnerOrDate, measures: facts.measures }),
  },
  {
    id: 'goals',
    holds: (facts) => facts.completeGoals > 0,
    values: (facts) => ({ complete: facts.completeGoals, goals: facts.goals }),
  },
  {
    id: 'linkedMeasures',
    holds: (facts) => facts.measures > 0 && facts.measuresWithoutGoal === 0,
    values: (facts) => ({ without: facts.measuresWithoutGoal, measures: facts.measures }),
  },
  openConditions,
]);
