import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** How many hours a working day has at the client: what a day of a map means, and a measured wait. */
export async function setWorkingDay(
  actor: Actor,
  engagementId: string,
  hoursPerDay: number,
): Promise<Result<{ hoursPerDay: number }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  await inTransaction(async (transaction) => {
    await transaction.engagement.updateMany({
      where: { id: engagementId, workspaceId: actor.workspaceId },
      data: { hoursPerDay },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'engagement.working-day-set',
      subjectType: 'engagement',
      subjectId: engagementId,
      details: { hours: hoursPerDay },
    });
  });
  return ok({ hoursPerDay });
}
