import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { DaysSummary, FunnelStage, FunnelTotals } from './funnel-view';
import type { StageNumber, TotalNumber } from './number-origin';

export type FigureUnit =
  | 'deals'
  | 'cases'
  | 'times'
  | 'share'
  | 'money'
  | 'money-a-day'
  | 'days'
  | 'seconds';

/** A number with what it rests on. */
export type Figure = {
  value: number | null;
  unit: FigureUnit;
  /** Observations that it is made of. */
  n: number;
  /** 95 %, in the unit of the value. */
  interval: Interval | null;
  /** Of a distribution, beside the median. */
  spread: { mean: number | null; p90: number | null } | null;
};

export function countFigure(value: number | null, n: number, unit: FigureUnit = 'deals'): Figure {
  return { value, unit, n, interval: null, spread: null };
}

/** With Wilson's interval. */
export function shareFigure(successes: number, n: number): Figure {
  const value = n === 0 ? null : successes / n;
  return { value, unit: 'share', n, interval: wilsonInterval(successes, n), spread: null };
}

export function medianFigure(
  { n, mean, median, p90 }: DaysSummary,
  unit: 'days' | 'seconds' = 'days',
): Figure {
  return { value: median, unit, n, interval: null, spread: { mean, p90 } };
}

export function totalFigure(totals: FunnelTotals, number: TotalNumber): Figure {
  switch (number) {
    case 'deals':
    case 'won':
    case 'lost':
    case 'open':
      return countFigure(totals[number], totals.deals);
    case 'win-rate':
      return shareFigure(totals.won, totals.won + totals.lost);
    case 'won-share':
      return shareFigure(totals.won, totals.deals);
    case 'won-value':
      return countFigure(totals.wonValue, withAmount(totals), 'money');
    case 'average-won-value':
      return countFigure(totals.averageWonValue, withAmount(totals), 'money');
    case 'cycle-won':
      return medianFigure(totals.cycleDays.won);
    case 'cycle-lost':
      return medianFigure(totals.cycleDays.lost);
    case 'velocity':
      return countFigure(velocityOf(totals), totals.deals, 'money-a-day');
  }
}

export function stageFigure(stage: FunnelStage, number: StageNumber): Figure {
  switch (number) {
    case 'in':
    case 'out':
    case 'lost':
    case 'stuck':
      return countFigure(stage[number], stage.in);
    case 'conversion':
      return shareFigure(stage.out, stage.in);
    case 'loss-rate':
      return shareFigure(stage.lost, stage.in);
    case 'dwell':
      return medianFigure(stage.dwellDays);
    case 'dwell-moved':
      return medianFigure(stage.movedOnDays);
  }
}

/** Value won a day: open deals x win rate x deal size / mean cycle. */
export function velocityOf(totals: FunnelTotals): number | null {
  const { open, winRate, averageWonValue, cycleDays } = totals;
  const cycle = cycleDays.won.mean;
  if (winRate === null || averageWonValue === null || !cycle) return null;
  return (open * winRate * averageWonValue) / cycle;
}

/** Won deals that have an amount: the sum over them divided by their mean. */
function withAmount({ won, wonValue, averageWonValue }: FunnelTotals): number {
  if (averageWonValue === null) return 0;
  return averageWonValue === 0 ? won : Math.round(wonValue / averageWonValue);
}
