import { elementAt } from './requirements';
import { type SampleSummary, summariseSample } from './sample-summary';
import { type MeanTest, meanTest } from './welch-test';

/**
 * Student's t test of the difference of two means with a pooled variance (Student 1908). Welch's
 * test is the default elsewhere; this one is for comparison with tools that pool.
 *
 * @returns `null` when a sample is empty, both have one value, or nothing varies
 */
export function studentTest(
  first: SampleSummary,
  second: SampleSummary,
  confidence = 0.95,
): MeanTest | null {
  if (first.mean === null || second.mean === null) return null;
  const degreesOfFreedom = first.n + second.n - 2;
  const squares = (first.variance ?? 0) * (first.n - 1) + (second.variance ?? 0) * (second.n - 1);
  const standardError = Math.sqrt((squares / degreesOfFreedom) * (1 / first.n + 1 / second.n));
  return meanTest(first.mean - second.mean, standardError, degreesOfFreedom, confidence);
}

/**
 * Student's t test of the mean difference of pairs, `first - second` position by position: the same
 * teams or people measured twice.
 *
 * @returns `null` below two pairs or when all differences are equal
 * @throws RangeError when the lengths differ
 */
export function pairedTest(
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): MeanTest | null {
  if (first.length !== second.length) throw new RangeError('pairs need two lists of one length');
  const { n, mean, variance } = summariseSample(
    first.map((value, index) => value - elementAt(second, index)),
  );
  if (mean === null || variance === null) return null;
  return meanTest(mean, Math.sqrt(variance / n), n - 1, confidence);
}
