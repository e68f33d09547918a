import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

type Deleted = Result<{ id: string; action: string }>;

/** Sets a measure aside; it can be taken back. */
export async function deleteMeasure(
  actor: Actor,
  engagementId: string,
  measureId: string,
): Promise<Deleted> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: measureId, workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  return inTransaction(async (transaction): Promise<Deleted> => {
    const measure = await transaction.measure.findFirst({ where });
    if (!measure) return fail('not-found');
    const { count } = await transaction.measure.updateMany({ where, data: { deletedAt: now() } });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'measure.deleted',
      subjectType: 'measure',
      subjectId: measureId,
      details: { name: measure.action },
    });
    return ok({ id: measureId, action: measure.action });
  });
}

/** Takes a deletion back, unless the problem it is for has gone in the meantime. */
export async function restoreMeasure(
  actor: Actor,
  engagementId: string,
  measureId: string,
): Promise<Deleted> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Deleted> => {
    const measure = await transaction.measure.findFirst({ where: { ...scope, id: measureId } });
    if (!measure) return fail('not-found');
    const problem = await transaction.problem.count({
      where: { ...scope, id: measure.problemId, deletedAt: null },
    });
    if (problem === 0) return fail('measure-problem-gone');
    const { count } = await transaction.measure.updateMany({
      where: { ...scope, id: measureId, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'measure.restored',
        subjectType: 'measure',
        subjectId: measureId,
        details: { name: measure.action },
      });
    }
    return ok({ id: measureId, action: measure.action });
  });
}
