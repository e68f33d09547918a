import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { hashSecret, newId, newSecret } from '~/platform/ids.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Says of a string that turns up somewhere what it is and where it belongs. */
const prefix = 'penstock_';

/** An API token that acts as its owner. The secret is in the answer and nowhere else. */
export async function createToken(
  actor: Actor,
  name: string,
): Promise<Result<{ id: string; secret: string }>> {
  const access = authorizeWorkspace(actor, 'token:manage');
  if (!access.ok) return access;

  const id = newId();
  const secret = prefix + newSecret();
  await inTransaction(async (transaction) => {
    await transaction.apiToken.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        userId: actor.userId,
        name,
        tokenHash: hashSecret(secret),
        createdAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      action: 'token.created',
      subjectType: 'token',
      subjectId: id,
      details: { name },
    });
  });
  return ok({ id, secret });
}
