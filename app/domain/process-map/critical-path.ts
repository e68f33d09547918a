import { type AverageCase, waysBack } from './average-case';
import type { ProcessMap } from './process-map';

export type CriticalPath = {
  /** Positions of the steps, from a start to an end. */
  positions: number[];
  /** Hours that an average case spends in these steps. */
  hours: number;
};

type Best = { hours: number; next: number | null };

/**
 * The longest way from a start to an end over the mix of branches: each step weighs its working and
 * waiting hours times how often an average case passes it, so a long but rare branch weighs little and
 * rework weighs more. Ways that lead back are not walked (the critical path method, Kelley and Walker
 * 1959, on expected hours). Of equal ways the one with the earlier steps. Null where no way leads from
 * a start to an end.
 */
export function criticalPath(map: ProcessMap, average: AverageCase): CriticalPath | null {
  const back = waysBack(average);
  const following = map.steps.map((): number[] => []);
  const ends = new Set<number>();
  for (const pass of average.passes) {
    if (pass.to === null) ends.add(pass.from);
    else if (!back.has(pass)) following[pass.from]?.push(pass.to);
  }
  for (const list of following) list.sort((one, other) => one - other);
  const best = new Map<number, Best>();
  const open = [...average.starts].reverse();
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const missing = (following[at] ?? []).filter((to) => !best.has(to));
    if (missing.length > 0 && !best.has(at)) {
      open.push(...missing);
      continue;
    }
    open.pop();
    const step = map.steps[at];
    if (!step || best.has(at)) continue;
    const own = (step.workingHours + step.waitingHours) * (average.visits[at] ?? 0);
    // Below zero: no end can be reached from here.
    let found: Best = { hours: ends.has(at) ? own : -1, next: null };
    for (const to of following[at] ?? []) {
      const rest = best.get(to)?.hours ?? -1;
      if (rest >= 0 && own + rest > found.hours) found = { hours: own + rest, next: to };
    }
    best.set(at, found);
  }
  let first: number | null = null;
  let most = -1;
  for (const start of average.starts) {
    const { hours } = best.get(start) ?? { hours: -1 };
    if (hours > most) [first, most] = [start, hours];
  }
  if (first === null) return null;
  const positions: number[] = [];
  for (let at: number | null = first; at !== null; at = best.get(at)?.next ?? null) {
    positions.push(at);
  }
  return { positions, hours: most };
}
