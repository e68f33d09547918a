import { findRoot } from './find-root';
import type { ProportionCounts } from './newcombe-interval';
import { elementAt, requireProportionCounts } from './requirements';

/**
 * Each possible count of successes in the first group with the margins fixed, from `least` upwards:
 * the logarithm of its weight under equal proportions.
 */
type Support = { least: number; logWeights: number[] };

/**
 * Fisher's exact test that two proportions are equal, margins fixed. Two-sided by adding all tables
 * that are no likelier than the observed one (relative tolerance 1e-7, as in R). The odds ratio is
 * the conditional maximum-likelihood estimate, not the cross product.
 *
 * @returns `p`, and `oddsRatio` (`null` where the estimate is infinite, 0 where it is nil), or
 *   `null` when a group has no trials
 * @throws RangeError for impossible counts
 */
export function fisherExactTest(
  first: ProportionCounts,
  second: ProportionCounts,
): { p: number; oddsRatio: number | null } | null {
  requireProportionCounts(first.successes, first.trials);
  requireProportionCounts(second.successes, second.trials);
  if (first.trials === 0 || second.trials === 0) return null;
  const support = hypergeometricSupport(first, second);
  const chances = normalise(support.logWeights);
  const limit = elementAt(chances, first.successes - support.least) * (1 + 1e-7);
  const p = chances.reduce((sum, chance) => (chance <= limit ? sum + chance : sum), 0);
  return { p: Math.min(1, p), oddsRatio: conditionalOddsRatio(support, first.successes) };
}

/** Weights by the ratio of neighbours, in logarithms so that large tables do not underflow. */
function hypergeometricSupport(first: ProportionCounts, second: ProportionCounts): Support {
  const drawn = first.successes + second.successes;
  const least = Math.max(0, drawn - second.trials);
  const most = Math.min(first.trials, drawn);
  const logWeights = [0];
  let current = 0;
  for (let count = least; count < most; count += 1) {
    current += Math.log((first.trials - count) * (drawn - count));
    current -= Math.log((count + 1) * (second.trials - drawn + count + 1));
    logWeights.push(current);
  }
  return { least, logWeights };
}

function normalise(logs: readonly number[]): number[] {
  const greatest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const weights = logs.map((value) => Math.exp(value - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function conditionalOddsRatio(support: Support, successes: number): number | null {
  const { least, logWeights } = support;
  const most = least + logWeights.length - 1;
  if (successes === most) return null;
  if (successes === least) return 0;
  function surplus(logRatio: number): number {
    const chances = normalise(logWeights.map((weight, index) => weight + index * logRatio));
    const mean = chances.reduce((sum, chance, index) => sum + chance * (least + index), 0);
    return mean - successes;
  }
  return Math.exp(findRoot(surplus, -50, 50));
}
