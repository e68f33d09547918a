/** Metrics that a goal or a pilot can be about, each defined by one query over the deals. */
export const metricIds = [
  'win-rate',
  'won-share',
  'cycle-days',
  'average-won-value',
  'won-value',
  'deals-won',
  'deals-created',
  'lead-to-opportunity',
  'opportunity-to-won',
  'opportunity-days',
] as const;
export type MetricId = (typeof metricIds)[number];

export type MetricDefinition = {
  id: MetricId;
  /** Proportion: every observation is 0 or 1. Mean: a measured value. Sum and count: a total. */
  kind: 'proportion' | 'mean' | 'sum' | 'count';
  unit: 'share' | 'days' | 'money' | 'deals';
  better: 'higher' | 'lower';
  /** The date that puts an observation into a week or period. */
  dated: 'created' | 'closed' | 'left';
  /** Asks for the stage that counts as opportunity. */
  needsStage: boolean;
};

const DEFINITIONS: Record<MetricId, Omit<MetricDefinition, 'id'>> = {
  'win-rate': {
    kind: 'proportion',
    unit: 'share',
    better: 'higher',
    dated: 'closed',
    needsStage: false,
  },
  'won-share': {
    kind: 'proportion',
    unit: 'share',
    better: 'higher',
    dated: 'created',
    needsStage: false,
  },
  'cycle-days': { kind: 'mean', unit: 'days', better: 'lower', dated: 'closed', needsStage: false },
  'average-won-value': {
    kind: 'mean',
    unit: 'money',
    better: 'higher',
    dated: 'closed',
    needsStage: false,
  },
  'won-value': { kind: 'sum', unit: 'money', better: 'higher', dated: 'closed', needsStage: false },
  'deals-won': {
    kind: 'count',
    unit: 'deals',
    better: 'higher',
    dated: 'closed',
    needsStage: false,
  },
  'deals-created': {
    kind: 'count',
    unit: 'deals',
    better: 'higher',
    dated: 'created',
    needsStage: false,
  },
  'lead-to-opportunity': {
    kind: 'proportion',
    unit: 'share',
    better: 'higher',
    dated: 'created',
    needsStage: true,
  },
  'opportunity-to-won': {
    kind: 'proportion',
    unit: 'share',
    better: 'higher',
    dated: 'closed',
    needsStage: true,
  },
  'opportunity-days': {
    kind: 'mean',
    unit: 'days',
    better: 'lower',
    dated: 'left',
    needsStage: true,
  },
};

export const metricDefinitions: readonly MetricDefinition[] = metricIds.map((id) => ({
  id,
  ...DEFINITIONS[id],
}));

export function metricDefinition(id: MetricId): MetricDefinition {
  return { id, ...DEFINITIONS[id] };
}

export function isMetricId(id: string): id is MetricId {
  return metricIds.some((known) => known === id);
}

/**
 * The observations of one week and team in a form that adds up: sums over weeks or teams are the
 * sums of these. For a proportion `sum` counts the successes.
 */
export type WeeklyCell = {
  /** ISO 8601 week, `2024-W09`. */
  week: string;
  /** Its Monday. */
  weekStart: string;
  team: string | null;
  n: number;
  sum: number;
  sumSquares: number;
};

export type MetricValue = {
  /** The share, mean or total; null where there is no observation to take it from. */
  value: number | null;
  n: number;
  sum: number;
  sumSquares: number;
  /** Smallest and largest observation and their median; null without observations. */
  min: number | null;
  median: number | null;
  max: number | null;
};
