import { z } from 'zod';
import { dealFilterSchema } from '../funnel/deal-filter';
import { isMetricId, type MetricDefinition, metricDefinition, metricIds } from '../funnel/metrics';

/** A metric that no data set has, such as satisfaction; people type its values. */
export const manualMetric = 'manual';

/** What a goal can be about. */
export const goalMetrics = [...metricIds, manualMetric] as const;
export type GoalMetric = (typeof goalMetrics)[number];

export const goalDirections = ['higher', 'lower'] as const;
export type GoalDirection = (typeof goalDirections)[number];

/** Which deals a goal is about, and which stage counts as opportunity where the metric asks. */
const goalFilterSchema = dealFilterSchema
  .pick({ where: true })
  .extend({ stage: z.string().optional() });
export type GoalFilter = z.infer<typeof goalFilterSchema>;

/** A stored filter; what is none filters nothing. */
export function parseGoalFilter(stored: unknown): GoalFilter {
  const parsed = goalFilterSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}

export function goalMetricOf(stored: string): GoalMetric {
  return isMetricId(stored) ? stored : manualMetric;
}

/** What the metric of a data set defines; null for one whose values are typed. */
export function definitionOf(metric: GoalMetric): MetricDefinition | null {
  return metric === manualMetric ? null : metricDefinition(metric);
}

/** People type and read shares as percentages; they are kept and computed as 0 to 1. */
export function valueOfTyped(unit: string, typed: number): number {
  return unit === 'share' ? typed / 100 : typed;
}

/** Rounded, since 0.145 as a percentage must not stand in a field as 14.499999999999998. */
export function typedOfValue(unit: string, value: number): number {
  return Number((unit === 'share' ? value * 100 : value).toPrecision(12));
}
