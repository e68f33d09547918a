import { criticalZ } from './distributions';
import type { Interval } from './interval';
import { requireProportionCounts } from './requirements';

/**
 * Wilson's score interval of a proportion (Wilson 1927; Newcombe 1998a, method 3). It never leaves
 * 0..1 and stays honest at 0 of n and with few trials, where the textbook interval has no width.
 *
 * @param successes whole number, at most `trials`
 * @param options.continuity with the continuity correction (Newcombe 1998a, method 4): wider
 * @returns shares 0..1, or `null` for no trials
 * @throws RangeError for impossible counts
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  options: { confidence?: number; continuity?: boolean } = {},
): Interval | null {
  requireProportionCounts(successes, trials);
  const z = criticalZ(options.confidence ?? 0.95);
  if (trials === 0) return null;
  const share = successes / trials;
  const square = z * z;
  const divisor = 2 * (trials + square);
  const middle = 2 * trials * share + square;
  const rest = 4 * trials * share * (1 - share);
  let below: number;
  let above: number;
  if (options.continuity) {
    const slope = 4 * share - 2;
    below = 1 + z * Math.sqrt(Math.max(0, square - 1 / trials + rest + slope));
    above = 1 + z * Math.sqrt(Math.max(0, square - 1 / trials + rest - slope));
  } else {
    below = z * Math.sqrt(square + rest);
    above = below;
  }
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - below) / divisor),
    high: successes === trials ? 1 : Math.min(1, (middle + above) / divisor),
  };
}
