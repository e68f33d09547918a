import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeWorkspace } from '~/services/access/authorize.server';

export type TokenView = {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
};

/** The actor's own tokens that still work, newest first. */
export async function listTokens(actor: Actor): Promise<Result<TokenView[]>> {
  const access = authorizeWorkspace(actor, 'token:manage');
  if (!access.ok) return access;

  const tokens = await database().apiToken.findMany({
    where: { workspaceId: actor.workspaceId, userId: actor.userId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
  });
  return ok(
    tokens.map((token) => ({
      id: token.id,
      name: token.name,
      createdAt: token.createdAt.toISOString(),
      lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    })),
  );
}
