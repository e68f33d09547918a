import { z } from 'zod';
import type { MeasureStatus } from '../measure/measure';
import { type MetricFigure, metricFigureSchema } from '../problem/evidence-figure';
import type { GoalAssessment } from './assess-goal';
import type { GoalDirection, GoalFilter, GoalMetric } from './goal-metric';

/** A baseline that somebody measured outside the data sets, such as satisfaction. */
const typedFigureSchema = z.object({
  kind: z.literal('typed'),
  value: z.number(),
  n: z.int().min(0).nullable(),
  /** Where the value comes from, in words. */
  source: z.string(),
});

/** What a baseline rests on; frozen with it. */
export const baselineFigureSchema = z.discriminatedUnion('kind', [
  metricFigureSchema,
  typedFigureSchema,
]);
export type BaselineFigure = z.infer<typeof baselineFigureSchema>;

export type CheckInView = {
  id: string;
  checkedOn: string;
  value: number;
  n: number | null;
  note: string;
  /** How it was computed; null where it was typed. */
  figure: MetricFigure | null;
};

export type GoalView = {
  id: string;
  name: string;
  metric: GoalMetric;
  /** share, days, money, deals, or the words of whoever set a typed metric. */
  unit: string;
  /** Of the money, where the unit is money. */
  currency: string;
  direction: GoalDirection;
  dataset: { id: string; name: string } | null;
  filter: GoalFilter;
  baseline: number | null;
  baselineFrom: string | null;
  baselineTo: string | null;
  figure: BaselineFigure | null;
  /** Once set, metric, filter and baseline stand for good. */
  frozenAt: string | null;
  target: number;
  startsOn: string;
  dueOn: string;
  owner: string;
  revision: number;
  /** In time order. */
  checkIns: CheckInView[];
  assessment: GoalAssessment;
  measures: { id: string; action: string; status: MeasureStatus }[];
};

/** What a form says of a goal; values in the metric's own unit, shares as 0 to 1. */
export type GoalInput = {
  name: string;
  metric: GoalMetric;
  /** For a typed metric only: its unit in words. */
  unit: string;
  direction: GoalDirection;
  datasetId?: string | undefined;
  /** Only the deals with this value in this column. */
  column?: string | undefined;
  value?: string | undefined;
  stage?: string | undefined;
  baselineFrom?: string | undefined;
  baselineTo?: string | undefined;
  /** Of a typed metric. */
  baseline?: number | undefined;
  baselineN?: number | undefined;
  baselineSource: string;
  target: number;
  startsOn: string;
  dueOn: string;
  owner: string;
  /** Freeze the baseline with this save. */
  freeze: boolean;
};

export type GoalCounts = {
  onTrack: number;
  atRisk: number;
  offTrack: number;
  reached: number;
  noData: number;
};

/** What a check-in's value comes from: typed, or computed from a data set over a period. */
export type CheckInInput = { checkedOn: string; note: string } & (
  | { source: 'typed'; value: number; n?: number | undefined }
  | { source: 'computed'; datasetId: string; from: string; to: string }
);
