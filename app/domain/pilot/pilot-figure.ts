import {
  differenceInDifferences,
  differenceInDifferencesOfProportions,
} from '~/domain/statistics/difference-in-differences';
import { criticalT } from '~/domain/statistics/distributions';
import type { Interval } from '~/domain/statistics/interval';
import { newcombeInterval, type ProportionCounts } from '~/domain/statistics/newcombe-interval';
import { requireCount, requireFinite } from '~/domain/statistics/requirements';
import {
  combineSummaries,
  type SampleSummary,
  summariseSample,
} from '~/domain/statistics/sample-summary';
import { twoProportionTest } from '~/domain/statistics/two-proportion-test';
import { welchTest } from '~/domain/statistics/welch-test';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import type { PilotMetric, PilotObservation } from './pilot-observations';

/** A figure with its 95% interval, and the number of deals behind it. `null`: no data for it. */
export type PilotFigure = { estimate: number | null; interval: Interval | null; n: number };

/** `second` against `first`: a difference in the metric's unit with its 95% interval. */
export type PilotDifference = {
  first: PilotFigure;
  second: PilotFigure;
  estimate: number | null;
  interval: Interval | null;
  /** Naive: takes every deal (or team's week) as independent. Never a ground for a verdict. */
  naiveP: number | null;
  n: number;
};

/** What several observations amount to: counts for a proportion, a sample for anything else. */
export type PooledCell =
  | ({ kind: 'proportion'; n: number } & ProportionCounts)
  | { kind: 'sample'; n: number; summary: SampleSummary };

/**
 * Pools observations. A total (won value, number of deals) becomes the sample of what each team had
 * in each week, a week without a row counting as 0: so arms of different size and periods of
 * different length stay comparable.
 *
 * @param slots how many team-weeks the observations stand for; used for totals only
 */
export function poolObservations(
  observations: readonly PilotObservation[],
  kind: PilotMetric['kind'],
  slots: number,
): PooledCell {
  const n = observations.reduce((sum, one) => sum + requireCount(one.n, 'n'), 0);
  if (kind === 'proportion') {
    const successes = observations.reduce((sum, one) => sum + one.sum, 0);
    return { kind: 'proportion', n, successes, trials: n };
  }
  if (kind === 'mean') {
    return { kind: 'sample', n, summary: combineSummaries(observations.map(summaryOf)) };
  }
  const totals = observations.map((one) => (kind === 'count' ? one.n : one.sum));
  const empty = new Array<number>(Math.max(0, slots - totals.length)).fill(0);
  return { kind: 'sample', n, summary: summariseSample([...totals, ...empty]) };
}

function summaryOf({ n, sum, sumSquares }: PilotObservation): SampleSummary {
  requireFinite(sum, 'sum');
  requireFinite(sumSquares, 'sumSquares');
  if (n === 0) return { n, mean: null, variance: null };
  const variance = n > 1 ? Math.max(0, (sumSquares - sum ** 2 / n) / (n - 1)) : null;
  return { n, mean: sum / n, variance };
}

export function estimateOf(cell: PooledCell): number | null {
  if (cell.kind === 'sample') return cell.summary.mean;
  return cell.trials === 0 ? null : cell.successes / cell.trials;
}

export function figureOf(cell: PooledCell): PilotFigure {
  const { n } = cell;
  const estimate = estimateOf(cell);
  if (cell.kind === 'proportion') {
    return { estimate, interval: wilsonInterval(cell.successes, cell.trials), n };
  }
  const { mean, variance, n: size } = cell.summary;
  if (mean === null || variance === null) return { estimate, interval: null, n };
  const margin = criticalT(0.95, size - 1) * Math.sqrt(variance / size);
  return { estimate, interval: { low: mean - margin, high: mean + margin }, n };
}

export function differenceOf(first: PooledCell, second: PooledCell): PilotDifference {
  const figures = { first: figureOf(first), second: figureOf(second), n: first.n + second.n };
  const from = figures.first.estimate;
  const to = figures.second.estimate;
  const estimate = from === null || to === null ? null : to - from;
  if (first.kind === 'proportion' && second.kind === 'proportion') {
    return {
      ...figures,
      estimate,
      interval: newcombeInterval(second, first)?.interval ?? null,
      naiveP: twoProportionTest(second, first)?.p ?? null,
    };
  }
  const test =
    first.kind === 'sample' && second.kind === 'sample'
      ? welchTest(second.summary, first.summary)
      : null;
  return { ...figures, estimate, interval: test?.interval ?? null, naiveP: test?.p ?? null };
}

/** The four pooled cells' difference-in-differences; a total or mean by Welch, else by MOVER. */
export function pooledDifferenceInDifferences(cells: {
  pilotBefore: PooledCell;
  pilotDuring: PooledCell;
  comparisonBefore: PooledCell;
  comparisonDuring: PooledCell;
}): PilotFigure {
  const { pilotBefore, pilotDuring, comparisonBefore, comparisonDuring } = cells;
  const all = [pilotDuring, pilotBefore, comparisonDuring, comparisonBefore];
  const n = all.reduce((sum, cell) => sum + cell.n, 0);
  const [a = null, b = null, c = null, d = null] = all.map(estimateOf);
  if (a === null || b === null || c === null || d === null) {
    return { estimate: null, interval: null, n };
  }
  const estimate = a - b - (c - d);
  if (
    pilotBefore.kind === 'proportion' &&
    pilotDuring.kind === 'proportion' &&
    comparisonBefore.kind === 'proportion' &&
    comparisonDuring.kind === 'proportion'
  ) {
    const result = differenceInDifferencesOfProportions({
      treatedBefore: pilotBefore,
      treatedAfter: pilotDuring,
      controlBefore: comparisonBefore,
      controlAfter: comparisonDuring,
    });
    return { estimate, interval: result?.interval ?? null, n };
  }
  if (
    pilotBefore.kind === 'sample' &&
    pilotDuring.kind === 'sample' &&
    comparisonBefore.kind === 'sample' &&
    comparisonDuring.kind === 'sample'
  ) {
    const result = differenceInDifferences({
      treatedBefore: pilotBefore.summary,
      treatedAfter: pilotDuring.summary,
      controlBefore: comparisonBefore.summary,
      controlAfter: comparisonDuring.summary,
    });
    return { estimate, interval: result?.interval ?? null, n };
  }
  return { estimate, interval: null, n };
}
