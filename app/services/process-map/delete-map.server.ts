import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

type Deleted = { id: string; name: string };

/** Sets a map beside the two aside, with its versions and comments. */
export function deleteMap(
  actor: Actor,
  engagementId: string,
  mapId: string,
): Promise<Result<Deleted>> {
  return setDeleted(actor, engagementId, mapId, true);
}

export function restoreMap(
  actor: Actor,
  engagementId: string,
  mapId: string,
): Promise<Result<Deleted>> {
  return setDeleted(actor, engagementId, mapId, false);
}

async function setDeleted(
  actor: Actor,
  engagementId: string,
  mapId: string,
  isDeleted: boolean,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: mapId, workspaceId: actor.workspaceId, engagementId, variant: null };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const map = await transaction.processMap.findFirst({ where });
    if (!map) return fail('not-found');
    const { count } = await transaction.processMap.updateMany({
      where: { ...where, deletedAt: isDeleted ? null : { not: null } },
      data: { deletedAt: isDeleted ? now() : null },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: isDeleted ? 'map.deleted' : 'map.restored',
        subjectType: 'map',
        subjectId: mapId,
        details: { name: map.name },
      });
    }
    return ok({ id: mapId, name: map.name });
  });
}
