import { fail, ok, type Result } from '../result';
import { sharesFit } from './check-map';
import { flowsOf, positionsOf, reach, startsOf } from './process-flow';
import type { ProcessMap, ProcessStep } from './process-map';

/** Where a case goes from a step: to another position, or out of the process (null). */
export type Route = { to: number | null; probability: number };

export type Routes = {
  starts: Route[];
  /** By position. The probabilities of a step make 1. */
  from: Route[][];
};

/**
 * The ways of single cases through the map. A case that enters a sub-process walks through its parts
 * and leaves by the ways of the sub-process. Events that interrupt a step have no share and are not
 * taken. Fails with `process-map-shares-missing`, or `process-map-never-ends` where a case can come to
 * a place from which nothing leads out.
 */
export function routesOf(map: ProcessMap): Result<Routes> {
  const flows = flowsOf(map);
  const leaving = new Map<number, typeof flows>();
  for (const flow of flows) leaving.set(flow.from, [...(leaving.get(flow.from) ?? []), flow]);
  const entered = new Set(flows.map(({ to }) => to));
  const inner = innerStarts(map, entered);
  const positions = positionsOf(map);
  const own = new Map<number, Route[]>();
  for (const [index, step] of map.steps.entries()) {
    const ways = leaving.get(index) ?? [];
    const shares = ways.map(({ share }) => share);
    const known = shares.flatMap((share) => (share === undefined ? [] : [share]));
    const isSimple = ways.length === 0 || (ways.length === 1 && known.length === 0);
    if (!isSimple && (known.length < shares.length || !sharesFit(step, known))) {
      return fail('process-map-shares-missing', { step: step.name });
    }
    const routes = ways.map(({ to, share }): Route => ({ to, probability: (share ?? 100) / 100 }));
    const rest = 1 - routes.reduce((sum, { probability }) => sum + probability, 0);
    if (ways.length === 0 || (step.end && rest > 1e-9))
      routes.push({ to: null, probability: ways.length === 0 ? 1 : rest });
    own.set(
      index,
      routes.filter(({ probability }) => probability > 0),
    );
  }
  const from = map.steps.map((step, index): Route[] => {
    const children = inner.get(index);
    if (children) return even(children);
    return leave(step, index, own, positions, map, 0);
  });
  const starts = startsOf(map);
  const reachable = reach(starts, edges(from));
  const ends = from.flatMap((routes, index) =>
    routes.some(({ to }) => to === null) ? [index] : [],
  );
  const leadsOut = reach(
    ends,
    edges(from).map(({ from: a, to }) => ({ from: to, to: a })),
  );
  for (const index of reachable) if (!leadsOut.has(index)) return fail('process-map-never-ends');
  return ok({ starts: even(starts), from });
}

/** What leaves a sub-process from within goes on by the ways of the sub-process. */
function leave(
  step: ProcessStep,
  index: number,
  own: ReadonlyMap<number, Route[]>,
  positions: ReadonlyMap<string, number>,
  map: ProcessMap,
  depth: number,
): Route[] {
  const routes = own.get(index) ?? [];
  const outer = step.parent === undefined ? undefined : positions.get(step.parent);
  const host = outer === undefined ? undefined : map.steps[outer];
  if (outer === undefined || !host || host === step || depth > map.steps.length) return routes;
  return routes.flatMap((route) =>
    route.to === null
      ? leave(host, outer, own, positions, map, depth + 1).map(({ to, probability }) => ({
          to,
          probability: probability * route.probability,
        }))
      : [route],
  );
}

/** Where the work of each sub-process begins. */
function innerStarts(map: ProcessMap, entered: ReadonlySet<number>): Map<number, number[]> {
  const positions = positionsOf(map);
  const parts = new Map<number, number[]>();
  map.steps.forEach((step, index) => {
    const parent = step.parent === undefined ? undefined : positions.get(step.parent);
    if (parent === undefined || parent === index || entered.has(index) || step.attachedTo) return;
    if (map.steps[parent]?.kind !== 'sub-process') return;
    parts.set(parent, [...(parts.get(parent) ?? []), index]);
  });
  return parts;
}

function even(positions: readonly number[]): Route[] {
  return positions.map((to) => ({ to, probability: 1 / positions.length }));
}

function edges(from: readonly Route[][]): { from: number; to: number }[] {
  return from.flatMap((routes, index) =>
    routes.flatMap(({ to }) => (to === null ? [] : [{ from: index, to }])),
  );
}
