import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

type Deleted = { id: string; title: string };

/** Sets a problem aside with its evidence. One that measures are planned for stays. */
export async function deleteProblem(
  actor: Actor,
  engagementId: string,
  problemId: string,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const where = { ...scope, id: problemId, deletedAt: null };
    const problem = await transaction.problem.findFirst({ where });
    if (!problem) return fail('not-found');
    const measures = await transaction.measure.count({
      where: { ...scope, problemId, deletedAt: null },
    });
    if (measures > 0) return fail('problem-in-use', { count: measures });
    const { count } = await transaction.problem.updateMany({ where, data: { deletedAt: now() } });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'problem.deleted',
      subjectType: 'problem',
      subjectId: problemId,
      details: { name: problem.title },
    });
    return ok({ id: problemId, title: problem.title });
  });
}

export async function restoreProblem(
  actor: Actor,
  engagementId: string,
  problemId: string,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: problemId, workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const problem = await transaction.problem.findFirst({ where });
    if (!problem) return fail('not-found');
    const { count } = await transaction.problem.updateMany({
      where: { ...where, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'problem.restored',
        subjectType: 'problem',
        subjectId: problemId,
        details: { name: problem.title },
      });
    }
    return ok({ id: problemId, title: problem.title });
  });
}
