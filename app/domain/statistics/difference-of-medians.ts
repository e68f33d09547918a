import { binomialCdf, criticalZ, normalQuantile } from './distributions';
import type { Interval } from './interval';
import { median } from './quantile';
import { elementAt } from './requirements';

/** Below this the order statistics are little more than the extremes. */
const LEAST_VALUES = 5;

/**
 * The difference of two medians, `first - second`, with an interval from the standard errors that
 * two order statistics about each median imply (Price & Bonett 2002, method with exact binomial
 * coverage). Needs no resampling; unit: that of the values.
 *
 * @returns `null` when a sample is empty; `interval` is `null` below 5 values in either sample
 */
export function differenceOfMedians(
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): { difference: number; interval: Interval | null } | null {
  const a = median(first);
  const b = median(second);
  if (a === null || b === null) return null;
  const difference = a - b;
  if (Math.min(first.length, second.length) < LEAST_VALUES) return { difference, interval: null };
  const margin = criticalZ(confidence) * Math.sqrt(medianVariance(first) + medianVariance(second));
  return { difference, interval: { low: difference - margin, high: difference + margin } };
}

/** The squared standard error of a median, in squared units. */
function medianVariance(values: readonly number[]): number {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.round((n + 1) / 2 - Math.sqrt(n)));
  const uncovered = 2 * binomialCdf(rank - 1, n, 0.5);
  const z = normalQuantile(1 - uncovered / 2);
  return ((elementAt(sorted, n - rank) - elementAt(sorted, rank - 1)) / (2 * z)) ** 2;
}
