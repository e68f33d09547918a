import type {
  ProcessActivity,
  ProcessTotals,
  ProcessVariant,
  ShownGraph,
  StageMove,
  TimeBetween,
} from '~/domain/process-view/process-view';
import type { OriginView } from '~/features/analysis/shown-origin';
import type { FunnelView } from '~/features/funnel/shown-funnel';

/** What the process page gets. */
export type ProcessPageView = Pick<
  FunnelView,
  'datasets' | 'dataset' | 'currency' | 'filter' | 'choices'
> & {
  missing: 'deal' | 'stage' | 'entered' | 'history' | 'again' | null;
  process: ProcessView | null;
  origin: OriginView | null;
};

export type ProcessView = {
  totals: ProcessTotals;
  activities: (ProcessActivity & { selfLoops: number })[];
  variants: (ProcessVariant & { way: string })[];
  between: (TimeBetween & { start: string; end: string }) | null;
  graph: ShownGraph & { share: number };
  moves: StageMove[] | null;
  casesOutOfOrder: number;
  queries: Record<'totals' | 'activities' | 'graph' | 'variants' | 'moves', string>;
};
