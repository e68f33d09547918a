import type { ProcessMap, ProcessStep } from './process-map';

export type StepField = Exclude<keyof ProcessStep, 'id'>;

/** How two versions of the same map differ, step by step; the order is that of the first, then the second. */
export type VersionDifference = {
  steps: {
    id: string;
    name: string;
    kind: 'only-mine' | 'only-theirs' | 'changed';
    fields: StepField[];
  }[];
  /** The steps that both have stand in another order. */
  reordered: boolean;
};

/** Everything of a step but its id. */
export const STEP_FIELDS: readonly StepField[] = [
  'kind',
  'name',
  'department',
  'role',
  'input',
  'output',
  'system',
  'workingHours',
  'waitingHours',
  'workingRange',
  'waitingRange',
  'volume',
  'documents',
  'valueClass',
  'marks',
  'controlPoint',
  'breakOwner',
  'derivedFrom',
  'next',
  'end',
  'lane',
  'parent',
  'attachedTo',
];

/** For somebody whose version meets one that was saved in between. Steps are matched by id. */
export function compareVersions(mine: ProcessMap, theirs: ProcessMap): VersionDifference {
  const mineById = new Map(mine.steps.map((step) => [step.id, step]));
  const theirsById = new Map(theirs.steps.map((step) => [step.id, step]));
  const steps: VersionDifference['steps'] = [];
  for (const step of mine.steps) {
    const other = theirsById.get(step.id);
    const fields = other
      ? STEP_FIELDS.filter((field) => !isSameValue(step[field], other[field]))
      : [];
    if (!other) steps.push({ id: step.id, name: step.name, kind: 'only-mine', fields });
    else if (fields.length > 0) {
      steps.push({ id: step.id, name: step.name || other.name, kind: 'changed', fields });
    }
  }
  for (const step of theirs.steps) {
    if (mineById.has(step.id)) continue;
    steps.push({ id: step.id, name: step.name, kind: 'only-theirs', fields: [] });
  }
  const order = (from: ProcessMap, other: Map<string, ProcessStep>) =>
    from.steps.filter(({ id }) => other.has(id)).map(({ id }) => id);
  return {
    steps,
    reordered: !isSameValue(order(mine, theirsById), order(theirs, mineById)),
  };
}

/** Texts are compared without the blanks around them, which are not stored. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const values = one as Record<string, unknown>;
  const others = other as Record<string, unknown>;
  const keys = new Set([...Object.keys(values), ...Object.keys(others)]);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    [...keys].every((key) => isSameValue(values[key], others[key]))
  );
}
