import type { Interval } from '../statistics/interval';
import { newcombeInterval } from '../statistics/newcombe-interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { QualityCheck } from './data-quality';
import type { FunnelStage } from './funnel-view';
import type { MarkedGroup } from './mark-groups';

/** Why something is proposed as a problem. */
export const problemRules = [
  'largest-loss',
  'slow-stage',
  'weak-source',
  'weak-segment',
  'poor-data',
] as const;
export type ProblemRule = (typeof problemRules)[number];

/**
 * What it would bring if the weak segment won as often as the best one of its column that rests on
 * enough deals: the difference of the two win rates (Newcombe's interval) times the segment's closed
 * deals, and that times its average deal. The best of several is partly luck, so it is an upper hint.
 */
export type ProblemWorth = {
  best: { value: string; winRate: number; n: number };
  /** More deals won in the time that the data cover. */
  wins: number;
  winsInterval: Interval;
  /** In the engagement's currency; null without amounts. */
  amount: number | null;
  amountInterval: Interval | null;
};

export type SuggestedProblem = {
  /** The same for the same finding, so that it can be called by it. */
  id: string;
  rule: ProblemRule;
  /** The stage, value or check that it is about. */
  subject: string;
  column: { key: string; header: string; role: string } | null;
  unit: 'share' | 'days';
  value: number;
  /** What it is held against: the next stage, all other deals, the limit. */
  against: number | null;
  n: number;
  interval: Interval | null;
  /** After correction for all that was compared; null where no test was made. */
  adjustedP: number | null;
  worth: ProblemWorth | null;
};

/** Fewer deals prove nothing, and make no example to follow. */
const LEAST_DEALS = 30;
const LEVEL = 0.05;
/** A stage is slow where its p90 is so many times that of the others together. */
const SLOW_FACTOR = 2;

/**
 * The stage with the highest loss rate, where its interval lies wholly above that of the next one.
 */
export function largestLoss(stages: readonly FunnelStage[]): SuggestedProblem[] {
  const judged = stages
    .filter((stage) => stage.in >= LEAST_DEALS)
    .map((stage) => ({ stage, interval: wilsonInterval(stage.lost, stage.in) }))
    .sort((a, b) => (b.stage.lossRate ?? 0) - (a.stage.lossRate ?? 0));
  const [first, second] = judged;
  if (!first?.interval || !second?.interval) return [];
  if (first.interval.low <= second.interval.high) return [];
  return [
    {
      id: `largest-loss:${first.stage.stage}`,
      rule: 'largest-loss',
      subject: first.stage.stage,
      column: null,
      unit: 'share',
      value: first.stage.lossRate ?? 0,
      against: second.stage.lossRate,
      n: first.stage.in,
      interval: first.interval,
      adjustedP: null,
      worth: null,
    },
  ];
}

/** Stages in which one deal in ten stays far longer than in the others. */
export function slowStages(stages: readonly FunnelStage[]): SuggestedProblem[] {
  const known = stages.filter(({ dwellDays }) => dwellDays.n >= LEAST_DEALS);
  return known.flatMap((stage): SuggestedProblem[] => {
    const others = known.filter((other) => other !== stage);
    const p90 = stage.dwellDays.p90 ?? 0;
    const usual = others.reduce((sum, other) => sum + (other.dwellDays.p90 ?? 0), 0);
    const against = others.length === 0 ? null : usual / others.length;
    if (against === null || against === 0 || p90 < SLOW_FACTOR * against) return [];
    return [
      {
        id: `slow-stage:${stage.stage}`,
        rule: 'slow-stage',
        subject: stage.stage,
        column: null,
        unit: 'days',
        value: p90,
        against,
        n: stage.dwellDays.n,
        interval: null,
        adjustedP: null,
        worth: null,
      },
    ];
  });
}

/**
 * Segments that win reliably less often than the rest: Holm's correction within the column, and times
 * the number of columns looked at.
 */
export function weakSegments(
  column: NonNullable<SuggestedProblem['column']>,
  rows: readonly MarkedGroup[],
  columns: number,
): SuggestedProblem[] {
  const totals = rows.reduce(
    (sum, { winRateOf }) => ({
      successes: sum.successes + winRateOf.successes,
      n: sum.n + winRateOf.n,
    }),
    { successes: 0, n: 0 },
  );
  return rows.flatMap((row): SuggestedProblem[] => {
    const adjustedP = row.adjustedP === null ? 1 : Math.min(1, row.adjustedP * columns);
    const { successes, n } = row.winRateOf;
    if (row.mark !== 'below' || row.value === null || adjustedP >= LEVEL) return [];
    if (n < LEAST_DEALS) return [];
    return [
      {
        id: `${column.role === 'source' ? 'weak-source' : 'weak-segment'}:${column.key}:${row.value}`,
        rule: column.role === 'source' ? 'weak-source' : 'weak-segment',
        subject: row.value,
        column,
        unit: 'share',
        value: successes / n,
        against: (totals.successes - successes) / (totals.n - n),
        n,
        interval: row.interval,
        adjustedP,
        worth: worthOf(row, rows),
      },
    ];
  });
}

function worthOf(row: MarkedGroup, rows: readonly MarkedGroup[]): ProblemWorth | null {
  const [best] = rows
    .filter(({ value, winRateOf }) => value !== null && winRateOf.n >= LEAST_DEALS)
    .sort((a, b) => (b.winRate ?? 0) - (a.winRate ?? 0));
  if (!best || best.value === null || best === row) return null;
  const { n } = row.winRateOf;
  const found = newcombeInterval(
    { successes: best.winRateOf.successes, trials: best.winRateOf.n },
    { successes: row.winRateOf.successes, trials: n },
  );
  if (!found) return null;
  const size = row.averageWonValue;
  const winsInterval = { low: found.interval.low * n, high: found.interval.high * n };
  return {
    best: { value: best.value, winRate: best.winRate ?? 0, n: best.winRateOf.n },
    wins: found.difference * n,
    winsInterval,
    amount: size === null ? null : found.difference * n * size,
    amountInterval:
      size === null ? null : { low: winsInterval.low * size, high: winsInterval.high * size },
  };
}

/** Checks of the data's quality that came out poor: conclusions rest on sand there. */
export function poorData(checks: readonly QualityCheck[]): SuggestedProblem[] {
  return checks.flatMap(({ id, level, share, n, interval }): SuggestedProblem[] =>
    level === 'poor' && share !== null
      ? [
          {
            id: `poor-data:${id}`,
            rule: 'poor-data',
            subject: id,
            column: null,
            unit: 'share',
            value: share,
            against: null,
            n,
            interval,
            adjustedP: null,
            worth: null,
          },
        ]
      : [],
  );
}

/** What is worth most comes first, then what is tested, then the rest in the order of the rules. */
export function rankSuggestions(found: readonly SuggestedProblem[]): SuggestedProblem[] {
  return [...found].sort(
    (a, b) =>
      (b.worth?.amount ?? -1) - (a.worth?.amount ?? -1) ||
      problemRules.indexOf(a.rule) - problemRules.indexOf(b.rule),
  );
}
