import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Gives a map beside the two another name; the current and the ideal one are called by their place. */
export async function renameMap(
  actor: Actor,
  engagementId: string,
  mapId: string,
  name: string,
): Promise<Result<{ name: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Result<{ name: string }>> => {
    const { count } = await transaction.processMap.updateMany({
      where: {
        id: mapId,
        workspaceId: actor.workspaceId,
        engagementId,
        variant: null,
        deletedAt: null,
      },
      data: { name },
    });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'map.renamed',
      subjectType: 'map',
      subjectId: mapId,
      details: { name },
    });
    return ok({ name });
  });
}
