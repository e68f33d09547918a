import { holm } from '../statistics/multiple-comparisons';
import { type Counts, differenceP } from './mark-groups';

/** Two proportions that are compared, under a key of the caller's. */
export type Difference<Key> = { key: Key; first: Counts; second: Counts };

export type Judgement<Key> = {
  key: Key;
  p: number;
  /** Holm's, over all that are judged together. */
  adjustedP: number;
  /** Where the first lies, only if the difference holds at 5 % after the correction. */
  mark: 'above' | 'below' | null;
};

const LEVEL = 0.05;

/**
 * Judges several differences together. Where a side is empty, or all of both succeeded or none did,
 * there is nothing to compare, and the comparison does not count among those corrected for.
 */
export function judgeDifferences<Key>(differences: readonly Difference<Key>[]): Judgement<Key>[] {
  const judged = differences.flatMap(({ key, first, second }) => {
    const successes = first.successes + second.successes;
    const trials = first.trials + second.trials;
    const p = successes === 0 || successes === trials ? null : differenceP(first, second);
    const isAbove = first.successes * second.trials > second.successes * first.trials;
    return p === null ? [] : [{ key, p, isAbove }];
  });
  const adjusted = holm(judged.map(({ p }) => p));
  return judged.map(({ key, p, isAbove }, index) => {
    const adjustedP = adjusted[index] ?? 1;
    const side = isAbove ? 'above' : 'below';
    return { key, p, adjustedP, mark: adjustedP < LEVEL ? side : null };
  });
}
