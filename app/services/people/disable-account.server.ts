import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { hasOtherAdministrator } from './administrators.server';

/**
 * Shuts somebody out at once: no sign-in, no open session, no API token and no link that they sent
 * works any more. Records stay.
 */
export async function disableAccount(
  actor: Actor,
  userId: string,
): Promise<Result<{ name: string }>> {
  const access = authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  return inTransaction(async (transaction) => {
    const user = await transaction.user.findFirst({ where: { id: userId, workspaceId } });
    if (!user) return fail('not-found');
    if (user.disabledAt) return ok({ name: user.name });
    if (
      user.role === 'administrator' &&
      !(await hasOtherAdministrator(transaction, workspaceId, userId))
    ) {
      return fail('last-administrator');
    }
    if (userId === actor.userId) return fail('own-account');
    const disabledAt = now();
    await transaction.user.update({ where: { id: userId }, data: { disabledAt } });
    await transaction.session.deleteMany({ where: { userId } });
    await transaction.invitation.updateMany({
      where: { workspaceId, invitedById: userId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: disabledAt },
    });
    await recordAudit(transaction, actor, {
      action: 'person.disabled',
      subjectType: 'user',
      subjectId: userId,
      details: { name: user.name },
    });
    return ok({ name: user.name });
  });
}

export async function enableAccount(
  actor: Actor,
  userId: string,
): Promise<Result<{ name: string }>> {
  const access = authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  return inTransaction(async (transaction) => {
    const user = await transaction.user.findFirst({ where: { id: userId, workspaceId } });
    if (!user) return fail('not-found');
    if (!user.disabledAt) return ok({ name: user.name });
    await transaction.user.update({ where: { id: userId }, data: { disabledAt: null } });
    await recordAudit(transaction, actor, {
      action: 'person.enabled',
      subjectType: 'user',
      subjectId: userId,
      details: { name: user.name },
    });
    return ok({ name: user.name });
  });
}
