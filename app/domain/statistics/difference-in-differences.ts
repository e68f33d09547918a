import { twoSidedStudentP } from './distributions';
import type { Interval } from './interval';
import type { ProportionCounts } from './newcombe-interval';
import { elementAt } from './requirements';
import type { SampleSummary } from './sample-summary';
import { type MeanTest, meanTest } from './welch-test';
import { wilsonInterval } from './wilson-interval';

/** The four cells of the design, each a group in a period. */
export type FourCells<Cell> = {
  treatedBefore: Cell;
  treatedAfter: Cell;
  controlBefore: Cell;
  controlAfter: Cell;
};

/** How much more the treated group changed than the control group: (TA - TB) - (CA - CB). */
function signed<Cell>(cells: FourCells<Cell>): { sign: 1 | -1; cell: Cell }[] {
  return [
    { sign: 1, cell: cells.treatedAfter },
    { sign: -1, cell: cells.treatedBefore },
    { sign: -1, cell: cells.controlAfter },
    { sign: 1, cell: cells.controlBefore },
  ];
}

/**
 * The difference-in-differences of four means, without assuming equal variances (Satterthwaite's
 * degrees of freedom). Rests on parallel trends, and on values that are independent of each other:
 * where they come in teams its p is too small, so a verdict is taken at the level of teams.
 *
 * @returns unit of the values; `null` when a cell has fewer than two values or nothing varies
 */
export function differenceInDifferences(
  cells: FourCells<SampleSummary>,
  confidence = 0.95,
): MeanTest | null {
  let estimate = 0;
  let variance = 0;
  let spread = 0;
  for (const { sign, cell } of signed(cells)) {
    if (cell.mean === null || cell.variance === null) return null;
    const own = cell.variance / cell.n;
    estimate += sign * cell.mean;
    variance += own;
    spread += own ** 2 / (cell.n - 1);
  }
  return meanTest(estimate, Math.sqrt(variance), variance ** 2 / spread, confidence);
}

export type RegressionTerm = { estimate: number; standardError: number; t: number; p: number };

export type DifferenceInDifferencesRegression = {
  /** Control group before. */
  intercept: RegressionTerm;
  /** Change of the control group. */
  after: RegressionTerm;
  /** Distance of the treated group before. */
  treated: RegressionTerm;
  /** The difference-in-differences. */
  interaction: RegressionTerm;
  degreesOfFreedom: number;
  rSquared: number;
};

/**
 * The same as the ordinary least squares regression of the values on period, group and their
 * product, with one residual variance: what statistics packages print. The regression is saturated,
 * so the four cells' summaries determine it.
 *
 * @returns `null` when a cell is empty, the values leave no residual, or none varies
 */
export function differenceInDifferencesRegression(
  cells: FourCells<SampleSummary>,
): DifferenceInDifferencesRegression | null {
  const all = signed(cells).map(({ cell }) => cell);
  const n = all.reduce((sum, cell) => sum + cell.n, 0);
  const means = all.map((cell) => cell.mean);
  if (means.some((mean) => mean === null) || n <= 4) return null;
  const within = all.reduce((sum, cell) => sum + (cell.variance ?? 0) * Math.max(0, cell.n - 1), 0);
  const grand = all.reduce((sum, cell) => sum + cell.n * (cell.mean ?? 0), 0) / n;
  const between = all.reduce((sum, cell) => sum + cell.n * ((cell.mean ?? 0) - grand) ** 2, 0);
  const degreesOfFreedom = n - 4;
  const residual = within / degreesOfFreedom;
  if (!(residual > 0)) return null;
  function term(parts: { sign: 1 | -1; cell: SampleSummary }[]): RegressionTerm {
    const estimate = parts.reduce((sum, { sign, cell }) => sum + sign * (cell.mean ?? 0), 0);
    const inverseSizes = parts.reduce((sum, { cell }) => sum + 1 / cell.n, 0);
    const standardError = Math.sqrt(residual * inverseSizes);
    const t = estimate / standardError;
    return { estimate, standardError, t, p: twoSidedStudentP(t, degreesOfFreedom) };
  }
  const before = { sign: -1, cell: cells.controlBefore } as const;
  return {
    intercept: term([{ sign: 1, cell: cells.controlBefore }]),
    after: term([{ sign: 1, cell: cells.controlAfter }, before]),
    treated: term([{ sign: 1, cell: cells.treatedBefore }, before]),
    interaction: term(signed(cells)),
    degreesOfFreedom,
    rSquared: between / (between + within),
  };
}

/**
 * The difference-in-differences of four proportions. The interval squares and adds the distances
 * to the four Wilson limits (MOVER, Zou & Donner 2008), Newcombe's method for two carried to four.
 *
 * @returns the estimate in -2..2 (shares; times 100 for percentage points), or `null` when a cell
 *   has no trials
 * @throws RangeError for impossible counts
 */
export function differenceInDifferencesOfProportions(
  cells: FourCells<ProportionCounts>,
  confidence = 0.95,
): { difference: number; interval: Interval } | null {
  let difference = 0;
  let below = 0;
  let above = 0;
  for (const { sign, cell } of signed(cells)) {
    const interval = wilsonInterval(cell.successes, cell.trials, { confidence });
    if (!interval) return null;
    const share = cell.successes / cell.trials;
    const distances = [share - interval.low, interval.high - share];
    if (sign < 0) distances.reverse();
    difference += sign * share;
    below += elementAt(distances, 0) ** 2;
    above += elementAt(distances, 1) ** 2;
  }
  return {
    difference,
    interval: { low: difference - Math.sqrt(below), high: difference + Math.sqrt(above) },
  };
}
