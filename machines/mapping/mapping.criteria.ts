import { z } from 'zod';
import { defineCriteria } from '../gate/criterion';
import { openConditions, openConditionsFact } from '../gate/open-conditions';

/** Below five steps a drawing names the stages but not the work, and hides where it waits. */
export const mappingThresholds = { currentSteps: 5 } as const;

export const mappingFactsSchema = z.object({
  currentSteps: z.int().min(0),
  /** Steps of the current map without role or department, input, output, or times. */
  incompleteSteps: z.int().min(0),
  /** Marks on the current map: duplicated, adds no value, information breaks. */
  marks: z.int().min(0),
  idealSteps: z.int().min(0),
  idealDiffersFromCurrent: z.boolean(),
  /** Information breaks of the current map that nobody owns in the ideal map. */
  openBreaks: z.int().min(0),
  controlPoints: z.int().min(0),
  ...openConditionsFact,
});

export type MappingFacts = z.infer<typeof mappingFactsSchema>;

export const mappingCriteria = defineCriteria<MappingFacts>('mapping', [
  {
    id: 'currentMap',
    holds: (facts) => facts.currentSteps >= mappingThresholds.currentSteps,
    values: (facts) => ({ steps: facts.currentSteps, minimum: mappingThresholds.currentSteps }),
  },
  {
    id: 'completeSteps',
    holds: (facts) => facts.currentSteps > 0 && facts.incompleteSteps === 0,
    values: (facts) => ({ incomplete: facts.incompleteSteps, steps: facts.currentSteps }),
  },
  {
    id: 'marks',
    holds: (facts) => facts.marks > 0,
    values: () => ({}),
  },
  {
    id: 'idealMap',
    holds: (facts) => facts.idealSteps > 0 && facts.idealDiffersFromCurrent,
    values: (facts) => ({ steps: facts.idealSteps }),
  },
  {
    id: 'ownedBreaks',
    holds: (facts) => facts.openBreaks === 0,
    values: (facts) => ({ open: facts.openBreaks }),
  },
  {
    id: 'controlPoints',
    holds: (facts) => facts.controlPoints > 0,
    values: () => ({}),
  },
  openConditions,
]);
