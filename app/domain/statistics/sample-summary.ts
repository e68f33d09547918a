import { requireAllFinite, requireCount, requireFinite } from './requirements';

/**
 * What most tests need of a sample. `mean` is `null` for an empty sample; `variance` (divisor
 * n - 1, in squared units) is `null` below two values.
 */
export type SampleSummary = { n: number; mean: number | null; variance: number | null };

/** Summarises raw values in two passes, which loses no digits to a large common offset. */
export function summariseSample(values: readonly number[]): SampleSummary {
  requireAllFinite(values, 'value');
  const n = values.length;
  if (n === 0) return { n, mean: null, variance: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: n > 1 ? squares / (n - 1) : null };
}

/**
 * The summary of several samples put together, as if their values had been pooled: the squares
 * within each sample plus the squares between the samples' means (Chan, Golub & LeVeque 1983).
 *
 * @throws RangeError for a sample of values without a mean, or with two or more and no variance
 */
export function combineSummaries(summaries: readonly SampleSummary[]): SampleSummary {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (const summary of summaries) {
    if (requireCount(summary.n, 'n') === 0) continue;
    const summaryMean = requireFinite(summary.mean ?? Number.NaN, 'mean');
    const variance =
      summary.n === 1 ? 0 : requireFinite(summary.variance ?? Number.NaN, 'variance');
    if (variance < 0) throw new RangeError(`variance must be at least 0, got ${variance}`);
    const total = n + summary.n;
    const distance = summaryMean - mean;
    squares += variance * (summary.n - 1) + (distance ** 2 * n * summary.n) / total;
    mean += (distance * summary.n) / total;
    n = total;
  }
  if (n === 0) return { n, mean: null, variance: null };
  return { n, mean, variance: n > 1 ? squares / (n - 1) : null };
}
