import type { MarkedGroup } from './mark-groups';
import type { MetricId } from './metrics';
import type { MarkedBand } from './size-bands';
import type { MonthlyTrend, SourceTrend, Stagnation, StayLength } from './trends';

export const trendMetrics = [
  'win-rate',
  'deals-created',
  'deals-won',
  'won-value',
  'average-won-value',
  'cycle-days',
] as const satisfies readonly MetricId[];
export type TrendMetric = (typeof trendMetrics)[number];

export type NamedColumn = { key: string; header: string; role: string };

/** What the trends page shows beside the frame that every page of the analysis has. */
export type TrendFindings = {
  months: { metric: TrendMetric; trend: MonthlyTrend; query: string }[];
  /** Per stage; whole deals where the file has no dates per stage. */
  stays: {
    of: 'stages' | 'deals';
    rows: (StayLength & { stage: string | null })[];
    query: string;
  };
  cycle: StayLength | null;
  stagnation: Stagnation & { factor: number; stages: string[]; query: string };
  velocity: {
    open: number;
    winRate: number | null;
    size: number | null;
    cycle: number | null;
    perDay: number | null;
  };
  sources: {
    column: NamedColumn;
    target: number;
    hasCost: boolean;
    rows: SourceTrend[];
    query: string;
  } | null;
  reasons: {
    column: NamedColumn;
    rows: { value: string | null; lost: number }[];
    total: number;
    query: string;
  } | null;
  /** Won and lost by the values of any column: product, competitor, industry. */
  segments: {
    column: NamedColumn;
    rows: MarkedGroup[];
    /** Number of different values; `rows` may hold only the largest. */
    total: number;
    /** Lost deals of all values together. */
    lost: number;
    query: string;
  } | null;
  sizes: { rows: MarkedBand[]; query: string };
};
