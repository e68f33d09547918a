import { criticalT, twoSidedStudentP } from './distributions';
import type { Interval } from './interval';
import type { SampleSummary } from './sample-summary';

export type MeanTest = {
  /** In the unit of the values: `first - second`, or the mean of the pairs' differences. */
  difference: number;
  standardError: number;
  degreesOfFreedom: number;
  t: number;
  p: number;
  interval: Interval;
};

/**
 * Welch's t test of the difference of two means without assuming equal variances; degrees of
 * freedom by Welch (1947) and Satterthwaite (1946). Takes summaries, so raw values need not leave
 * the warehouse.
 *
 * @returns `null` when a sample has fewer than two values or neither varies
 */
export function welchTest(
  first: SampleSummary,
  second: SampleSummary,
  confidence = 0.95,
): MeanTest | null {
  if (first.mean === null || second.mean === null) return null;
  if (first.variance === null || second.variance === null) return null;
  const a = first.variance / first.n;
  const b = second.variance / second.n;
  const degreesOfFreedom = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return meanTest(first.mean - second.mean, Math.sqrt(a + b), degreesOfFreedom, confidence);
}

/** The t statistic, p and interval of an estimate; `null` when the estimate has no spread. */
export function meanTest(
  difference: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
): MeanTest | null {
  if (!(standardError > 0) || !(degreesOfFreedom > 0)) return null;
  const t = difference / standardError;
  const margin = criticalT(confidence, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    t,
    p: twoSidedStudentP(t, degreesOfFreedom),
    interval: { low: difference - margin, high: difference + margin },
  };
}
