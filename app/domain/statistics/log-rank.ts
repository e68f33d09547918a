import { chiSquareUpperTail } from './distributions';
import { invertMatrix } from './invert-matrix';
import { elementAt } from './requirements';
import { type SurvivalObservation, survivalMoments } from './survival-data';

export type LogRankTest = {
  chiSquare: number;
  degreesOfFreedom: number;
  p: number;
  /** Events seen, per group in the order given. */
  observed: number[];
  /** Events expected if all groups had one curve; weighted as the test is. */
  expected: number[];
};

/**
 * The log-rank test that all groups have the same curve (Mantel 1966; Peto & Peto 1972), in the
 * family of Harrington & Fleming (1982): each moment weighs survival ** rho just before it.
 *
 * @param groups observations per group
 * @param rho 0 is the log-rank test; 1 (Peto & Peto's Wilcoxon) weighs early differences more
 * @returns `null` with fewer than two groups that have data, or when no event tells them apart
 */
export function logRankTest(
  groups: readonly (readonly SurvivalObservation[])[],
  rho = 0,
): LogRankTest | null {
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length < 2 || filled.length !== groups.length) return null;
  const count = groups.length;
  const observed: number[] = new Array(count).fill(0);
  const expected: number[] = new Array(count).fill(0);
  const covariance = observed.map(() => new Array<number>(count).fill(0));
  let survival = 1;
  for (const moment of survivalMoments(groups.flat())) {
    const { time, atRisk: all, events } = moment;
    if (events === 0) continue;
    const weight = survival ** rho;
    survival *= 1 - events / all;
    const atRisk = groups.map((group) => group.filter((one) => one.time >= time).length);
    groups.forEach((group, index) => {
      const own = group.filter((one) => one.event && one.time === time).length;
      const share = elementAt(atRisk, index) / all;
      observed[index] = elementAt(observed, index) + weight * own;
      expected[index] = elementAt(expected, index) + weight * events * share;
    });
    if (all === 1) continue;
    const spread = (weight ** 2 * events * (all - events)) / (all - 1);
    for (const [row, values] of covariance.entries()) {
      for (const [column, value] of values.entries()) {
        const own = elementAt(atRisk, row) / all;
        const other = elementAt(atRisk, column) / all;
        values[column] = value + spread * ((row === column ? own : 0) - own * other);
      }
    }
  }
  const chiSquare = quadraticForm(observed, expected, covariance);
  if (chiSquare === null) return null;
  const degreesOfFreedom = count - 1;
  const p = chiSquareUpperTail(chiSquare, degreesOfFreedom);
  return { chiSquare, degreesOfFreedom, p, observed, expected };
}

/** The deviations of all groups but the last, in the metric of their covariance. */
function quadraticForm(
  observed: readonly number[],
  expected: readonly number[],
  covariance: readonly (readonly number[])[],
): number | null {
  const last = observed.length - 1;
  const inverse = invertMatrix(covariance.slice(0, last).map((row) => row.slice(0, last)));
  if (!inverse) return null;
  const deviations = observed.map((value, index) => value - elementAt(expected, index));
  return inverse.reduce(
    (sum, row, i) =>
      sum +
      row.reduce(
        (inner, value, j) => inner + value * elementAt(deviations, i) * elementAt(deviations, j),
        0,
      ),
    0,
  );
}
