import { fisherExactTest } from '../statistics/fisher-exact-test';
import type { Interval } from '../statistics/interval';
import { holm } from '../statistics/multiple-comparisons';
import { twoProportionTest } from '../statistics/two-proportion-test';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { BreakdownRow } from './funnel-view';

/** A group of deals whose win rate has been compared with all the others together. */
export type MarkedGroup = BreakdownRow & {
  /** Wilson, 95 %; null without a closed deal. */
  interval: Interval | null;
  /** Two-sided, against the rest; null where nothing was compared. */
  p: number | null;
  /** The same, adjusted for the number of groups compared. */
  adjustedP: number | null;
  /** Only where the difference holds after the adjustment. */
  mark: 'above' | 'below' | null;
};

/** Chance of even one false mark in the whole table. */
const LEVEL = 0.05;
/** Below this expected count the chi-square approximation is not to be trusted (Cochran 1954). */
const LEAST_EXPECTED = 5;

/**
 * Compares the win rate of each group with that of all other deals, and marks a group only where the
 * difference holds after Holm's adjustment: among thirty sellers one or two always stand out by
 * chance. Blank values are nobody's group and are not compared.
 *
 * @param closed won and lost deals of all groups together, also of groups that `rows` leaves out
 */
export function markGroups(
  rows: readonly BreakdownRow[],
  closed: { won: number; lost: number },
): MarkedGroup[] {
  const all = closed.won + closed.lost;
  const raw = rows.map(({ value, winRateOf: { successes, n } }) => {
    if (value === null || n === 0 || n >= all) return null;
    return differenceP(
      { successes, trials: n },
      { successes: closed.won - successes, trials: all - n },
    );
  });
  const compared = raw.filter((p) => p !== null);
  const adjusted = holm(compared);
  let next = 0;
  return rows.map((row, index) => {
    const adjustedP = raw[index] === null ? null : (adjusted[next++] ?? null);
    const { successes, n } = row.winRateOf;
    const isAbove = n < all && successes / n > (closed.won - successes) / (all - n);
    return {
      ...row,
      interval: wilsonInterval(successes, n),
      p: raw[index] ?? null,
      adjustedP,
      mark: adjustedP !== null && adjustedP < LEVEL ? (isAbove ? 'above' : 'below') : null,
    };
  });
}

export type Counts = { successes: number; trials: number };

/** Two-sided: Pearson's test, or Fisher's exact one where counts are small. */
export function differenceP(group: Counts, rest: Counts): number | null {
  const won = group.successes + rest.successes;
  const all = group.trials + rest.trials;
  const smallest = (Math.min(group.trials, rest.trials) * Math.min(won, all - won)) / all;
  const test =
    smallest < LEAST_EXPECTED ? fisherExactTest(group, rest) : twoProportionTest(group, rest);
  return test?.p ?? null;
}
