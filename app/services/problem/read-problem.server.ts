import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { EvidenceView, ProblemView } from '~/domain/problem/problem';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { problemOrder } from './list-problems.server';
import { viewEvidence } from './view-evidence.server';

/** One problem, what it rests on, and what is planned against it. */
export async function readProblem(
  actor: Actor,
  engagementId: string,
  problemId: string,
): Promise<Result<ProblemView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const record = await database().problem.findFirst({
    where: { ...scope, id: problemId, deletedAt: null },
  });
  if (!record) return fail('not-found');
  const [evidence, measures, author, others] = await Promise.all([
    viewEvidence(scope, { problemId }),
    database().measure.findMany({
      where: { ...scope, problemId, deletedAt: null },
      orderBy: [{ rank: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, action: true },
    }),
    database().user.findFirst({
      where: { id: record.createdById, workspaceId: actor.workspaceId },
      select: { name: true },
    }),
    database().problem.findMany({
      where: { ...scope, deletedAt: null, id: { not: problemId } },
      orderBy: problemOrder,
      select: { id: true, title: true },
    }),
  ]);
  return ok({
    id: record.id,
    title: record.title,
    description: record.description,
    chosen: record.chosen,
    revision: record.revision,
    createdBy: author?.name ?? '',
    createdAt: record.createdAt.toISOString(),
    evidence,
    measures,
    others,
  });
}

/** One piece of evidence of a problem that is still there; null where there is none such. */
export async function findEvidence(
  actor: Actor,
  engagementId: string,
  evidenceId: string,
): Promise<Result<EvidenceView | null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [piece] = await viewEvidence(scope, { id: evidenceId });
  if (!piece) return ok(null);
  const problem = await database().problem.findFirst({
    where: { ...scope, id: piece.problemId, deletedAt: null },
    select: { id: true },
  });
  return ok(problem ? piece : null);
}
