import type { Interval } from './interval';
import { median } from './quantile';
import { elementAt, requireAllFinite } from './requirements';

/**
 * Scaling of the average and of the median moving range of two into three-sigma limits, and into
 * the upper limit of the ranges themselves (Wheeler, Understanding Variation, 2nd ed. 2000).
 */
const SCALING = {
  mean: { limits: 2.66, range: 3.268 },
  median: { limits: 3.145, range: 3.865 },
} as const;

const RUN_LENGTH = 8;

export type ProcessSignal = {
  /** Beyond a limit; 8 in a row on one side of the centre; 3 of 4 nearer to a limit than to it. */
  rule: 'outside-limits' | 'run-of-eight' | 'three-of-four-near-limit';
  side: 'above' | 'below';
  /** First and last position of the values concerned, counted from 0. */
  from: number;
  to: number;
};

export type ProcessBehaviourChart = {
  n: number;
  /** The centre line, in the unit of the values. */
  centre: number;
  /** Lower and upper natural process limits. May lie beyond what the metric can reach. */
  limits: Interval;
  /** Absolute differences of neighbours, one fewer than values. */
  movingRanges: number[];
  /** Mean or median of the moving ranges, as asked. */
  averageRange: number;
  upperRangeLimit: number;
  signals: ProcessSignal[];
  /** Positions (of the later value) whose moving range is beyond its limit. */
  rangeSignals: number[];
};

/**
 * A process behaviour chart of single values, XmR: what is routine variation, and what is a signal
 * that asks for an explanation. Values in time order, one per period, at equal spacing.
 *
 * @param options.centre what the centre line is, default the mean
 * @param options.range average of the moving ranges, default the mean; the median is for a series
 *   that holds a few wild jumps
 * @param options.baseline number of leading values that set the lines, default all: with a frozen
 *   baseline, later values are judged by the lines of before the change
 * @returns `null` below two values in the baseline
 */
export function processBehaviourChart(
  values: readonly number[],
  options: { centre?: 'mean' | 'median'; range?: 'mean' | 'median'; baseline?: number } = {},
): ProcessBehaviourChart | null {
  requireAllFinite(values, 'value');
  const baseline = values.slice(0, options.baseline ?? values.length);
  const movingRanges = rangesOf(values);
  const baselineRanges = rangesOf(baseline);
  const centre = average(baseline, options.centre ?? 'mean');
  const averageRange = average(baselineRanges, options.range ?? 'mean');
  if (centre === null || averageRange === null) return null;
  const scaling = SCALING[options.range ?? 'mean'];
  const reach = scaling.limits * averageRange;
  const limits = { low: centre - reach, high: centre + reach };
  const upperRangeLimit = scaling.range * averageRange;
  return {
    n: values.length,
    centre,
    limits,
    movingRanges,
    averageRange,
    upperRangeLimit,
    signals: [
      ...outsideLimits(values, limits),
      ...runs(values, centre),
      ...nearLimit(values, centre, reach),
    ].sort((a, b) => a.from - b.from || a.to - b.to),
    rangeSignals: movingRanges.flatMap((range, index) =>
      range > upperRangeLimit ? [index + 1] : [],
    ),
  };
}

function rangesOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - elementAt(values, index)));
}

function average(values: readonly number[], kind: 'mean' | 'median'): number | null {
  if (values.length === 0) return null;
  if (kind === 'median') return median(values);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function outsideLimits(values: readonly number[], limits: Interval): ProcessSignal[] {
  return values.flatMap((value, index): ProcessSignal[] => {
    if (limits.low <= value && value <= limits.high) return [];
    const side = value > limits.high ? 'above' : 'below';
    return [{ rule: 'outside-limits', side, from: index, to: index }];
  });
}

function sideOf(value: number, centre: number): 'above' | 'below' | null {
  if (value === centre) return null;
  return value > centre ? 'above' : 'below';
}

/** Stretches of 8 or more on one side; a value on the line ends a stretch. */
function runs(values: readonly number[], centre: number): ProcessSignal[] {
  const found: ProcessSignal[] = [];
  let from = 0;
  for (let index = 1; index <= values.length; index += 1) {
    const side = sideOf(elementAt(values, from), centre);
    const continues = index < values.length && sideOf(elementAt(values, index), centre) === side;
    if (side !== null && continues) continue;
    if (side !== null && index - from >= RUN_LENGTH) {
      found.push({ rule: 'run-of-eight', side, from, to: index - 1 });
    }
    from = index;
  }
  return found;
}

/** Windows of four of which three or more lie in the outer half on one side, joined if they overlap. */
function nearLimit(values: readonly number[], centre: number, reach: number): ProcessSignal[] {
  const found: ProcessSignal[] = [];
  if (reach === 0) return found;
  for (const side of ['above', 'below'] as const) {
    const sign = side === 'above' ? 1 : -1;
    const near = values.map((value) => sign * (value - centre) > reach / 2);
    let open: ProcessSignal | undefined;
    for (let from = 0; from + 4 <= near.length; from += 1) {
      if (near.slice(from, from + 4).filter(Boolean).length < 3) continue;
      if (open && from <= open.to) {
        open.to = from + 3;
      } else {
        open = { rule: 'three-of-four-near-limit', side, from, to: from + 3 };
        found.push(open);
      }
    }
  }
  return found;
}
