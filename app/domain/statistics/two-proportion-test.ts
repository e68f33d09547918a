import { chiSquareUpperTail, criticalZ } from './distributions';
import type { Interval } from './interval';
import type { ProportionCounts } from './newcombe-interval';
import { requireProportionCounts } from './requirements';

export type TwoProportionTest = {
  /** `first - second`, -1..1. */
  difference: number;
  /** Signed root of the statistic: positive when the first share is the greater. */
  z: number;
  /** Pearson's statistic, one degree of freedom. */
  chiSquare: number;
  p: number;
  /** With Yates's continuity correction. */
  chiSquareYates: number;
  pYates: number;
  /** The textbook interval (unpooled standard error), shown for comparison with other tools. */
  waldInterval: Interval;
};

/**
 * Pearson's test that two independent proportions are equal, equal to the two-sided z test with the
 * pooled variance, with and without Yates's correction. The correction is capped at the observed
 * deviation, as in R's `prop.test`. Valid for independent trials only: deals of one team are not
 * independent of each other, so a pilot is not judged by it.
 *
 * @returns `null` when a group has no trials; when every trial or none succeeded there is nothing
 *   to tell apart: z 0, p 1
 * @throws RangeError for impossible counts
 */
export function twoProportionTest(
  first: ProportionCounts,
  second: ProportionCounts,
  confidence = 0.95,
): TwoProportionTest | null {
  requireProportionCounts(first.successes, first.trials);
  requireProportionCounts(second.successes, second.trials);
  if (first.trials === 0 || second.trials === 0) return null;
  const p1 = first.successes / first.trials;
  const p2 = second.successes / second.trials;
  const difference = p1 - p2;
  const pooled = (first.successes + second.successes) / (first.trials + second.trials);
  const inverseSizes = 1 / first.trials + 1 / second.trials;
  const pooledError = Math.sqrt(pooled * (1 - pooled) * inverseSizes);
  const z = pooledError === 0 ? 0 : difference / pooledError;
  const correction = Math.min(inverseSizes / 2, Math.abs(difference));
  const zYates = pooledError === 0 ? 0 : (Math.abs(difference) - correction) / pooledError;
  const margin =
    criticalZ(confidence) *
    Math.sqrt((p1 * (1 - p1)) / first.trials + (p2 * (1 - p2)) / second.trials);
  return {
    difference,
    z,
    chiSquare: z ** 2,
    p: chiSquareUpperTail(z ** 2, 1),
    chiSquareYates: zYates ** 2,
    pYates: chiSquareUpperTail(zYates ** 2, 1),
    waldInterval: {
      low: Math.max(-1, difference - margin),
      high: Math.min(1, difference + margin),
    },
  };
}
