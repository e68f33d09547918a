import { z } from 'zod';

/** How many conditions of earlier approvals are still to be met. */
export const openConditionsFact = { openConditions: z.int().min(0) };

/**
 * An approval with conditions lets the work go on; the next gate is where the conditions fall due.
 * Every phase after the first asks for it.
 */
export const openConditions = {
  id: 'openConditions',
  holds: (facts: { openConditions: number }) => facts.openConditions === 0,
  values: (facts: { openConditions: number }) => ({ open: facts.openConditions }),
};
