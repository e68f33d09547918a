import { binomialCdf } from './distributions';
import { findRoot } from './find-root';
import type { Interval } from './interval';
import { requireOpenShare, requireProportionCounts } from './requirements';

/**
 * The exact interval of a proportion (Clopper & Pearson 1934): the chances at which each one-sided
 * binomial test just fails to reject. Never covers less than promised, so it is wider than
 * Wilson's; for statements that must hold in the worst case.
 *
 * @returns shares 0..1, or `null` for no trials
 * @throws RangeError for impossible counts
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  confidence = 0.95,
): Interval | null {
  requireProportionCounts(successes, trials);
  const tail = (1 - requireOpenShare(confidence, 'confidence')) / 2;
  if (trials === 0) return null;
  return {
    low:
      successes === 0
        ? 0
        : 1 - findRoot((failure) => binomialCdf(trials - successes, trials, failure) - tail, 0, 1),
    high:
      successes === trials
        ? 1
        : findRoot((chance) => binomialCdf(successes, trials, chance) - tail, 0, 1),
  };
}
