import { criticalZ, normalCdf, normalQuantile } from './distributions';
import { requireOpenShare } from './requirements';

/**
 * The chance that the two-sided z test of two proportions finds a true difference with `n` trials
 * per group; normal approximation, the far tail neglected (Fleiss, Levin & Paik 2003, as R's
 * `power.prop.test`). For independent trials: teams make it smaller.
 *
 * @param plan.n trials per group, above 0, need not be whole
 * @returns 0..1
 */
export function powerOfTwoProportions(plan: {
  n: number;
  first: number;
  second: number;
  alpha?: number;
}): number {
  const { n, first, second } = plan;
  const { underNull, underDifference } = spreads(first, second);
  const z = criticalZ(1 - (plan.alpha ?? 0.05));
  return normalCdf((Math.sqrt(n) * Math.abs(first - second) - z * underNull) / underDifference);
}

/**
 * Trials per group that find a true difference of two proportions with the wanted power. Exact
 * inverse of {@link powerOfTwoProportions}; round up for a plan.
 *
 * @returns `null` when the proportions are equal: no number of trials would do
 */
export function sampleSizeForTwoProportions(plan: {
  first: number;
  second: number;
  power?: number;
  alpha?: number;
}): number | null {
  const { first, second } = plan;
  const { underNull, underDifference } = spreads(first, second);
  if (first === second) return null;
  const z = criticalZ(1 - (plan.alpha ?? 0.05));
  const reach = normalQuantile(requireOpenShare(plan.power ?? 0.8, 'power'));
  return ((z * underNull + reach * underDifference) / (first - second)) ** 2;
}

/** Root-n times the standard error of the difference: under equality, and under the alternative. */
function spreads(first: number, second: number): { underNull: number; underDifference: number } {
  requireOpenShare(first, 'first');
  requireOpenShare(second, 'second');
  const middle = (first + second) / 2;
  return {
    underNull: Math.sqrt(2 * middle * (1 - middle)),
    underDifference: Math.sqrt(first * (1 - first) + second * (1 - second)),
  };
}
