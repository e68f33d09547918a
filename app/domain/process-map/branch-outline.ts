import { positionsOf } from './process-flow';
import { type NextStep, type ProcessMap, type ProcessStep, processStepSchema } from './process-map';

/** Deeper branches are not told apart any more. */
export const DEEPEST_BRANCH = 4;

/**
 * How deep in branches each step stands, in the order of the list: a step lies in a branch of an
 * earlier one that has a way to it or before it, and another way that leads past it.
 */
export function branchDepths(map: ProcessMap): number[] {
  const positions = positionsOf(map);
  const depths = map.steps.map(() => 0);
  map.steps.forEach((step, from) => {
    const targets = forward(step, from, positions);
    const first = targets[0];
    const last = targets.at(-1);
    if (first === undefined || last === undefined) return;
    for (let at = first; at < last; at += 1) depths[at] = (depths[at] ?? 0) + 1;
  });
  return depths.map((depth) => Math.min(DEEPEST_BRANCH, depth));
}

/** Where a step leads further down the list, in the order of the list. */
function forward(
  step: ProcessStep,
  from: number,
  positions: ReadonlyMap<string, number>,
): number[] {
  const found = (step.next ?? []).flatMap(({ to }) => {
    const target = positions.get(to);
    return target === undefined || target <= from ? [] : [target];
  });
  return [...new Set(found)].sort((one, other) => one - other);
}

/**
 * Puts a step into a branch. Behind a branch it joins that branch, which now leads past it; else the
 * step before it branches: into this one, and past it. Without a following step one is added where
 * the branch comes together again. The same map where the step can't stand deeper.
 */
export function indentStep(map: ProcessMap, id: string, newId: string): ProcessMap {
  const at = map.steps.findIndex((step) => step.id === id);
  const step = map.steps[at];
  const before = map.steps[at - 1];
  if (!step || !before) return map;
  const depths = branchDepths(map);
  const depth = depths[at] ?? 0;
  const above = depths[at - 1] ?? 0;
  if (depth > above || depth >= DEEPEST_BRANCH) return map;
  const after = map.steps[at + 1];
  const join =
    after ?? processStepSchema.parse({ id: newId, department: step.department, role: step.role });
  const steps = after ? map.steps : [...map.steps, join];
  const changed = (brancher: ProcessStep, next: NextStep[]): ProcessMap => ({
    ...map,
    steps: steps.map((candidate) =>
      candidate.id === brancher.id ? { ...candidate, next: once(next), end: false } : candidate,
    ),
  });
  if (above > depth) {
    const brancher = branchersAround(map, at - 1, at)[0];
    if (!brancher) return map;
    const next = (brancher.next ?? []).map((way) =>
      way.to === id ? { ...way, to: join.id } : way,
    );
    return changed(brancher, next);
  }
  const ways = before.next ?? [{ to: id }];
  const into = ways.some(({ to }) => to === id) ? ways : [...ways, { to: id }];
  return changed(before, [...into, { to: join.id }]);
}

/**
 * Takes a step out of the innermost branch it stands in: the branch comes together at this step. The
 * same map where it stands in none.
 */
export function outdentStep(map: ProcessMap, id: string): ProcessMap {
  const at = map.steps.findIndex((step) => step.id === id);
  const positions = positionsOf(map);
  const brancher = map.steps.findLast((step, from) => {
    if (from >= at) return false;
    const targets = forward(step, from, positions);
    const [first = at + 1] = targets;
    return first <= at && (targets.at(-1) ?? 0) > at;
  });
  if (at === -1 || !brancher) return map;
  const beyond = (brancher.next ?? []).filter(({ to }) => (positions.get(to) ?? -1) > at);
  const nearest = Math.min(...beyond.map(({ to }) => positions.get(to) ?? at));
  const next = once(
    (brancher.next ?? []).map((way) =>
      positions.get(way.to) === nearest ? { ...way, to: id } : way,
    ),
  );
  return {
    ...map,
    steps: map.steps.map((step) => (step.id === brancher.id ? followed(step, next, map) : step)),
  };
}

/** A single plain way to the following step is what a step has without ways. */
function followed(step: ProcessStep, next: NextStep[], map: ProcessMap): ProcessStep {
  const [only] = next;
  const following = map.steps[map.steps.indexOf(step) + 1]?.id;
  if (next.length === 1 && only?.to === following && !only?.label && !step.end) {
    const { next: _next, ...plain } = step;
    return plain;
  }
  return { ...step, next };
}

/** Steps whose branch holds the one position and comes together at the other, the outermost first. */
function branchersAround(map: ProcessMap, inside: number, join: number): ProcessStep[] {
  const positions = positionsOf(map);
  return map.steps.filter((step, from) => {
    const targets = forward(step, from, positions);
    const [first = join] = targets;
    return from < inside && first <= inside && targets.includes(join);
  });
}

/** Two ways to the same step are one; of their shares the sum is kept. */
function once(ways: readonly NextStep[]): NextStep[] {
  const byTarget = new Map<string, NextStep>();
  for (const way of ways) {
    const known = byTarget.get(way.to);
    if (!known) byTarget.set(way.to, way);
    else {
      const share = (known.share ?? 0) + (way.share ?? 0);
      byTarget.set(way.to, {
        ...way,
        ...known,
        ...(share > 0 && { share: Math.min(100, share) }),
      });
    }
  }
  return [...byTarget.values()];
}
