import { type ProcessMap, type ProcessStep, processStepSchema } from './process-map';

export type ActivityFound = { name: string; count: number; starts: number; ends: number };
export type FollowFound = { from: string; to: string; count: number; medianSeconds: number };

/**
 * A draft of the current map from what directly follows what in the data: one step an activity in the
 * order in which cases come to them, ways with their shares, and as waiting time the median from the
 * activity before, weighted by how often each came before. What the data can't tell (who, how long the
 * work itself takes) stays empty. Hours of the clock become working hours by `hoursPerDay` of 24.
 */
export function discoveredMap(
  activities: readonly ActivityFound[],
  follows: readonly FollowFound[],
  options: { hoursPerDay: number; casesPerMonth: number | null; cases: number },
): ProcessMap {
  const sorted = orderOf(activities, follows);
  const ids = new Map(sorted.map(({ name }, index) => [name, `activity-${index + 1}`]));
  const steps = sorted.slice(0, 300).map((activity): ProcessStep => {
    const out = follows.filter(({ from }) => from === activity.name);
    const total = out.reduce((sum, { count }) => sum + count, 0) + activity.ends;
    const into = follows.filter(({ to }) => to === activity.name);
    const times = into.reduce((sum, { count }) => sum + count, 0);
    const seconds = into.reduce((sum, { count, medianSeconds }) => sum + count * medianSeconds, 0);
    const share = (count: number) => Math.round((count / total) * 10_000) / 100;
    return processStepSchema.parse({
      id: ids.get(activity.name),
      name: activity.name.slice(0, 500),
      waitingHours: times === 0 ? 0 : round((seconds / times / 3600) * (options.hoursPerDay / 24)),
      ...(options.casesPerMonth !== null && {
        volume: round((activity.count / Math.max(1, options.cases)) * options.casesPerMonth),
      }),
      next: fitted(
        out
          .filter(({ to }) => ids.has(to))
          .map(({ to, count }) => ({ to: ids.get(to) ?? '', share: share(count) })),
        100 - share(activity.ends),
      ),
      end: activity.ends > 0,
    });
  });
  return { steps };
}

/** By the usual place: an activity comes after those that more often come before than after it. */
function orderOf(
  activities: readonly ActivityFound[],
  follows: readonly FollowFound[],
): ActivityFound[] {
  const left = [...activities];
  const ordered: ActivityFound[] = [];
  while (left.length > 0) {
    const pull = (candidate: ActivityFound) =>
      follows.reduce((sum, { from, to, count }) => {
        const isLeft = (name: string) => left.some((activity) => activity.name === name);
        if (from === to) return sum;
        if (to === candidate.name && isLeft(from)) return sum - count;
        return from === candidate.name && isLeft(to) ? sum + count : sum;
      }, candidate.starts - candidate.ends);
    let best = left[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of left) {
      const value = pull(candidate);
      if (value > most) [best, most] = [candidate, value];
    }
    if (!best) break;
    ordered.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return ordered;
}

/** Rounded shares make their sum again: the largest way takes what rounding left. */
function fitted(
  ways: { to: string; share: number }[],
  sum: number,
): { to: string; share: number }[] {
  const [largest] = [...ways].sort((one, other) => other.share - one.share);
  const rest = sum - ways.reduce((total, way) => total + way.share, 0);
  return ways.map((way) => (way === largest ? { ...way, share: round(way.share + rest) } : way));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
