import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { ActivityCorrections } from './map-matches';
import { type ActivityMatch, matchActivities } from './match-activities';
import { flowsOf, impliedFlows, isEnd, positionsOf, startsOf } from './process-flow';
import type { ProcessMap } from './process-map';

/** Cases that went the same way under the same seller. */
export type WayTaken = {
  activities: readonly string[];
  owner: string | null;
  team: string | null;
  count: number;
  /** Some of the cases, by name. */
  deals: readonly string[];
};

export type DeviationKind = 'skipped' | 'out-of-order' | 'repeated' | 'not-on-map' | 'ended-early';
export type Deviation = {
  kind: DeviationKind;
  /** The step of the map, or the activity that is not on it. */
  name: string;
  stepId: string | null;
  /** Cases in which it happens. */
  cases: number;
  deals: string[];
};

export type GroupFit = {
  name: string | null;
  cases: number;
  fitting: number;
  /** Of the share that fits, at 95 %; null without cases. */
  interval: Interval | null;
};

export type Conformance = {
  cases: number;
  /** Cases that the map allows as they went. */
  fitting: number;
  interval: Interval | null;
  deviations: Deviation[];
  byOwner: GroupFit[];
  byTeam: GroupFit[];
  /** Activities of the data that no step is named like. */
  unknownActivities: string[];
  /** Steps that no activity is named like: cases pass them unseen. */
  unseenSteps: { id: string; name: string }[];
  /** Which step each activity is taken for. */
  matches: ActivityMatch[];
};

export type DeviationFound = { kind: DeviationKind; name: string; stepId: string | null };

const MOST_NAMED = 20;

/**
 * Replays cases on a map. Which step an activity is, `matchActivities` says. From one activity to the
 * next the map must lead, over steps that the data cannot show at most. Where it does not: if it leads
 * there over other steps, those were skipped; an activity seen before is repeated; else it is out of
 * order. A case that stops where the map does not end ended early. One way is judged once, however
 * many cases went it.
 */
export function conformance(
  map: ProcessMap,
  ways: readonly WayTaken[],
  corrections: ActivityCorrections = {},
): Conformance {
  const judge = createJudge(map, ways, corrections);
  const deviations = new Map<string, Deviation>();
  const owners = new Map<string | null, { cases: number; fitting: number }>();
  const teams = new Map<string | null, { cases: number; fitting: number }>();
  let cases = 0;
  let fitting = 0;
  for (const { activities, owner, team, count, deals } of ways) {
    const found = judge.replay(activities);
    const fits = found.length === 0;
    cases += count;
    if (fits) fitting += count;
    for (const [groups, name] of [
      [owners, owner],
      [teams, team],
    ] as const) {
      const group = groups.get(name) ?? { cases: 0, fitting: 0 };
      group.cases += count;
      if (fits) group.fitting += count;
      groups.set(name, group);
    }
    for (const { kind, name, stepId } of found) {
      const place = `${kind} ${stepId ?? ''} ${name}`;
      const deviation = deviations.get(place) ?? { kind, name, stepId, cases: 0, deals: [] };
      deviation.cases += count;
      deviation.deals.push(...deals.slice(0, MOST_NAMED - deviation.deals.length));
      deviations.set(place, deviation);
    }
  }
  const byCases = (one: { cases: number }, other: { cases: number }) => other.cases - one.cases;
  const groupsOf = (groups: typeof owners): GroupFit[] =>
    [...groups]
      .map(([name, group]) => ({
        name,
        ...group,
        interval: wilsonInterval(group.fitting, group.cases),
      }))
      .sort(byCases);
  return {
    cases,
    fitting,
    interval: wilsonInterval(fitting, cases),
    deviations: [...deviations.values()].sort(byCases),
    byOwner: groupsOf(owners),
    byTeam: groupsOf(teams),
    unknownActivities: judge.matches.flatMap(({ activity, stepId }) =>
      stepId === null ? [activity] : [],
    ),
    unseenSteps: judge.unseenSteps,
    matches: judge.matches,
  };
}

/** How each way leaves the map, in the order of the ways; none fits. */
export function replayWays(
  map: ProcessMap,
  ways: readonly { activities: readonly string[] }[],
  corrections: ActivityCorrections = {},
): DeviationFound[][] {
  const judge = createJudge(map, ways, corrections);
  return ways.map(({ activities }) => judge.replay(activities));
}

