import { processBehaviourChart } from '../statistics/process-behaviour-chart';
import type { DaysSummary } from './funnel-view';
import type { MetricDefinition } from './metrics';

/** The observations of one month in a form that adds up. */
export type MonthCell = { month: string; n: number; sum: number };

/** How long stays last, in days: finished ones plainly, and open ones too by Kaplan-Meier. */
export type StayLength = {
  rank: number;
  finished: number;
  open: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
  /** Of the finished stays those that ended in a later stage or in winning. */
  moved: DaysSummary;
  /** Each null where the curve, or its band, never falls to a half. */
  survival: { median: number | null; low: number | null; high: number | null };
};

export type Stagnation = {
  total: number;
  beyondP90: number;
  /** Amounts of all of them together. */
  amount: number;
  /** The longest against their stage's average first; at most 200. */
  deals: {
    deal: string;
    owner: string | null;
    account: string | null;
    amount: number | null;
    rank: number;
    entered: string | null;
    days: number;
    mean: number;
    p90: number;
    isBeyondP90: boolean;
  }[];
};

export type SourceMonth = {
  value: string | null;
  month: string | null;
  deals: number;
  cost: number;
  won: number;
  lost: number;
};

export type SizeBand = {
  band: number;
  least: number | null;
  most: number | null;
  deals: number;
  won: number;
  lost: number;
};

export type MonthlyTrend = {
  /** Whole months; a proportion without an observation is null. */
  points: { month: string; n: number; value: number | null; signal: boolean }[];
  /** Null below two values. */
  limits: { centre: number; low: number; high: number } | null;
  signals: number;
  /** Months at the ends that the data cover in part; they are left out. */
  partial: string[];
};

/** The days of a month, both ends. */
function monthDays(month: string): { first: string; last: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { first: `${month}-01`, last };
}

/**
 * A metric by month as a process behaviour chart (XmR). Months that the data cover only in part
 * would look like a fall and are left out.
 */
export function monthlyTrend(
  cells: readonly MonthCell[],
  metric: MetricDefinition,
  covered: { from: string | null; to: string | null },
): MonthlyTrend {
  const isWhole = ({ month }: MonthCell) => {
    const { first, last } = monthDays(month);
    return (!covered.from || first >= covered.from) && (!covered.to || last <= covered.to);
  };
  const points = cells.filter(isWhole).map(({ month, n, sum }) => {
    const isTotal = metric.kind === 'sum' || metric.kind === 'count';
    return { month, n, value: isTotal ? sum : n === 0 ? null : sum / n, signal: false };
  });
  const known = points.filter((point) => point.value !== null);
  const chart = processBehaviourChart(known.map(({ value }) => value ?? 0));
  for (const signal of chart?.signals ?? []) {
    for (const point of known.slice(signal.from, signal.to + 1)) point.signal = true;
  }
  const isShare = metric.kind === 'proportion';
  return {
    points,
    limits: chart && {
      centre: chart.centre,
      low: Math.max(0, chart.limits.low),
      high: isShare ? Math.min(1, chart.limits.high) : chart.limits.high,
    },
    signals: chart?.signals.length ?? 0,
    partial: cells.filter((cell) => !isWhole(cell)).map(({ month }) => month),
  };
}

export type SourceTrend = {
  value: string | null;
  deals: number;
  won: number;
  lost: number;
  /** won / (won + lost). */
  conversion: number | null;
  cost: number;
  /** Cost / customers won; null without cost or customers. */
  costPerCustomer: number | null;
  /** Months with deals closed, in order. */
  months: { month: string; won: number; lost: number; conversion: number }[];
  /** The latest run of months under the target; from three on it is an alert. */
  monthsUnderTarget: number;
  isAlert: boolean;
};

/** Months in a row under the target that make an alert. */
const ALERT_MONTHS = 3;

/** Sources by volume, with the rule of three months under the conversion target. */
export function sourceTrends(months: readonly SourceMonth[], target: number): SourceTrend[] {
  const byValue = new Map<string | null, SourceMonth[]>();
  for (const month of months) {
    byValue.set(month.value, [...(byValue.get(month.value) ?? []), month]);
  }
  return [...byValue]
    .map(([value, own]): SourceTrend => {
      const sum = (read: (month: SourceMonth) => number) =>
        own.reduce((total, month) => total + read(month), 0);
      const [deals, won, lost, cost] = [
        sum((month) => month.deals),
        sum((month) => month.won),
        sum((month) => month.lost),
        sum((month) => month.cost),
      ];
      const closed = own.flatMap(({ month, won: gained, lost: gone }) =>
        month !== null && gained + gone > 0
          ? [{ month, won: gained, lost: gone, conversion: gained / (gained + gone) }]
          : [],
      );
      const lastGood = closed.findLastIndex(({ conversion }) => conversion >= target);
      const run = closed.length - 1 - lastGood;
      return {
        value,
        deals,
        won,
        lost,
        conversion: won + lost === 0 ? null : won / (won + lost),
        cost,
        costPerCustomer: cost > 0 && won > 0 ? cost / won : null,
        months: closed,
        monthsUnderTarget: run,
        isAlert: run >= ALERT_MONTHS,
      };
    })
    .sort((a, b) => b.deals - a.deals);
}
