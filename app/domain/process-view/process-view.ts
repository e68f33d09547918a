/** An activity of a process, with the cases that start and end with it. */
export type ProcessActivity = {
  name: string;
  count: number;
  cases: number;
  starts: number;
  ends: number;
  /** Cases in which it comes more than once. */
  repeatedIn: number;
};

/** `to` directly follows `from`; times between them in seconds. */
export type ProcessEdge = {
  from: string;
  to: string;
  count: number;
  cases: number;
  medianSeconds: number;
  meanSeconds: number;
  minSeconds: number;
  maxSeconds: number;
};

/** Cases that went through the same activities in the same order. */
export type ProcessVariant = {
  activities: string[];
  count: number;
  /** Of the cases. */
  share: number;
  medianSeconds: number;
};

export type DurationSummary = {
  median: number | null;
  mean: number | null;
  p90: number | null;
  min: number | null;
  max: number | null;
};

/** A move between stages that does not go to the next one. Null is before the first stage. */
export type StageMove = {
  kind: 'backward' | 'skipped';
  /** Places among the stages; -1 is before the first, winning comes after the last. */
  places: { from: number; to: number };
  from: string | null;
  to: string;
  /** The stages that were passed over. */
  over: string[];
  count: number;
  cases: number;
};

/** Seconds from the first coming of one activity to the first coming of another. */
export type TimeBetween = {
  /** Cases that came to both, the second not before the first. */
  n: number;
  median: number | null;
  mean: number | null;
  p90: number | null;
};

export type ProcessTotals = {
  cases: number;
  events: number;
  variants: number;
  /** Cases with an activity that comes more than once. */
  reworkCases: number;
  durationSeconds: DurationSummary;
};

/** The part of the directly-follows graph that a picture shows. */
export type ShownGraph = {
  /** Cases whose way is in the picture. */
  cases: number;
  activities: { name: string; count: number; starts: number; ends: number }[];
  edges: Pick<ProcessEdge, 'from' | 'to' | 'count' | 'cases' | 'medianSeconds' | 'meanSeconds'>[];
};

/** The role whose column a data set lacks for a process view: the activity or its time. */
export function missingForProcess(columns: {
  deal?: string | undefined;
  stage?: string | undefined;
  entered?: string | undefined;
}): 'deal' | 'stage' | 'entered' | 'history' {
  if (!columns.deal) return 'deal';
  if (!columns.stage) return 'stage';
  // A row a deal tells at most when its present stage was entered.
  return columns.entered ? 'history' : 'entered';
}
