import {
  type NodeKey,
  nodeKey,
  type ThreadEdge,
  type ThreadKind,
  type ThreadRecords,
} from './thread-records';

/** The phase by whose end a loose end should be tied. */
export const LOOSE_END_PHASES = {
  'broken-reference': 'diagnosis',
  'evidence-without-problem': 'diagnosis',
  'problem-without-evidence': 'diagnosis',
  'problem-without-step': 'mapping',
  'marked-step-without-problem': 'mapping',
  'problem-without-measure': 'redesign',
  'measure-without-problem': 'redesign',
  'measure-without-goal': 'redesign',
  'goal-without-measure': 'redesign',
  'goal-without-pilot': 'pilot',
  'pilot-without-goal': 'pilot',
  'measure-without-manual-section': 'rollout',
  'manual-section-without-measure': 'rollout',
  'manual-section-without-team': 'rollout',
  'team-without-manual-section': 'rollout',
} as const;
export type LooseEndKind = keyof typeof LOOSE_END_PHASES;
export type ThreadPhase = (typeof LOOSE_END_PHASES)[LooseEndKind];
const PHASES = ['diagnosis', 'mapping', 'redesign', 'pilot', 'rollout'] as const;

export type LooseEnd = {
  kind: LooseEndKind;
  phase: ThreadPhase;
  /** The record that hangs loose. */
  node: NodeKey;
  title: string;
  /** For a broken reference: the record that is gone. */
  missing?: NodeKey;
};

type Rule = {
  kind: Exclude<LooseEndKind, 'broken-reference'>;
  of: ThreadKind;
  /** Where a line is wanted: from an earlier station or to a later one. */
  side: 'before' | 'after';
  wanted: ThreadKind;
};

const RULES: readonly Rule[] = [
  { kind: 'evidence-without-problem', of: 'evidence', side: 'after', wanted: 'problem' },
  { kind: 'problem-without-evidence', of: 'problem', side: 'before', wanted: 'evidence' },
  { kind: 'problem-without-step', of: 'problem', side: 'after', wanted: 'step' },
  { kind: 'marked-step-without-problem', of: 'step', side: 'before', wanted: 'problem' },
  { kind: 'problem-without-measure', of: 'problem', side: 'after', wanted: 'measure' },
  { kind: 'measure-without-problem', of: 'measure', side: 'before', wanted: 'problem' },
  { kind: 'measure-without-goal', of: 'measure', side: 'after', wanted: 'goal' },
  { kind: 'goal-without-measure', of: 'goal', side: 'before', wanted: 'measure' },
  { kind: 'goal-without-pilot', of: 'goal', side: 'after', wanted: 'pilot' },
  { kind: 'pilot-without-goal', of: 'pilot', side: 'before', wanted: 'goal' },
  {
    kind: 'measure-without-manual-section',
    of: 'measure',
    side: 'after',
    wanted: 'manual-section',
  },
  {
    kind: 'manual-section-without-measure',
    of: 'manual-section',
    side: 'before',
    wanted: 'measure',
  },
  {
    kind: 'manual-section-without-team',
    of: 'manual-section',
    side: 'after',
    wanted: 'rollout-team',
  },
  {
    kind: 'team-without-manual-section',
    of: 'rollout-team',
    side: 'before',
    wanted: 'manual-section',
  },
];

export function findLooseEnds(
  records: ThreadRecords,
  edges: readonly ThreadEdge[],
  broken: readonly ThreadEdge[],
): LooseEnd[] {
  const asked = askedRecords(records);
  const tied = new Set<string>();
  const dropped = new Set<string>([
    ...records.measures.filter(isDropped).map(({ id }) => nodeKey('measure', id)),
    ...records.goals.filter(isDropped).map(({ id }) => nodeKey('goal', id)),
  ]);
  for (const { from, to } of edges) {
    if (dropped.has(from) || dropped.has(to)) continue;
    tied.add(`${from} after ${kindOf(to)}`);
    tied.add(`${to} before ${kindOf(from)}`);
  }
  const untied = RULES.flatMap(({ kind, of, side, wanted }) =>
    asked[of]
      .filter(({ id }) => !tied.has(`${of}:${id} ${side} ${wanted}`))
      .map(
        ({ id, title }): LooseEnd => ({
          kind,
          phase: LOOSE_END_PHASES[kind],
          node: `${of}:${id}`,
          title,
        }),
      ),
  );
  return [...untied, ...brokenReferences(records, broken)];
}

/** The loose ends that matter once an engagement has reached a phase. */
export function looseEndsUpTo(ends: readonly LooseEnd[], phase: ThreadPhase): LooseEnd[] {
  const reached = PHASES.slice(0, PHASES.indexOf(phase) + 1);
  return ends.filter((end) => reached.includes(end.phase));
}

type Asked = Record<ThreadKind, readonly { id: string; title: string }[]>;

function askedRecords(records: ThreadRecords): Asked {
  return {
    evidence: records.evidence,
    problem: records.problems.filter(({ chosen }) => chosen !== false),
    step: records.steps.filter(({ marked }) => marked === true),
    measure: records.measures.filter((measure) => !isDropped(measure)),
    goal: records.goals.filter((goal) => !isDropped(goal)),
    pilot: records.pilots,
    'manual-section': records.manualSections,
    'rollout-team': records.rolloutTeams,
  };
}

function isDropped(record: { dropped?: boolean }): boolean {
  return record.dropped === true;
}

function kindOf(key: NodeKey): string {
  return key.slice(0, key.indexOf(':'));
}

function brokenReferences(records: ThreadRecords, broken: readonly ThreadEdge[]): LooseEnd[] {
  const titles = new Map<string, string>(
    Object.entries({
      problem: records.problems,
      step: records.steps,
      measure: records.measures,
      pilot: records.pilots,
      'manual-section': records.manualSections,
      'rollout-team': records.rolloutTeams,
    }).flatMap(([kind, own]) => own.map(({ id, title }) => [`${kind}:${id}`, title] as const)),
  );
  return broken.map(({ from, to }) => {
    // A measure names its goals, so that line is recorded at its start; all others at their end.
    const node = kindOf(to) === 'goal' ? from : to;
    return {
      kind: 'broken-reference',
      phase: LOOSE_END_PHASES['broken-reference'],
      node,
      title: titles.get(node) ?? '',
      missing: node === from ? to : from,
    };
  });
}
