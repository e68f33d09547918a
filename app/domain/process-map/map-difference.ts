import { type MapTotals, totals } from './map-totals';
import { laneKey, type ProcessMap, type ProcessStep } from './process-map';

type StepPair = { from: ProcessStep; to: ProcessStep };
/** An ideal step and the current ones it stands for. */
type Origin = { from: ProcessStep[]; to: ProcessStep };

export type MapDifference = {
  /** Current steps that no ideal step stands for. */
  removed: ProcessStep[];
  /** Ideal steps that stand for no current one. */
  added: ProcessStep[];
  /** Ideal steps that stand for several current ones. */
  merged: Origin[];
  /** Current steps that several ideal ones stand for. */
  split: { from: ProcessStep; to: ProcessStep[] }[];
  changedOwner: StepPair[];
  /** Steps whose times changed; hours are ideal less current, so a saving is negative. */
  retimed: { from: ProcessStep[]; to: ProcessStep; workingHours: number; waitingHours: number }[];
  controlPointsAdded: ProcessStep[];
  /** Information breaks of the current map that are gone or newly owned; `to` is the step that stands for it. */
  breaksClosed: {
    from: ProcessStep;
    to: ProcessStep | null;
    how: 'step-removed' | 'break-gone' | 'owner-named';
  }[];
  /** Information breaks that the ideal map still has without anyone answering for them. */
  breaksOpen: ProcessStep[];
  current: MapTotals;
  ideal: MapTotals;
  /** Ideal less current. */
  change: {
    steps: number;
    workingHours: number;
    waitingHours: number;
    leadHours: number;
    handOvers: number;
    controlPoints: number;
  };
};

/** Steps are matched by `derivedFrom`, never by name: a renamed step stays the same step. */
export function difference(current: ProcessMap, ideal: ProcessMap): MapDifference {
  const currentById = new Map(current.steps.map((step) => [step.id, step]));
  const origins = ideal.steps.map((to) => ({
    to,
    from: [...new Set(to.derivedFrom)].flatMap((id) => currentById.get(id) ?? []),
  }));
  const successors = new Map(
    current.steps.map((step) => [
      step.id,
      origins.filter(({ from }) => from.includes(step)).map(({ to }) => to),
    ]),
  );
  const kept = origins.filter(({ from }) => from.length > 0);
  const before = totals(current);
  const after = totals(ideal);
  return {
    removed: current.steps.filter((step) => (successors.get(step.id) ?? []).length === 0),
    added: origins.filter(({ from }) => from.length === 0).map(({ to }) => to),
    merged: origins.filter(({ from }) => from.length > 1),
    split: current.steps.flatMap((from) => {
      const to = successors.get(from.id) ?? [];
      return to.length > 1 ? [{ from, to }] : [];
    }),
    changedOwner: kept.flatMap(({ from, to }) =>
      from.filter((step) => laneKey(step) !== laneKey(to)).map((step) => ({ from: step, to })),
    ),
    retimed: retimedSteps(kept, successors),
    controlPointsAdded: origins
      .filter(({ from, to }) => to.controlPoint && !from.some((step) => step.controlPoint))
      .map(({ to }) => to),
    breaksClosed: current.steps.flatMap((from) => {
      if (!from.marks.includes('information-break')) return [];
      const closed = closedBreak(from, successors.get(from.id) ?? []);
      return closed ? [{ from, ...closed }] : [];
    }),
    breaksOpen: ideal.steps.filter(hasOpenBreak),
    current: before,
    ideal: after,
    change: {
      steps: after.steps - before.steps,
      workingHours: tidy(after.workingHours - before.workingHours),
      waitingHours: tidy(after.waitingHours - before.waitingHours),
      leadHours: tidy(after.leadHours - before.leadHours),
      handOvers: after.handOvers - before.handOvers,
      controlPoints: after.controlPoints - before.controlPoints,
    },
  };
}

/** Whether the ideal map changes anything of the current one beyond names. */
export function isDifferent(found: MapDifference): boolean {
  return [
    found.removed,
    found.added,
    found.merged,
    found.split,
    found.changedOwner,
    found.retimed,
    found.controlPointsAdded,
    found.breaksClosed,
  ].some((list) => list.length > 0);
}

/**
 * Steps that were split, merged or both are compared once, as a whole, at their first ideal step;
 * otherwise each part would look like a saving.
 */
function retimedSteps(
  kept: readonly Origin[],
  successors: ReadonlyMap<string, ProcessStep[]>,
): MapDifference['retimed'] {
  const counted = new Set<ProcessStep>();
  return kept.flatMap(({ to }) => {
    if (counted.has(to)) return [];
    const { sources, parts } = relatives(to, kept, successors);
    for (const part of parts) counted.add(part);
    const working = tidy(hours(parts, 'workingHours') - hours(sources, 'workingHours'));
    const waiting = tidy(hours(parts, 'waitingHours') - hours(sources, 'waitingHours'));
    if (working === 0 && waiting === 0) return [];
    return [{ from: [...sources], to, workingHours: working, waitingHours: waiting }];
  });
}

/** All current and ideal steps that hang together with an ideal one by derivation. */
function relatives(
  start: ProcessStep,
  kept: readonly Origin[],
  successors: ReadonlyMap<string, ProcessStep[]>,
): { sources: Set<ProcessStep>; parts: Set<ProcessStep> } {
  const sources = new Set<ProcessStep>();
  const parts = new Set([start]);
  // A set that grows while it is walked is walked to its new end.
  for (const part of parts) {
    for (const source of kept.find(({ to }) => to === part)?.from ?? []) {
      sources.add(source);
      for (const sibling of successors.get(source.id) ?? []) parts.add(sibling);
    }
  }
  return { sources, parts };
}

function closedBreak(
  from: ProcessStep,
  followers: readonly ProcessStep[],
): Omit<MapDifference['breaksClosed'][number], 'from'> | null {
  const [first] = followers;
  if (!first) return { to: null, how: 'step-removed' };
  const broken = followers.find((step) => step.marks.includes('information-break'));
  if (!broken) return { to: first, how: 'break-gone' };
  const newlyOwned = from.breakOwner === '' && !followers.some(hasOpenBreak);
  return newlyOwned ? { to: broken, how: 'owner-named' } : null;
}

function hasOpenBreak(step: ProcessStep): boolean {
  return step.marks.includes('information-break') && step.breakOwner === '';
}

function hours(steps: Iterable<ProcessStep>, time: 'workingHours' | 'waitingHours'): number {
  let sum = 0;
  for (const step of steps) sum += step[time];
  return sum;
}

function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
