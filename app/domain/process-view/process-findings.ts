import type {
  ProcessActivity,
  ProcessTotals,
  ProcessVariant,
  ShownGraph,
  StageMove,
  TimeBetween,
} from './process-view';

/** What the process page shows beside the frame that every page of the analysis has. */
export type ProcessFindings = {
  totals: ProcessTotals;
  activities: (ProcessActivity & { selfLoops: number })[];
  /** The most frequent. */
  variants: (ProcessVariant & { way: string })[];
  graph: ShownGraph & { share: number };
  between: (TimeBetween & { start: string; end: string; query: string }) | null;
  /** Null where the order of the stages is not known. */
  moves: StageMove[] | null;
  /** Cases whose rows were put into the order of time. */
  casesOutOfOrder: number;
  queries: { totals: string; activities: string; graph: string; variants: string; moves: string };
};
