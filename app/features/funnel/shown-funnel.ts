import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { FunnelNote, FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import type { Interval } from '~/domain/statistics/interval';
import type { OriginView } from '~/features/analysis/shown-origin';

export type ShownTotals = FunnelTotals & { winRateInterval: Interval | null };
export type ShownStage = FunnelStage & {
  intervals: { conversion: Interval | null; lossRate: Interval | null };
};

/** What the funnel page gets. */
export type FunnelView = {
  datasets: { id: string; name: string }[];
  dataset: { id: string; name: string; period: { from: string | null; to: string | null } };
  currency: string;
  filter: DealFilter;
  choices: {
    columns: {
      key: string;
      header: string;
      role: string;
      values: { value: string | null; count: number }[];
      truncated: boolean;
    }[];
    created: { from: string | null; to: string | null };
    closed: { from: string | null; to: string | null };
    stages: string[];
  };
  totals: ShownTotals;
  stages: ShownStage[];
  notes: FunnelNote[];
  groups: {
    column: string;
    header: string;
    role: string;
    rows: MarkedGroup[];
    total: number;
  } | null;
  origin: OriginView | null;
};
