import { criticalT } from './distributions';
import { findRoot } from './find-root';
import { noncentralTCdf } from './noncentral-t';
import { requireFinite, requireOpenShare } from './requirements';

/**
 * The chance that the two-sided t test of two means finds a true difference with `n` values per
 * group of equal spread; noncentral t, the far tail neglected (as R's `power.t.test`).
 *
 * @param plan.n values per group, above 1, need not be whole
 * @param plan.difference and `plan.standardDeviation` in the unit of the values
 * @returns 0..1
 */
export function powerOfTwoMeans(plan: {
  n: number;
  difference: number;
  standardDeviation: number;
  alpha?: number;
}): number {
  const { n, standardDeviation } = plan;
  if (!(n > 1)) throw new RangeError(`n must be above 1, got ${n}`);
  if (!(standardDeviation > 0)) throw new RangeError('standardDeviation must be above 0');
  const degreesOfFreedom = 2 * (n - 1);
  const shift =
    Math.sqrt(n / 2) * Math.abs(requireFinite(plan.difference, 'difference') / standardDeviation);
  const limit = criticalT(1 - (plan.alpha ?? 0.05), degreesOfFreedom);
  return 1 - noncentralTCdf(limit, degreesOfFreedom, shift);
}

/**
 * Values per group that find a true difference of two means with the wanted power; round up for a
 * plan.
 *
 * @returns `null` when the difference is 0 or would need more than ten million values
 */
export function sampleSizeForTwoMeans(plan: {
  difference: number;
  standardDeviation: number;
  power?: number;
  alpha?: number;
}): number | null {
  const { difference, standardDeviation, alpha } = plan;
  const power = requireOpenShare(plan.power ?? 0.8, 'power');
  const most = 1e7;
  function surplus(n: number): number {
    return powerOfTwoMeans({ n, difference, standardDeviation, alpha }) - power;
  }
  if (difference === 0 || surplus(most) < 0) return null;
  if (surplus(2) >= 0) return 2;
  return findRoot(surplus, 2, most);
}