function createJudge(
  map: ProcessMap,
  ways: readonly { activities: readonly string[] }[],
  corrections: ActivityCorrections,
) {
  const activities = new Set<string>();
  for (const way of ways) for (const activity of way.activities) activities.add(activity);
  const matches = matchActivities(map.steps, [...activities], corrections);
  const stepOf = positionsOf(map);
  const positions = new Map(
    matches.map(({ activity, stepId }) => [activity, stepOf.get(stepId ?? '') ?? -1]),
  );
  const seen = new Set(positions.values());
  const flows = flowsOf(map);
  const next = map.steps.map((): number[] => []);
  for (const { from, to } of [...flows, ...impliedFlows(map, flows), ...insideOut(map, flows)]) {
    next[from]?.push(to);
  }
  const starts = startsOf(map);
  const ends = new Set(map.steps.flatMap((step, index) => (isEnd(map, step) ? [index] : [])));
  const passable = (position: number) => !seen.has(position);
  const silent = new Map<number, Set<number>>();
  /** Steps that can come next from a place, over steps that the data cannot show. */
  const following = (from: number): Set<number> => {
    const kept = silent.get(from);
    if (kept) return kept;
    const found = new Set<number>();
    const open = from === -1 ? [...starts] : [...(next[from] ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      if (passable(at)) open.push(...(next[at] ?? []));
    }
    silent.set(from, found);
    return found;
  };
  const paths = new Map<string, number[] | null>();
  /** The steps between two places on a shortest way; null where none leads there. */
  const between = (from: number, goal: (position: number) => boolean, key: string) => {
    const kept = paths.get(`${from} ${key}`);
    if (kept !== undefined) return kept;
    const before = new Map<number, number>();
    const open = from === -1 ? [...starts] : [...(next[from] ?? [])];
    const reached = new Set(open);
    let found: number[] | null = null;
    for (let index = 0; index < open.length && !found; index += 1) {
      const at = open[index] ?? -1;
      if (goal(at)) {
        found = [];
        for (let step = before.get(at); step !== undefined; step = before.get(step)) {
          found.unshift(step);
        }
        break;
      }
      for (const to of next[at] ?? []) {
        if (reached.has(to)) continue;
        reached.add(to);
        before.set(to, at);
        open.push(to);
      }
    }
    paths.set(`${from} ${key}`, found);
    return found;
  };
  const nameOf = (position: number) => map.steps[position]?.name ?? '';
  const idOf = (position: number) => map.steps[position]?.id ?? null;
  const canEnd = (from: number) =>
    ends.has(from) || [...following(from)].some((at) => ends.has(at) && passable(at));

  const judged = new Map<string, DeviationFound[]>();
  return {
    matches,
    unseenSteps: map.steps.flatMap(({ id, name, kind }, index) =>
      seen.has(index) || (kind !== undefined && kind !== 'task') ? [] : [{ id, name }],
    ),
    replay(way: readonly string[]): DeviationFound[] {
      const key = way.join('\u0000');
      const kept = judged.get(key);
      if (kept) return kept;
      const found = new Map<string, DeviationFound>();
      const note = (kind: DeviationKind, name: string, stepId: string | null) => {
        found.set(`${kind} ${stepId} ${name}`, { kind, name, stepId });
      };
      let at = -1;
      const passed = new Set<number>();
      for (const activity of way) {
        const position = positions.get(activity) ?? -1;
        if (position === -1) {
          note('not-on-map', activity, null);
          continue;
        }
        if (!following(at).has(position)) {
          const skipped = passed.has(position)
            ? null
            : between(at, (candidate) => candidate === position, String(position));
          if (skipped) {
            for (const step of skipped) {
              if (!passable(step)) note('skipped', nameOf(step), idOf(step));
            }
          } else {
            const kind = passed.has(position) ? 'repeated' : 'out-of-order';
            note(kind, nameOf(position), idOf(position));
          }
        }
        passed.add(position);
        at = position;
      }
      if (way.length > 0 && at !== -1 && !canEnd(at)) note('ended-early', nameOf(at), idOf(at));
      const listed = [...found.values()];
      judged.set(key, listed);
      return listed;
    },
  };
}

/** From the last parts of a sub-process the work goes on as from the sub-process itself. */
function insideOut(
  map: ProcessMap,
  flows: readonly { from: number; to: number }[],
): { from: number; to: number }[] {
  const leaves = new Set(flows.map(({ from }) => from));
  return map.steps.flatMap((step, from) => {
    if (step.parent === undefined || leaves.has(from)) return [];
    const parent = map.steps.findIndex(({ id }) => id === step.parent);
    return flows.filter((flow) => flow.from === parent).map(({ to }) => ({ from, to }));
  });
}
