import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Both ends of a 95 % confidence interval, in the unit of the estimate. */
export type Interval = [low: number, high: number];

const Z = normalQuantile(0.975, 0, 1);

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance with n − 1 in the denominator; 0 for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** Quantile with linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
export function quantile(values: readonly number[], probability: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** Student's t interval of a mean; none for fewer than two values. */
export function meanInterval(values: readonly number[]): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance(values) / n);
  const centre = mean(values);
  return [centre - half, centre + half];
}

/** Difference of two independent means, later less earlier, with Welch's interval. */
export function meanDifference(
  earlier: readonly number[],
  later: readonly number[],
): { difference: number; interval: Interval | null } {
  const difference = mean(later) - mean(earlier);
  if (earlier.length < 2 || later.length < 2) return { difference, interval: null };
  const a = variance(earlier) / earlier.length;
  const b = variance(later) / later.length;
  if (a + b === 0) return { difference, interval: [difference, difference] };
  const freedom = (a + b) ** 2 / (a ** 2 / (earlier.length - 1) + b ** 2 / (later.length - 1));
  const half = tQuantile(0.975, freedom) * Math.sqrt(a + b);
  return { difference, interval: [difference - half, difference + half] };
}

/** Wilson's score interval of a share (Wilson 1927), without continuity correction. */
export function shareInterval(count: number, n: number): Interval {
  const share = count / n;
  const centre = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half =
    (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return [count === 0 ? 0 : centre - half, count === n ? 1 : centre + half];
}

/** Difference of two independent shares, later less earlier (Newcombe 1998, method 10). */
export function shareDifference(
  earlier: { count: number; n: number },
  later: { count: number; n: number },
): { difference: number; interval: Interval } {
  const before = earlier.count / earlier.n;
  const after = later.count / later.n;
  const [beforeLow, beforeHigh] = shareInterval(earlier.count, earlier.n);
  const [afterLow, afterHigh] = shareInterval(later.count, later.n);
  const difference = after - before;
  return {
    difference,
    interval: [
      difference - Math.hypot(after - afterLow, beforeHigh - before),
      difference + Math.hypot(afterHigh - after, before - beforeLow),
    ],
  };
}

export type PromoterScore = {
  /** Share of promoters less share of detractors, in points from −100 to 100. */
  score: number;
  standardError: number;
  /** Normal approximation, kept within −100 and 100. */
  interval: Interval;
  promoters: number;
  passives: number;
  detractors: number;
};

/** Net promoter score of answers from 0 to 10; its variance is that of the values −1, 0 and 1. */
export function promoterScore(values: readonly number[]): PromoterScore {
  const n = values.length;
  const promoters = values.filter((value) => value >= 9).length;
  const detractors = values.filter((value) => value <= 6).length;
  const net = (promoters - detractors) / n;
  const score = 100 * net;
  const standardError = 100 * Math.sqrt(Math.max(0, (promoters + detractors) / n - net ** 2) / n);
  return {
    score,
    standardError,
    interval: within([score - Z * standardError, score + Z * standardError], -100, 100),
    promoters,
    passives: n - promoters - detractors,
    detractors,
  };
}

/** Difference of two independent promoter scores with its normal interval, in points. */
export function promoterScoreDifference(
  earlier: readonly number[],
  later: readonly number[],
): { difference: number; interval: Interval } {
  const before = promoterScore(earlier);
  const after = promoterScore(later);
  const difference = after.score - before.score;
  const half = Z * Math.hypot(before.standardError, after.standardError);
  return { difference, interval: within([difference - half, difference + half], -200, 200) };
}

/** An interval cut to the values that can occur. */
export function within([low, high]: Interval, minimum: number, maximum: number): Interval {
  return [Math.max(minimum, low), Math.min(maximum, high)];
}

export type Bin = { from: number; to: number; count: number };

/**
 * Counts in at most eight bins of equal, round width (1, 2 or 5 times a power of ten). A bin holds
 * its lower end, not its upper one. Exact values stay hidden, since one could point to a person.
 */
export function binValues(values: readonly number[]): Bin[] {
  const lowest = Math.min(...values);
  const spread = Math.max(...values) - lowest;
  const raw = spread === 0 ? Math.max(1, Math.abs(lowest)) : spread / 7;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = power * ([1, 2, 5].find((step) => step * power >= raw) ?? 10);
  const first = Math.floor(lowest / width);
  const bins: Bin[] = [];
  for (const value of values) {
    const index = Math.floor(value / width) - first;
    while (bins.length <= index) {
      const start = first + bins.length;
      bins.push({ from: start * width, to: (start + 1) * width, count: 0 });
    }
    const bin = bins[index];
    if (bin) bin.count += 1;
  }
  return bins;
}
