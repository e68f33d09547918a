import { flowsOf, isEnd, positionsOf, reach } from './process-flow';
import type { ProcessMap, ProcessStep } from './process-map';

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
  const reachable = reach([0], flows);
  const ends = map.steps.flatMap((step, index) => (isEnd(map, step) ? [index] : []));
  const backwards = flows.map(({ from, to }) => ({ from: to, to: from }));
  const leadsToEnd = reach(ends, backwards);
  return map.steps.flatMap((step, index) => {
    const leaves = flows.some((flow) => flow.from === index);
    const found: Omit<MapProblem, 'stepId' | 'weight'>[] = [
      ...contentProblems(step),
      ...branchProblems(step, known),
    ];
    if (!leaves && !isEnd(map, step)) found.push({ kind: 'dead-end' });
    else if (!leadsToEnd.has(index)) found.push({ kind: 'no-way-to-end' });
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
  const found: [boolean, MapProblemKind][] = [
    [step.name === '', 'step-without-name'],
    [step.input === '', 'step-without-input'],
    [step.output === '', 'step-without-output'],
    [step.department === '' && step.role === '', 'step-without-owner'],
    [step.workingHours === 0 && step.waitingHours === 0, 'step-without-time'],
    [step.marks.includes('information-break') && step.breakOwner === '', 'break-without-owner'],
  ];
  return found.flatMap(([holds, kind]) => (holds ? [{ kind }] : []));
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
