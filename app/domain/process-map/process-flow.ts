import type { ProcessMap, ProcessStep } from './process-map';

/** A way from one step to another, by position in the list. */
export type Flow = { from: number; to: number; share?: number; label?: string };

/** Every way of the map. Ways to steps that do not exist are left out; `checkMap` reports them. */
export function flowsOf(map: ProcessMap): Flow[] {
  const positions = positionsOf(map);
  return map.steps.flatMap((step, from): Flow[] => {
    if (step.next === undefined) {
      const ends = step.end || step.kind === 'end';
      return ends || from + 1 >= map.steps.length ? [] : [{ from, to: from + 1 }];
    }
    return step.next.flatMap(({ to, share, label }) => {
      const target = positions.get(to);
      if (target === undefined) return [];
      return [{ from, to: target, ...(share !== undefined && { share }), ...(label && { label }) }];
    });
  });
}

export function positionsOf(map: ProcessMap): Map<string, number> {
  const positions = new Map<string, number>();
  map.steps.forEach((step, index) => {
    if (!positions.has(step.id)) positions.set(step.id, index);
  });
  return positions;
}

/** The process may stop at a step that says so, and at the last one when nothing follows it. */
export function isEnd(map: ProcessMap, step: ProcessStep): boolean {
  const last = map.steps.at(-1) === step;
  return (
    step.end || step.kind === 'end' || (last && (step.next === undefined || step.next.length === 0))
  );
}

/**
 * Ways that nobody draws: into a sub-process to where its own work starts, and from a step to the
 * events that may interrupt it.
 */
export function impliedFlows(map: ProcessMap, flows: readonly Flow[] = flowsOf(map)): Flow[] {
  const positions = positionsOf(map);
  const entered = new Set(flows.map(({ to }) => to));
  return map.steps.flatMap((step, to) => {
    const host = step.attachedTo ?? (entered.has(to) ? undefined : step.parent);
    const from = host === undefined ? undefined : positions.get(host);
    return from === undefined || from === to ? [] : [{ from, to }];
  });
}

/** Where cases begin: at the start events outside sub-processes, or else at the first step. */
export function startsOf(map: ProcessMap): number[] {
  const starts = map.steps.flatMap((step, index) =>
    step.kind === 'start' && step.parent === undefined ? [index] : [],
  );
  return starts.length > 0 ? starts : map.steps.length > 0 ? [0] : [];
}

/** All positions that can be reached from the given ones along the ways. */
export function reach(
  starts: readonly number[],
  ways: readonly { from: number; to: number }[],
): Set<number> {
  const following = new Map<number, number[]>();
  for (const { from, to } of ways) following.set(from, [...(following.get(from) ?? []), to]);
  const reached = new Set(starts);
  const open = [...starts];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    for (const to of following.get(position) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}
