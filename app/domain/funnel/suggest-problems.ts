import type { Interval } from '../statistics/interval';
import { newcombeInterval } from '../statistics/newcombe-interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { QualityCheck } from './data-quality';
import type { FunnelStage, FunnelTotals } from './funnel-view';
import type { MarkedGroup } from './mark-groups';
import { type ProblemWorth, problemRules, type SuggestedProblem } from './suggested-problem';

/** Goes up with every change of a rule, so that what was found by older ones is found anew. */
export const RULES_VERSION = 2;

/** Fewer deals prove nothing, and make no example to follow. */
const LEAST_DEALS = 30;
const LEVEL = 0.05;
/** A stage is slow where its p90 is so many times that of the others together. */
const SLOW_FACTOR = 2;

/**
 * The stage with the highest loss rate, where its interval lies wholly above that of the next one.
 */
export function largestLoss(
  stages: readonly FunnelStage[],
  totals: Pick<FunnelTotals, 'won' | 'averageWonValue'>,
): SuggestedProblem[] {
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
      worth: worthOfLoss(first.stage, second.stage, totals),
    },
  ];
}

/**
 * What it would bring if no more were lost in the stage than in the next worst one: the deals saved
 * (difference of the two loss rates, Newcombe's interval, times the deals that entered), of which as
 * many are won as of those that moved on from it.
 */
function worthOfLoss(
  stage: FunnelStage,
  best: FunnelStage,
  { won, averageWonValue }: Pick<FunnelTotals, 'won' | 'averageWonValue'>,
): ProblemWorth | null {
  const found = newcombeInterval(
    { successes: stage.lost, trials: stage.in },
    { successes: best.lost, trials: best.in },
  );
  if (!found || stage.out === 0) return null;
  const winsPerShare = stage.in * Math.min(1, won / stage.out);
  return inWins(
    { value: best.stage, rate: best.lossRate ?? 0, n: best.in },
    found,
    winsPerShare,
    averageWonValue,
  );
}

/** A difference of shares as deals won, and as their amount. */
function inWins(
  best: ProblemWorth['best'],
  found: { difference: number; interval: Interval },
  winsPerShare: number,
  size: number | null,
): ProblemWorth {
  const wins = found.difference * winsPerShare;
  const winsInterval = {
    low: found.interval.low * winsPerShare,
    high: found.interval.high * winsPerShare,
  };
  return {
    best,
    wins,
    winsInterval,
    amount: size === null ? null : wins * size,
    amountInterval:
      size === null ? null : { low: winsInterval.low * size, high: winsInterval.high * size },
  };
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
  return inWins(
    { value: best.value, rate: best.winRate ?? 0, n: best.winRateOf.n },
    found,
    n,
    row.averageWonValue,
  );
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
