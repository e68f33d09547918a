import type {
  CompletenessRow,
  QualityCheck,
  QualityField,
  QualityGrade,
} from '~/domain/funnel/data-quality';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import type { SideBySide } from '~/domain/funnel/side-by-side';
import type {
  MonthlyTrend,
  SizeBand,
  SourceTrend,
  Stagnation,
  StayLength,
} from '~/domain/funnel/trends';
import type { FunnelView } from '~/features/funnel/shown-funnel';

/** What every page of the analysis gets around its numbers. */
export type FrameView = Pick<FunnelView, 'datasets' | 'dataset' | 'currency' | 'choices'> & {
  filter: DealFilter;
};

type Span = { from?: string | undefined; to?: string | undefined };

export type ComparisonView = {
  frame: FrameView;
  mode: 'whole' | 'values' | 'time';
  by: { key: string; header: string; role: string } | null;
  values: { value: string | null; count: number }[];
  first: { value: string | null; span: Span };
  second: { value: string | null; span: Span };
  comparison: SideBySide | null;
  query: string;
};

type NamedColumn = { key: string; header: string; role: string };

export type TrendView = {
  frame: FrameView;
  months: { metric: TrendMetric; trend: MonthlyTrend; query: string }[];
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
  } | null;
  products: { column: NamedColumn; rows: MarkedGroup[] } | null;
  sizes: SizeBand[];
};
type TrendMetric =
  | 'win-rate'
  | 'deals-created'
  | 'deals-won'
  | 'won-value'
  | 'average-won-value'
  | 'cycle-days';

export type QualityView = {
  frame: FrameView;
  quality: {
    grade: QualityGrade;
    checks: QualityCheck[];
    missingFields: QualityField[];
    completeness: (CompletenessRow & { stage: string | null })[];
    entryDelayHours: { n: number; median: number; p90: number } | null;
    provenance: { query: string };
  };
  inflation: {
    canTell: boolean;
    counts: Record<InflationSign, number>;
    deals: {
      deal: string;
      owner: string | null;
      stage: string | null;
      amount: number | null;
      signs: InflationSign[];
    }[];
    query: string;
  };
  sample: {
    seed: string;
    share: number;
    total: number;
    rows: {
      week: string;
      owner: string | null;
      deal: string;
      stage: string | null;
      outcome: 'won' | 'lost' | 'open';
      account: string | null;
      amount: number | null;
      ofDeals: number;
    }[];
    query: string;
  };
};
export type InflationSign = 'skipped' | 'fallen' | 'sameDay' | 'backDated';
