import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement, authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Makes a link useless, unless somebody has come in through it already. */
export async function revokeInvitation(
  actor: Actor,
  invitationId: string,
  engagementId?: string,
): Promise<Result<null>> {
  const access = engagementId
    ? await authorizeEngagement(actor, engagementId, 'engagement:staff')
    : authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const where = {
    id: invitationId,
    workspaceId: actor.workspaceId,
    ...(engagementId && { engagementId }),
  };
  const invitation = await database().invitation.findFirst({ where });
  if (!invitation) return fail('not-found');
  return inTransaction(async (transaction) => {
    const { count } = await transaction.invitation.updateMany({
      where: { ...where, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) {
      const current = await transaction.invitation.findFirst({ where });
      return current?.acceptedAt ? fail('invitation-used') : ok(null);
    }
    await recordAudit(transaction, actor, {
      ...(invitation.engagementId && { engagementId: invitation.engagementId }),
      action: 'invitation.revoked',
      subjectType: 'invitation',
      subjectId: invitationId,
      details: { role: invitation.role },
    });
    return ok(null);
  });
}

/** Takes a withdrawal back: the link that was sent works again until it expires. */
export async function restoreInvitation(
  actor: Actor,
  invitationId: string,
  engagementId?: string,
): Promise<Result<null>> {
  const access = engagementId
    ? await authorizeEngagement(actor, engagementId, 'engagement:staff')
    : authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const { count } = await database().invitation.updateMany({
    where: {
      id: invitationId,
      workspaceId: actor.workspaceId,
      ...(engagementId && { engagementId }),
      acceptedAt: null,
    },
    data: { revokedAt: null },
  });
  return count === 0 ? fail('not-found') : ok(null);
}
