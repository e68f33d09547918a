import { findLooseEnds, type LooseEnd } from './loose-ends';
import {
  type NodeKey,
  nodeKey,
  THREAD_KINDS,
  type ThreadEdge,
  type ThreadKind,
  type ThreadRecords,
} from './thread-records';

export type ThreadNode = { key: NodeKey; kind: ThreadKind; id: string; title: string };

export type Thread = { nodes: ThreadNode[]; edges: ThreadEdge[]; looseEnds: LooseEnd[] };

/**
 * Nodes in the order of the stations, lines from evidence towards rollout, and what hangs loose.
 * A reference to a record that is gone makes no line; it is a loose end of its own.
 */
export function buildThread(records: ThreadRecords): Thread {
  const nodes = nodesOf(records);
  const known = new Set(nodes.map((node) => node.key));
  const recorded = recordedEdges(records);
  const present = recorded.filter(({ from, to }) => known.has(from) && known.has(to));
  const broken = recorded.filter(({ from, to }) => !known.has(from) || !known.has(to));
  const edges = distinct([...present, ...pilotToManual(records, known)]);
  return { nodes, edges, looseEnds: findLooseEnds(records, edges, broken) };
}

function nodesOf(records: ThreadRecords): ThreadNode[] {
  const byKind = {
    evidence: records.evidence,
    problem: records.problems,
    step: records.steps,
    measure: records.measures,
    goal: records.goals,
    pilot: records.pilots,
    'manual-section': records.manualSections,
    'rollout-team': records.rolloutTeams,
  } satisfies Record<ThreadKind, readonly { id: string; title: string }[]>;
  return THREAD_KINDS.flatMap((kind) =>
    byKind[kind].map(({ id, title }) => ({ key: nodeKey(kind, id), kind, id, title })),
  );
}

function recordedEdges(records: ThreadRecords): ThreadEdge[] {
  return [
    ...records.problems.flatMap(({ id, evidenceIds }) =>
      linesInto(nodeKey('problem', id), 'evidence', evidenceIds),
    ),
    ...records.steps.flatMap(({ id, problemIds }) =>
      linesInto(nodeKey('step', id), 'problem', problemIds),
    ),
    ...records.measures.flatMap(({ id, problemIds, stepIds, goalIds }) => [
      ...linesInto(nodeKey('measure', id), 'problem', problemIds),
      ...linesInto(nodeKey('measure', id), 'step', stepIds),
      ...goalIds.map((goalId) => ({ from: nodeKey('measure', id), to: nodeKey('goal', goalId) })),
    ]),
    ...records.pilots.flatMap(({ id, goalIds, measureIds }) => [
      ...linesInto(nodeKey('pilot', id), 'goal', goalIds),
      ...linesInto(nodeKey('pilot', id), 'measure', measureIds),
    ]),
    ...records.manualSections.flatMap(({ id, measureIds }) =>
      linesInto(nodeKey('manual-section', id), 'measure', measureIds),
    ),
    ...records.rolloutTeams.flatMap(({ id, manualSectionIds }) =>
      linesInto(nodeKey('rollout-team', id), 'manual-section', manualSectionIds),
    ),
  ];
}

function linesInto(to: NodeKey, kind: ThreadKind, ids: readonly string[] = []): ThreadEdge[] {
  return ids.map((id) => ({ from: nodeKey(kind, id), to }));
}

/** A pilot leads to the sections that describe a measure it tried, directly or through its goals. */
function pilotToManual(records: ThreadRecords, known: ReadonlySet<string>): ThreadEdge[] {
  return records.pilots.flatMap((pilot) => {
    const goals = new Set(pilot.goalIds);
    const tried = new Set([
      ...(pilot.measureIds ?? []),
      ...records.measures
        .filter((measure) => measure.goalIds.some((goalId) => goals.has(goalId)))
        .map((measure) => measure.id),
    ]);
    return records.manualSections
      .filter(({ measureIds }) =>
        measureIds.some((id) => tried.has(id) && known.has(nodeKey('measure', id))),
      )
      .map(({ id }) => ({
        from: nodeKey('pilot', pilot.id),
        to: nodeKey('manual-section', id),
        derived: true as const,
      }));
  });
}

function distinct(edges: readonly ThreadEdge[]): ThreadEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
}
