import { indentStep, outdentStep } from './branch-outline';
import { laneKey, type ProcessMap, type ProcessStep, processStepSchema } from './process-map';

/** The most steps a map can have. */
export const MOST_STEPS = 300;

/** What the table can do to a map besides changing the cells of a step. */
export type MapEdit =
  | { type: 'add'; after: string | null }
  | { type: 'remove'; id: string }
  | { type: 'duplicate'; id: string }
  | { type: 'move'; id: string; by: -1 | 1 }
  /** Puts the step before another one, or at the end. */
  | { type: 'place'; id: string; before: string | null }
  | { type: 'indent' | 'outdent'; id: string }
  /** Makes one step of this one and the one after it. */
  | { type: 'merge'; id: string }
  | { type: 'add-way'; id: string }
  | { type: 'remove-way'; id: string; index: number };

/**
 * The map after an edit. An edit that does not apply (an unknown step, the first one moved up, a full
 * map) gives the same map back.
 */
export function editMap(map: ProcessMap, edit: MapEdit, newId: string): ProcessMap {
  const at = 'id' in edit ? map.steps.findIndex(({ id }) => id === edit.id) : -1;
  const step = map.steps[at];
  if (edit.type === 'add')
    return insertSteps(map, edit.after, [followerOf(map, edit.after, newId)]);
  if (!step) return map;
  switch (edit.type) {
    case 'remove':
      return removeStep(map, step, at);
    case 'duplicate':
      return insertSteps(map, step.id, [{ ...step, id: newId }]);
    case 'move':
      return moved(map, at, at + edit.by);
    case 'place':
      return placed(map, step, edit.before);
    case 'indent':
      // The last step's branch needs one more, where it comes together.
      return map.steps.length >= MOST_STEPS ? map : indentStep(map, step.id, newId);
    case 'outdent':
      return outdentStep(map, step.id);
    case 'merge':
      return mergeWithNext(map, step, at);
    case 'add-way':
      return changeStep(map, step.id, {
        next: [...(step.next ?? []), { to: map.steps[at + 1]?.id ?? step.id }].slice(0, 300),
        ...(step.next === undefined && { end: false }),
      });
    case 'remove-way':
      return changeStep(map, step.id, {
        next: step.next?.filter((_, index) => index !== edit.index),
      });
  }
}

/** Changes values of one step; the other steps stay the same objects. */
export function changeStep(
  map: ProcessMap,
  id: string,
  change: { [Key in keyof Omit<ProcessStep, 'id'>]?: ProcessStep[Key] | undefined },
): ProcessMap {
  const moves = change.department !== undefined || change.role !== undefined;
  return {
    ...map,
    steps: map.steps.map((step) => {
      if (step.id !== id) return step;
      const changed = { ...step, ...change } as ProcessStep;
      // Another department or role is another lane than the one that was drawn.
      if (moves && laneKey(step) !== laneKey(changed)) delete changed.lane;
      return changed;
    }),
  };
}

/** Puts steps after another one, or at the end; what a map can't hold any more is left out. */
export function insertSteps(
  map: ProcessMap,
  after: string | null,
  steps: readonly ProcessStep[],
): ProcessMap {
  const room = steps.slice(0, Math.max(0, MOST_STEPS - map.steps.length));
  if (room.length === 0) return map;
  const found = map.steps.findIndex(({ id }) => id === after);
  const at = found === -1 ? map.steps.length : found + 1;
  return { ...map, steps: [...map.steps.slice(0, at), ...room, ...map.steps.slice(at)] };
}

/** Puts steps before all others. */
export function prependSteps(map: ProcessMap, steps: readonly ProcessStep[]): ProcessMap {
  const room = steps.slice(0, Math.max(0, MOST_STEPS - map.steps.length));
  return room.length === 0 ? map : { ...map, steps: [...room, ...map.steps] };
}

