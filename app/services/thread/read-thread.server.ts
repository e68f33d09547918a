import type { Actor } from '~/domain/permission/actor';
import {
  type ChipFigure,
  chipFigure,
  evidenceFigureSchema,
} from '~/domain/problem/evidence-figure';
import { ok, type Result } from '~/domain/result';
import { buildThread } from '~/domain/thread/build-thread';
import {
  LOOSE_END_PHASES,
  type LooseEnd,
  type LooseEndKind,
  looseEndsUpTo,
  type ThreadPhase,
} from '~/domain/thread/loose-ends';
import { type NodeKey, nodeKey } from '~/domain/thread/thread-records';
import type { ThreadView } from '~/domain/thread/thread-view';
import { paths } from '~/platform/paths';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { outcomeOf } from '~/services/case-interview/list-cases.server';
import { loadThreadRows, type ThreadRows } from './load-thread-rows.server';
import { mendingPlace, placeOf } from './thread-places';
import { threadRecordsOf } from './thread-records-of';

/** The whole thread of an engagement, from evidence to rollout, and what hangs loose in it. */
export async function readThread(actor: Actor, engagementId: string): Promise<Result<ThreadView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const rows = await loadThreadRows({ workspaceId: actor.workspaceId, engagementId });
  const thread = buildThread(threadRecordsOf(rows));
  const evidence = describeEvidence(rows);
  const aside = new Set(
    rows.problems.filter(({ chosen }) => !chosen).map(({ id }) => nodeKey('problem', id)),
  );
  const phase = phaseOf(rows.state);
  const looseEnds = thread.looseEnds.map(withRecordedPhase);
  const due = new Set(looseEndsUpTo(looseEnds, phase));
  return ok({
    phase,
    edges: thread.edges,
    nodes: thread.nodes.map((node) => ({
      ...node,
      to: placeOfEvidence(node.key) ?? placeOf(engagementId, node.key),
      figure: evidence.get(node.key)?.figure ?? null,
      aside: aside.has(node.key),
    })),
    looseEnds: looseEnds.map((end) => ({
      ...end,
      to: mendingPlace(engagementId, end),
      due: due.has(end),
      figure: evidence.get(end.node)?.figure ?? null,
    })),
  });

  function placeOfEvidence(key: NodeKey): string | null {
    const piece = evidence.get(key);
    if (!piece?.problemId) return null;
    return `${paths.engagement.problem(engagementId, piece.problemId)}?origin=${piece.id}`;
  }
}

type EvidenceNode = { id: string; figure: ChipFigure; problemId: string | null };

/** What stands at the start of the thread; a case is one node, however many problems rest on it. */
function describeEvidence(rows: ThreadRows): Map<NodeKey, EvidenceNode> {
  const numbers = rows.evidence
    .filter(({ caseId }) => !caseId)
    .map(
      ({ id, figure, problemId }): EvidenceNode => ({
        id,
        figure: chipFigure(evidenceFigureSchema.parse(figure)),
        problemId,
      }),
    );
  const cases = rows.cases.map(
    ({ id, dealName, outcome }): EvidenceNode => ({
      id,
      figure: { kind: 'case', dealName, outcome: outcomeOf(outcome) },
      problemId: null,
    }),
  );
  return new Map([...numbers, ...cases].map((node) => [nodeKey('evidence', node.id), node]));
}

/** Problems and steps are tied by the measures for them, which the redesign records. */
const tiedByMeasures: readonly LooseEndKind[] = [
  'problem-without-step',
  'marked-step-without-problem',
];

function withRecordedPhase(end: LooseEnd): LooseEnd {
  return tiedByMeasures.includes(end.kind) ? { ...end, phase: 'redesign' } : end;
}

/** An engagement that has ended has come through all phases, or was stopped after its pilot. */
function phaseOf(state: string): ThreadPhase {
  if (state === 'stopped') return 'pilot';
  const phases = new Set<ThreadPhase>(Object.values(LOOSE_END_PHASES));
  return [...phases].find((phase) => phase === state) ?? 'rollout';
}
