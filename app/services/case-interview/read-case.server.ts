import { database } from '~/db/database.server';
import type { CaseView } from '~/domain/case-interview/case-interview';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { outcomeOf } from './list-cases.server';

export type CaseWithProblems = CaseView & { problems: { id: string; title: string }[] };

/** One case, and the problems that rest on it. */
export async function readCase(
  actor: Actor,
  engagementId: string,
  caseId: string,
): Promise<Result<CaseWithProblems>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const record = await database().caseInterview.findFirst({
    where: { ...scope, id: caseId, deletedAt: null },
  });
  if (!record) return fail('not-found');
  const [author, evidence] = await Promise.all([
    database().user.findFirst({
      where: { id: record.createdById, workspaceId: actor.workspaceId },
      select: { name: true },
    }),
    database().problemEvidence.findMany({
      where: { ...scope, kind: 'case', caseId },
      select: { problemId: true },
    }),
  ]);
  const problems = await database().problem.findMany({
    where: { ...scope, id: { in: evidence.map(({ problemId }) => problemId) }, deletedAt: null },
    orderBy: [{ rank: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  });
  return ok({
    id: record.id,
    outcome: outcomeOf(record.outcome),
    dealName: record.dealName,
    customer: record.customer,
    owner: record.owner,
    interviewedOn: record.interviewedOn,
    interviewees: record.interviewees,
    timeline: record.timeline,
    decisionMakers: record.decisionMakers,
    requested: record.requested,
    late: record.late,
    reason: record.reason,
    lesson: record.lesson,
    datasetId: record.datasetId,
    dealId: record.dealId,
    revision: record.revision,
    createdBy: author?.name ?? '',
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    problems,
  });
}
