import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { chipFigure, evidenceFigureSchema } from '~/domain/problem/evidence-figure';
import type { EvidenceSummary, ProblemCard } from '~/domain/problem/problem';
import { pinChosen } from '~/domain/problem/rank-problems';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findSources } from './evidence-sources.server';

export const problemOrder = [
  { rank: 'asc' as const },
  { createdAt: 'asc' as const },
  { id: 'asc' as const },
];

/** The problems of an engagement, chosen ones first, each with what it rests on. */
export async function listProblems(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ problems: ProblemCard[] }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [records, evidence, measures] = await Promise.all([
    database().problem.findMany({ where: { ...scope, deletedAt: null }, orderBy: problemOrder }),
    database().problemEvidence.findMany({
      where: scope,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    database().measure.groupBy({
      by: ['problemId'],
      where: { ...scope, deletedAt: null },
      _count: { _all: true },
    }),
  ]);
  const sourceExists = await findSources(scope, evidence);
  const measureCounts = new Map(measures.map((group) => [group.problemId, group._count._all]));
  const problems = records.map(
    (record): ProblemCard => ({
      id: record.id,
      title: record.title,
      description: record.description,
      chosen: record.chosen,
      revision: record.revision,
      evidence: evidence
        .filter(({ problemId }) => problemId === record.id)
        .map(
          (piece): EvidenceSummary => ({
            id: piece.id,
            figure: chipFigure(evidenceFigureSchema.parse(piece.figure)),
            sourceExists: sourceExists(piece),
          }),
        ),
      measures: measureCounts.get(record.id) ?? 0,
    }),
  );
  return ok({ problems: pinChosen(problems) });
}
