import { isSameValue, STEP_FIELDS, type StepField } from './compare-versions';
import type { ProcessMap, ProcessStep } from './process-map';

export type Side = 'mine' | 'theirs';

/** What both changed, each in another way, since the content that both began with. */
export type MergeConflict = { key: string } & (
  | { kind: 'field'; stepId: string; field: StepField }
  /** One took the step away while the other went on working on it. */
  | { kind: 'removed'; stepId: string; by: Side }
  | { kind: 'order' }
  | { kind: 'lanes' }
);

export type MergedMap = { map: ProcessMap; conflicts: MergeConflict[] };

/** Which side counts, by a conflict's key; what is left open counts as mine. */
export type MergeChoices = ReadonlyMap<string, Side>;

/**
 * Three-way merge: what only one of two people changed since `base` is taken from that one, step by
 * step and field by field; for what both changed differently the choices decide. A step that one
 * removed and the other changed is kept until somebody chooses that it goes.
 */
export function mergeMaps(
  base: ProcessMap,
  mine: ProcessMap,
  theirs: ProcessMap,
  choices: MergeChoices = new Map(),
): MergedMap {
  const conflicts: MergeConflict[] = [];
  const were = byId(base);
  const ours = byId(mine);
  const others = byId(theirs);
  const merged = new Map<string, ProcessStep>();
  for (const id of new Set([...ours.keys(), ...others.keys()])) {
    const was = were.get(id);
    const own = ours.get(id);
    const other = others.get(id);
    const left = own ?? other;
    if (!left) continue;
    if (own && other) merged.set(id, mergeStep(was, own, other, choices, conflicts));
    else if (!was) merged.set(id, left);
    else if (!isSameStep(was, left)) {
      const by: Side = own ? 'theirs' : 'mine';
      const key = `${id} removed`;
      conflicts.push({ key, kind: 'removed', stepId: id, by });
      if (choices.get(key) !== by) merged.set(id, left);
    }
  }
  const order = mergeOrder(
    orderOf(base, merged),
    orderOf(mine, merged),
    orderOf(theirs, merged),
    choices,
    conflicts,
  );
  const { lanes: _lanes, ...rest } = mine;
  const lanes = chosen(base.lanes, mine.lanes, theirs.lanes, () => {
    conflicts.push({ key: 'lanes', kind: 'lanes' });
    return choices.get('lanes');
  });
  return {
    map: {
      ...rest,
      ...(lanes && { lanes }),
      steps: order.flatMap((id) => merged.get(id) ?? []),
    },
    conflicts,
  };
}

function byId(map: ProcessMap): Map<string, ProcessStep> {
  return new Map(map.steps.map((step) => [step.id, step]));
}

function isSameStep(one: ProcessStep, other: ProcessStep): boolean {
  return STEP_FIELDS.every((field) => isSameValue(one[field], other[field]));
}

/** The value of whoever changed it; of both, if they agree; else of the side that is asked for. */
function chosen<T>(was: T, mine: T, theirs: T, ask: () => Side | undefined): T {
  if (isSameValue(mine, theirs) || isSameValue(theirs, was)) return mine;
  if (isSameValue(mine, was)) return theirs;
  return ask() === 'theirs' ? theirs : mine;
}

function mergeStep(
  was: ProcessStep | undefined,
  mine: ProcessStep,
  theirs: ProcessStep,
  choices: MergeChoices,
  conflicts: MergeConflict[],
): ProcessStep {
  const step: Record<string, unknown> = { id: mine.id };
  for (const field of STEP_FIELDS) {
    const value = chosen<unknown>(was?.[field], mine[field], theirs[field], () => {
      const key = `${mine.id} ${field}`;
      conflicts.push({ key, kind: 'field', stepId: mine.id, field });
      return choices.get(key);
    });
    if (value !== undefined) step[field] = value;
  }
  // Each value is one that a step had.
  return step as ProcessStep;
}

function orderOf(map: ProcessMap, merged: ReadonlyMap<string, ProcessStep>): string[] {
  return map.steps.map(({ id }) => id).filter((id) => merged.has(id));
}

/** Steps that both have stand as whoever moved them says; those of one side follow their neighbour. */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  choices: MergeChoices,
  conflicts: MergeConflict[],
): string[] {
  const shared = (order: readonly string[]) =>
    order.filter((id) => base.includes(id) && mine.includes(id) && theirs.includes(id));
  let side: Side = 'mine';
  chosen(shared(base), shared(mine), shared(theirs), () => {
    conflicts.push({ key: 'order', kind: 'order' });
    side = choices.get('order') ?? 'mine';
    return side;
  });
  if (isSameValue(shared(mine), shared(base))) side = 'theirs';
  const [first, second] = side === 'mine' ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  second.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = second.slice(0, index).findLast((candidate) => order.includes(candidate));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    // Behind what the other put in at the same place.
    while (at < order.length && isNew(order[at], base)) at += 1;
    order.splice(at, 0, id);
  });
  return order;
}

function isNew(id: string | undefined, base: readonly string[]): boolean {
  return id !== undefined && !base.includes(id);
}
