import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Role } from '~/domain/permission/permission';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { hasOtherAdministrator } from './administrators.server';

export async function changeRole(
  actor: Actor,
  userId: string,
  role: Role,
): Promise<Result<{ name: string }>> {
  const access = authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  return inTransaction(async (transaction) => {
    const user = await transaction.user.findFirst({ where: { id: userId, workspaceId } });
    if (!user) return fail('not-found');
    if (user.role === role) return ok({ name: user.name });
    if (
      user.role === 'administrator' &&
      !user.disabledAt &&
      !(await hasOtherAdministrator(transaction, workspaceId, userId))
    ) {
      return fail('last-administrator');
    }
    await transaction.user.update({ where: { id: userId }, data: { role } });
    await recordAudit(transaction, actor, {
      action: 'person.role-changed',
      subjectType: 'user',
      subjectId: userId,
      details: { name: user.name, from: user.role, to: role },
    });
    return ok({ name: user.name });
  });
}
