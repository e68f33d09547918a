/** The five phases of an engagement, in the order in which they are walked. */
export const phases = ['diagnosis', 'mapping', 'redesign', 'pilot', 'rollout'] as const;

export type Phase = (typeof phases)[number];

/** The phases that come after the given one, nearest first. */
export function phasesAfter(phase: Phase): readonly Phase[] {
  return phases.slice(phases.indexOf(phase) + 1);
}
