import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import type { WorkspaceView } from './describe-workspace.server';

/** What holds for everybody who has not chosen otherwise; existing engagements keep their currency. */
export async function updateWorkspace(actor: Actor, input: WorkspaceView): Promise<Result<null>> {
  const access = authorizeWorkspace(actor, 'workspace:manage');
  if (!access.ok) return access;

  const { name, locale, currency, timeZone } = input;
  await inTransaction(async (transaction) => {
    await transaction.workspace.update({
      where: { id: actor.workspaceId },
      data: { name, locale, currency, timeZone },
    });
    await recordAudit(transaction, actor, {
      action: 'workspace.changed',
      subjectType: 'workspace',
      subjectId: actor.workspaceId,
      details: { name, locale, currency, timeZone },
    });
  });
  return ok(null);
}
