import binomialDistribution from '@stdlib/stats-base-dists-binomial-cdf';
import chiSquareDistribution from '@stdlib/stats-base-dists-chisquare-cdf';
import normalDistribution from '@stdlib/stats-base-dists-normal-cdf';
import normalInverse from '@stdlib/stats-base-dists-normal-quantile';
import studentDistribution from '@stdlib/stats-base-dists-t-cdf';
import studentInverse from '@stdlib/stats-base-dists-t-quantile';
import { requireOpenShare } from './requirements';

/** P(Z <= z) for a standard normal Z. */
export function normalCdf(z: number): number {
  return normalDistribution(z, 0, 1);
}

/** The z with P(Z <= z) = share. */
export function normalQuantile(share: number): number {
  return normalInverse(share, 0, 1);
}

/** The z that leaves (1 - confidence) / 2 in each tail: 1.959964 for 0.95. */
export function criticalZ(confidence: number): number {
  return -normalQuantile((1 - requireOpenShare(confidence, 'confidence')) / 2);
}

/** The t that leaves (1 - confidence) / 2 in each tail of Student's distribution. */
export function criticalT(confidence: number, degreesOfFreedom: number): number {
  return -studentInverse((1 - requireOpenShare(confidence, 'confidence')) / 2, degreesOfFreedom);
}

/** Two-sided p of a standard normal statistic; taken from the lower tail, so exact far out. */
export function twoSidedNormalP(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** Two-sided p of a Student statistic. */
export function twoSidedStudentP(t: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * studentDistribution(-Math.abs(t), degreesOfFreedom));
}

/**
 * P(X >= statistic) for chi-squared X. With one degree of freedom it is the two-sided tail of the
 * square root, which stays exact where 1 - cdf would round to 0.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 1) return twoSidedNormalP(Math.sqrt(Math.max(0, statistic)));
  return Math.max(0, 1 - chiSquareDistribution(statistic, degreesOfFreedom));
}

/** P(X <= successes) for X binomial with the given trials and chance. */
export function binomialCdf(successes: number, trials: number, chance: number): number {
  return binomialDistribution(successes, trials, chance);
}