/** A new step is done by the same hands until somebody says otherwise. */
function followerOf(map: ProcessMap, after: string | null, id: string): ProcessStep {
  const before = map.steps.find((step) => step.id === after) ?? map.steps.at(-1);
  return processStepSchema.parse({
    id,
    department: before?.department ?? '',
    role: before?.role ?? '',
  });
}

function moved(map: ProcessMap, from: number, to: number): ProcessMap {
  const step = map.steps[from];
  if (!step || from === to || to < 0 || to >= map.steps.length) return map;
  const others = map.steps.filter((_, index) => index !== from);
  return { ...map, steps: [...others.slice(0, to), step, ...others.slice(to)] };
}

function placed(map: ProcessMap, step: ProcessStep, before: string | null): ProcessMap {
  if (step.id === before) return map;
  const others = map.steps.filter(({ id }) => id !== step.id);
  const found = others.findIndex(({ id }) => id === before);
  const at = found === -1 ? others.length : found;
  if (map.steps[at] === step) return map;
  return { ...map, steps: [...others.slice(0, at), step, ...others.slice(at)] };
}

/**
 * Ways that led to the step lead on to the one after it. Where the step branches or ends, nobody but
 * the user knows where they should lead: they stay and the check names them.
 */
function removeStep(map: ProcessMap, step: ProcessStep, at: number): ProcessMap {
  const heir = step.next === undefined && !step.end ? map.steps[at + 1]?.id : undefined;
  const rest = map.steps.filter(({ id }) => id !== step.id);
  return { ...map, steps: heir ? redirected(rest, step.id, heir) : rest };
}

function redirected(steps: readonly ProcessStep[], from: string, to: string): ProcessStep[] {
  return steps.map((step) =>
    step.next?.some((way) => way.to === from)
      ? { ...step, next: step.next.map((way) => (way.to === from ? { ...way, to } : way)) }
      : step,
  );
}

/** Times add up, marks and origins are united, and the work goes on as from the second step. */
function mergeWithNext(map: ProcessMap, first: ProcessStep, at: number): ProcessMap {
  const second = map.steps[at + 1];
  if (!second) return map;
  const merged: ProcessStep = {
    ...first,
    name: [first.name, second.name]
      .filter((name) => name !== '')
      .join(' + ')
      .slice(0, 500),
    output: second.output || first.output,
    workingHours: Math.min(100_000, first.workingHours + second.workingHours),
    waitingHours: Math.min(100_000, first.waitingHours + second.waitingHours),
    marks: [...new Set([...first.marks, ...second.marks])],
    controlPoint: first.controlPoint || second.controlPoint,
    breakOwner: first.breakOwner || second.breakOwner,
    derivedFrom: [...new Set([...first.derivedFrom, ...second.derivedFrom])],
    end: second.end,
  };
  delete merged.next;
  if (second.next) merged.next = second.next.filter(({ to }) => to !== first.id);
  const rest = map.steps.flatMap((step) =>
    step.id === first.id ? [merged] : step.id === second.id ? [] : [step],
  );
  return { ...map, steps: redirected(rest, second.id, first.id) };
}

/**
 * A map to redesign: every step stands for the one it was copied from, under a new id, so that
 * measures can tell the two apart.
 */
export function deriveMap(map: ProcessMap, newId: () => string): ProcessMap {
  const ids = new Map(map.steps.map(({ id }) => [id, newId()]));
  return {
    ...map,
    steps: map.steps.map((step) => ({
      ...step,
      id: ids.get(step.id) ?? newId(),
      derivedFrom: [step.id],
      ...(step.parent && { parent: ids.get(step.parent) ?? step.parent }),
      ...(step.attachedTo && { attachedTo: ids.get(step.attachedTo) ?? step.attachedTo }),
      ...(step.next && {
        next: step.next.map((way) => ({ ...way, to: ids.get(way.to) ?? way.to })),
      }),
    })),
  };
}
