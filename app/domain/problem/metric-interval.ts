import type { MetricDefinition, MetricValue } from '../funnel/metrics';
import { criticalT } from '../statistics/distributions';
import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';

/**
 * The 95 % interval of a metric, in its unit: Wilson's for a proportion, Student's for a mean. A
 * total is counted, not estimated, and one observation says nothing of the spread: null.
 */
export function metricInterval(
  kind: MetricDefinition['kind'],
  { n, sum, sumSquares }: Pick<MetricValue, 'n' | 'sum' | 'sumSquares'>,
): Interval | null {
  if (kind === 'proportion') return wilsonInterval(sum, n);
  if (kind !== 'mean' || n < 2) return null;
  const mean = sum / n;
  const variance = Math.max(0, (sumSquares - sum ** 2 / n) / (n - 1));
  const margin = criticalT(0.95, n - 1) * Math.sqrt(variance / n);
  return { low: mean - margin, high: mean + margin };
}
