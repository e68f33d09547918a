import { flowsOf, impliedFlows, isEnd, positionsOf, reach, startsOf } from './process-flow';
import { isWork, type ProcessMap, type ProcessStep } from './process-map';

/** `flaw` makes the map wrong or its numbers meaningless, `gap` is something still to be found out. */
export const MAP_PROBLEMS = {
  'no-steps': 'flaw',
  'step-without-name': 'gap',
  'step-without-input': 'gap',
  'step-without-output': 'gap',
  'step-without-owner': 'gap',
  'step-without-time': 'gap',
  'break-without-owner': 'gap',
  'unknown-next': 'flaw',
  'same-next-twice': 'flaw',
  'share-missing': 'flaw',
  'shares-not-100': 'flaw',
  'dead-end': 'flaw',
  'no-way-to-end': 'flaw',
  unreachable: 'flaw',
  'end-goes-on': 'flaw',
  'start-has-entry': 'flaw',
  'decision-without-choice': 'gap',
  'typical-outside-range': 'flaw',
  'unknown-parent': 'flaw',
} as const;
export type MapProblemKind = keyof typeof MAP_PROBLEMS;

export type MapProblem = {
  kind: MapProblemKind;
  weight: (typeof MAP_PROBLEMS)[MapProblemKind];
  /** The step it stands at; none for the map as a whole. */
  stepId?: string;
  details?: Record<string, string | number>;
};

/** What is wrong or missing, in the order of the steps. */
export function checkMap(map: ProcessMap): MapProblem[] {
  if (map.steps.length === 0) return [{ kind: 'no-steps', weight: MAP_PROBLEMS['no-steps'] }];
  const flows = flowsOf(map);
  const known = positionsOf(map);
  const implied = impliedFlows(map, flows);
  const reachable = reach(startsOf(map), [...flows, ...implied]);
  const ends = map.steps.flatMap((step, index) => (isEnd(map, step) ? [index] : []));
  const entered = new Set(flows.map(({ to }) => to));
  const interrupted = new Set(map.steps.flatMap(({ attachedTo }) => attachedTo ?? []));
  const backwards = [...flows, ...implied].map(({ from, to }) => ({ from: to, to: from }));
  const leadsToEnd = reach(ends, backwards);
  return map.steps.flatMap((step, index) => {
    const leaves = flows.some((flow) => flow.from === index);
    const found: Omit<MapProblem, 'stepId' | 'weight'>[] = [
      ...contentProblems(step),
      ...branchProblems(step, known),
    ];
    if (step.kind === 'end' && (step.next?.length ?? 0) > 0) found.push({ kind: 'end-goes-on' });
    if (step.kind === 'start' && entered.has(index)) found.push({ kind: 'start-has-entry' });
    if (step.kind === 'decision' && (step.next?.length ?? 0) + Number(step.end) < 2) {
      found.push({ kind: 'decision-without-choice' });
    }
    for (const id of [step.parent, step.attachedTo]) {
      if (id !== undefined && (id === step.id || !known.has(id))) {
        found.push({ kind: 'unknown-parent', details: { to: id } });
      }
    }
    // What happens inside a sub-process ends with it, and an interrupted step leaves by its event.
    const isInside = step.parent !== undefined || interrupted.has(step.id);
    if (!leaves && !isEnd(map, step) && !isInside) found.push({ kind: 'dead-end' });
    else if (!leadsToEnd.has(index) && !isInside) found.push({ kind: 'no-way-to-end' });
    if (!reachable.has(index)) found.push({ kind: 'unreachable' });
    return found.map((problem) => ({
      ...problem,
      weight: MAP_PROBLEMS[problem.kind],
      stepId: step.id,
    }));
  });
}

const INCOMPLETE: readonly MapProblemKind[] = [
  'step-without-input',
  'step-without-output',
  'step-without-owner',
  'step-without-time',
];

/** Steps that lack owner, input, output or times. */
export function incompleteSteps(map: ProcessMap): ProcessStep[] {
  return map.steps.filter((step) =>
    contentProblems(step).some(({ kind }) => INCOMPLETE.includes(kind)),
  );
}

function contentProblems(step: ProcessStep): { kind: MapProblemKind }[] {
  const works = isWork(step);
  const found: [boolean, MapProblemKind][] = [
    [step.name === '' && works, 'step-without-name'],
    [step.input === '' && works, 'step-without-input'],
    [step.output === '' && works, 'step-without-output'],
    [step.department === '' && step.role === '' && works, 'step-without-owner'],
    [step.workingHours === 0 && step.waitingHours === 0 && works, 'step-without-time'],
    [
      isOutside(step.workingHours, step.workingRange) ||
        isOutside(step.waitingHours, step.waitingRange),
      'typical-outside-range',
    ],
    [step.marks.includes('information-break') && step.breakOwner === '', 'break-without-owner'],
  ];
  return found.flatMap(([holds, kind]) => (holds ? [{ kind }] : []));
}

function isOutside(hours: number, range: ProcessStep['workingRange']): boolean {
  return range !== undefined && (hours < range.low || hours > range.high);
}

function branchProblems(
  step: ProcessStep,
  known: ReadonlyMap<string, number>,
): Omit<MapProblem, 'stepId' | 'weight'>[] {
  const next = step.next ?? [];
  const found: Omit<MapProblem, 'stepId' | 'weight'>[] = next
    .filter(({ to }) => !known.has(to))
    .map(({ to }) => ({ kind: 'unknown-next', details: { to } }));
  const targets = next.map(({ to }) => to);
  for (const to of new Set(targets.filter((target, index) => targets.indexOf(target) < index))) {
    found.push({ kind: 'same-next-twice', details: { to } });
  }
  const shares = next.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if (shares.length < next.length) {
    if (next.length > 1) found.push({ kind: 'share-missing' });
  } else if (next.length > 0 && !sharesFit(step, shares)) {
    const sum = shares.reduce((total, share) => total + share, 0);
    found.push({ kind: 'shares-not-100', details: { sum: Math.round(sum * 100) / 100 } });
  }
  return found;
}

/** Shares are kept with two decimals, so a sum within a hundredth of 100 is 100. */
const SHARE_TOLERANCE = 0.01 + 1e-9;

/** The shares of a step make 100; where the process may also end there, the rest ends. */
export function sharesFit(step: Pick<ProcessStep, 'end'>, shares: readonly number[]): boolean {
  const sum = shares.reduce((total, share) => total + share, 0);
  return step.end ? sum <= 100 + SHARE_TOLERANCE : Math.abs(sum - 100) <= SHARE_TOLERANCE;
}
