import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Ends one of the actor's own tokens, at once and for good. */
export async function revokeToken(
  actor: Actor,
  tokenId: string,
): Promise<Result<{ name: string }>> {
  const access = authorizeWorkspace(actor, 'token:manage');
  if (!access.ok) return access;

  const where = { id: tokenId, workspaceId: actor.workspaceId, userId: actor.userId };
  return inTransaction(async (transaction) => {
    const token = await transaction.apiToken.findFirst({ where });
    if (!token) return fail('not-found');
    if (token.revokedAt) return ok({ name: token.name });
    await transaction.apiToken.updateMany({ where, data: { revokedAt: now() } });
    await recordAudit(transaction, actor, {
      action: 'token.revoked',
      subjectType: 'token',
      subjectId: tokenId,
      details: { name: token.name },
    });
    return ok({ name: token.name });
  });
}
