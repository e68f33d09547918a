/** A step that a change of the difference is about, in either map. */
type Change = { stepIds: readonly string[] };

export type ProblemMet = {
  problemId: string;
  /** Measures for the problem that work on a changed step. */
  measureIds: string[];
  /** Changed steps that somebody said meet the problem. */
  stepIds: string[];
};

/**
 * Which problems the changes between two maps meet: a measure for the problem is tied to a changed
 * step, or somebody said that the change of a step meets it. A pin on a step that no longer changes
 * counts for nothing.
 */
export function metProblems(
  problemIds: readonly string[],
  changes: readonly Change[],
  known: {
    measures: readonly { id: string; problemId: string; stepId: string | null }[];
    /** By problem: steps that somebody said meet it. */
    pinned: Readonly<Record<string, readonly string[]>>;
  },
): ProblemMet[] {
  const changed = new Set(changes.flatMap(({ stepIds }) => stepIds));
  return problemIds.map((problemId) => ({
    problemId,
    measureIds: known.measures
      .filter((measure) => measure.problemId === problemId && changed.has(measure.stepId ?? ''))
      .map(({ id }) => id),
    stepIds: (known.pinned[problemId] ?? []).filter((stepId) => changed.has(stepId)),
  }));
}
