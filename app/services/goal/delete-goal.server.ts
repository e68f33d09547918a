import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

type Deleted = Result<{ id: string; name: string }>;

/** Sets a goal aside. One that a pilot is judged by stays. */
export async function deleteGoal(
  actor: Actor,
  engagementId: string,
  goalId: string,
): Promise<Deleted> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Deleted> => {
    const where = { ...scope, id: goalId, deletedAt: null };
    const goal = await transaction.goal.findFirst({ where });
    if (!goal) return fail('not-found');
    const pilots = await transaction.pilot.count({ where: { ...scope, goalId } });
    if (pilots > 0) return fail('goal-in-use');
    const { count } = await transaction.goal.updateMany({ where, data: { deletedAt: now() } });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'goal.deleted',
      subjectType: 'goal',
      subjectId: goalId,
      details: { name: goal.name },
    });
    return ok({ id: goalId, name: goal.name });
  });
}

export async function restoreGoal(
  actor: Actor,
  engagementId: string,
  goalId: string,
): Promise<Deleted> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: goalId, workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Deleted> => {
    const goal = await transaction.goal.findFirst({ where });
    if (!goal) return fail('not-found');
    const { count } = await transaction.goal.updateMany({
      where: { ...where, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'goal.restored',
        subjectType: 'goal',
        subjectId: goalId,
        details: { name: goal.name },
      });
    }
    return ok({ id: goalId, name: goal.name });
  });
}
