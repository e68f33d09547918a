import type {
  ProcessActivity,
  ProcessTotals,
  ProcessVariant,
  ShownGraph,
  StageMove,
} from '~/domain/process-view/process-view';
import type { FunnelView } from '~/features/funnel/shown-funnel';

/** What the process page gets. */
export type ProcessPageView = Pick<
  FunnelView,
  'datasets' | 'dataset' | 'currency' | 'filter' | 'choices'
> & {
  missing: 'deal' | 'stage' | 'entered' | 'history' | 'again' | null;
  process: ProcessView | null;
};

export type ProcessView = {
  totals: ProcessTotals;
  activities: (ProcessActivity & { selfLoops: number })[];
  variants: ProcessVariant[];
  graph: ShownGraph & { share: number };
  moves: StageMove[] | null;
  casesOutOfOrder: number;
  queries: Record<'totals' | 'activities' | 'graph' | 'variants' | 'moves', string>;
};

/** The parts of the page whose numbers open where they come from. */
export const processOrigins = ['totals', 'graph', 'variants', 'activities', 'moves'] as const;
export type ProcessOrigin = (typeof processOrigins)[number];
