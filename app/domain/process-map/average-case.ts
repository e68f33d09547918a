import { expectedTimes } from './expected-times';
import { flowsOf, impliedFlows, isEnd, reach, startsOf } from './process-flow';
import type { ProcessMap } from './process-map';
import { routesOf } from './routes';

/** A way from one step to another, or out of the process (null), by position. */
export type Pass = { from: number; to: number | null; times: number };

export type AverageCase = {
  /** How often an average case passes each step, in the order of the steps. */
  visits: number[];
  /** How often it takes each way. */
  passes: Pass[];
  starts: number[];
  /**
   * `shares`: from the branch shares, so rework counts again and early ends count less;
   * `each-once`: every step and way once, because shares are missing or cases never end.
   */
  basis: 'shares' | 'each-once';
};

export function averageCase(map: ProcessMap): AverageCase {
  const starts = startsOf(map);
  const expected = expectedTimes(map);
  const routes = expected.ok ? routesOf(map) : expected;
  if (expected.ok && routes.ok) {
    const { visits } = expected.value;
    const passes = routes.value.from.flatMap((ways, from) =>
      ways.map(({ to, probability }) => ({ from, to, times: probability * (visits[from] ?? 0) })),
    );
    return { visits, passes, starts, basis: 'shares' };
  }
  const drawn = flowsOf(map);
  const flows = [...drawn, ...impliedFlows(map, drawn)];
  const leaves = new Set(flows.map(({ from }) => from));
  const passes = [
    ...flows.map(({ from, to }) => ({ from, to, times: 1 })),
    ...map.steps.flatMap((step, from) =>
      isEnd(map, step) || !leaves.has(from) ? [{ from, to: null, times: 1 }] : [],
    ),
  ];
  return { visits: map.steps.map(() => 1), passes, starts, basis: 'each-once' };
}

/**
 * Whether a way leads back: to a step that stands no later in the list and from which the work comes to
 * this way again. Each loop has at least one such way, so the others hold no loop.
 */
export function waysBack({ passes }: Pick<AverageCase, 'passes'>): Set<Pass> {
  const inside = passes.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  return new Set(
    passes.filter(({ from, to }) => to !== null && to <= from && reach([to], inside).has(from)),
  );
}
