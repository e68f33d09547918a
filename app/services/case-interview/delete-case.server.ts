import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

type Deleted = { id: string; dealName: string };

/** Sets a case aside. One that a problem rests on stays, so that no evidence loses its origin. */
export async function deleteCase(
  actor: Actor,
  engagementId: string,
  caseId: string,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const record = await transaction.caseInterview.findFirst({
      where: { ...scope, id: caseId, deletedAt: null },
    });
    if (!record) return fail('not-found');
    const evidence = await transaction.problemEvidence.findMany({
      where: { ...scope, kind: 'case', caseId },
      select: { problemId: true },
    });
    const problems = await transaction.problem.count({
      where: { ...scope, id: { in: evidence.map(({ problemId }) => problemId) }, deletedAt: null },
    });
    if (problems > 0) return fail('case-in-use', { count: problems });
    const { count } = await transaction.caseInterview.updateMany({
      where: { ...scope, id: caseId, deletedAt: null },
      data: { deletedAt: now() },
    });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'case.deleted',
      subjectType: 'case',
      subjectId: caseId,
      details: { name: record.dealName },
    });
    return ok({ id: caseId, dealName: record.dealName });
  });
}

export async function restoreCase(
  actor: Actor,
  engagementId: string,
  caseId: string,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: caseId, workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const record = await transaction.caseInterview.findFirst({ where });
    if (!record) return fail('not-found');
    const { count } = await transaction.caseInterview.updateMany({
      where: { ...where, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'case.restored',
        subjectType: 'case',
        subjectId: caseId,
        details: { name: record.dealName },
      });
    }
    return ok({ id: caseId, dealName: record.dealName });
  });
}
