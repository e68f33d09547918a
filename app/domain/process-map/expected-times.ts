import { fail, ok, type Result } from '../result';
import { reach } from './process-flow';
import type { ProcessMap } from './process-map';
import { routesOf } from './routes';

export type ExpectedTimes = {
  /** Hours of an average case. */
  workingHours: number;
  waitingHours: number;
  leadHours: number;
  /** How often an average case passes each step, in the order of the steps. */
  visits: number[];
};

/**
 * Times of an average case: each step weighted by how often it is passed, given the shares of the
 * branches. The visits v solve v = start + Pᵀv (an absorbing Markov chain, Kemeny and Snell 1960),
 * so a loop taken by 30 % of the cases counts 1 / 0.7 times.
 * Fails with `process-map-shares-missing` or, where cases never leave, `process-map-never-ends`.
 */
export function expectedTimes(map: ProcessMap): Result<ExpectedTimes> {
  const routes = routesOf(map);
  if (!routes.ok) return routes;
  const size = map.steps.length;
  const rows = map.steps.map((_, row) => {
    const coefficients = new Array<number>(size + 1).fill(0);
    coefficients[row] = 1;
    return coefficients;
  });
  for (const { to, probability } of routes.value.starts) {
    const row = to === null ? undefined : rows[to];
    if (row) row[size] = (row[size] ?? 0) + probability;
  }
  const reachable = reach(
    routes.value.starts.flatMap(({ to }) => (to === null ? [] : [to])),
    routes.value.from.flatMap((ways, from) =>
      ways.flatMap(({ to }) => (to === null ? [] : [{ from, to }])),
    ),
  );
  routes.value.from.forEach((ways, from) => {
    if (!reachable.has(from)) return;
    for (const { to, probability } of ways) {
      const row = to === null ? undefined : rows[to];
      if (row) row[from] = (row[from] ?? 0) - probability;
    }
  });
  const visits = solve(rows);
  if (!visits || visits.some((visit) => visit < -1e-9)) return fail('process-map-never-ends');
  const workingHours = weighted(
    visits,
    map.steps.map((step) => step.workingHours),
  );
  const waitingHours = weighted(
    visits,
    map.steps.map((step) => step.waitingHours),
  );
  return ok({ workingHours, waitingHours, leadHours: workingHours + waitingHours, visits });
}

function weighted(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** Gauss–Jordan elimination with partial pivoting; the last column is the right-hand side. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivotRow = rows[best];
    const swapped = rows[column];
    const pivot = pivotRow?.[column] ?? 0;
    if (!pivotRow || !swapped || Math.abs(pivot) < 1e-9) return null;
    rows[best] = swapped;
    rows[column] = pivotRow;
    for (const row of rows) {
      if (row === pivotRow) continue;
      const factor = (row[column] ?? 0) / pivot;
      if (factor === 0) continue;
      for (let index = column; index <= size; index += 1) {
        row[index] = (row[index] ?? 0) - factor * (pivotRow[index] ?? 0);
      }
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
