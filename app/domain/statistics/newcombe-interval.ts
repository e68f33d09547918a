import type { Interval } from './interval';
import { wilsonInterval } from './wilson-interval';

/** Successes out of trials, whole numbers. */
export type ProportionCounts = { successes: number; trials: number };

/**
 * The interval of the difference of two independent proportions, `first - second`, from the two
 * Wilson intervals by squaring and adding (Newcombe 1998b, method 10).
 *
 * @returns the difference and its interval, both in -1..1 (times 100 for percentage points), or
 *   `null` when a group has no trials
 * @throws RangeError for impossible counts
 */
export function newcombeInterval(
  first: ProportionCounts,
  second: ProportionCounts,
  confidence = 0.95,
): { difference: number; interval: Interval } | null {
  const firstInterval = wilsonInterval(first.successes, first.trials, { confidence });
  const secondInterval = wilsonInterval(second.successes, second.trials, { confidence });
  if (!firstInterval || !secondInterval) return null;
  const p1 = first.successes / first.trials;
  const p2 = second.successes / second.trials;
  const difference = p1 - p2;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p1 - firstInterval.low, secondInterval.high - p2),
      high: difference + Math.hypot(firstInterval.high - p1, p2 - secondInterval.low),
    },
  };
}
