/** A distribution in days; the numbers are null where n is 0. Quantiles are linear (type 7). */
export type DaysSummary = {
  n: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
};

export type FunnelTotals = {
  deals: number;
  won: number;
  lost: number;
  open: number;
  /** won / (won + lost); null without a closed deal. */
  winRate: number | null;
  /** won / all deals, another number than the win rate. */
  wonShare: number | null;
  /** Sum of the amounts of won deals. */
  wonValue: number;
  /** Mean amount of the won deals that have one. */
  averageWonValue: number | null;
  /** Creation to close in calendar days. */
  cycleDays: { won: DaysSummary; lost: DaysSummary };
};

/**
 * In = out + lost + stuck. In the cohort view of all deals that entered, as the data end; in the
 * period view of those that stood in the stage or entered it during the period, as the period ended.
 */
export type FunnelStage = {
  stage: string;
  in: number;
  /** Moved on to a later stage or to won. */
  out: number;
  lost: number;
  /** Still there. */
  stuck: number;
  /** out / in. */
  conversion: number | null;
  /** lost / in. */
  lossRate: number | null;
  /** Time from entering to leaving, of all who left: moved on or lost. Who is there is left out. */
  dwellDays: DaysSummary;
  /** The same of those alone that moved on: the way to the next stage. */
  movedOnDays: DaysSummary;
};

/** What a reader of the numbers must know; `count` is the number of deals concerned. */
export const funnelNoteCodes = [
  /** The period view of stages needs a date per stage, which the file does not have. */
  'period-needs-stage-dates',
  /** Deals without a first day, or closed without a day: no period can place them. */
  'period-undated',
  /** The file does not say where lost deals were lost: they count at the last open stage. */
  'loss-stage-unknown',
  /** The file has no date per stage, so that time in a stage cannot be told. */
  'dwell-needs-stage-dates',
  /** Deals still in a stage have no dwell time yet, which makes the average too small. */
  'dwell-leaves-out-open',
  /** No stage history: deals are taken to have passed every stage before the one they reached. */
  'stages-assumed-passed',
  /** Deals with stage dates that skip a stage do not count as having entered it. */
  'stages-skipped',
  /** Won deals without an amount: not in the average. */
  'won-without-amount',
  /** Closed deals without creation or closing date: not in the cycle. */
  'closed-without-dates',
] as const;
export type FunnelNoteCode = (typeof funnelNoteCodes)[number];
export type FunnelNote = { code: FunnelNoteCode; count: number };

export type Funnel = { totals: FunnelTotals; stages: FunnelStage[]; notes: FunnelNote[] };

/** The deals that share a value of one column. */
export type BreakdownRow = {
  /** Null is a blank cell. */
  value: string | null;
  deals: number;
  won: number;
  lost: number;
  open: number;
  winRate: number | null;
  /** For an interval of the win rate: successes among n. */
  winRateOf: { successes: number; n: number };
  wonValue: number;
  averageWonValue: number | null;
  cycleDays: DaysSummary;
};
