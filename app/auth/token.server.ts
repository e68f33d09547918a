import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { hashSecret } from '~/platform/ids.server';
import { toActor } from './session.server';

/** How exact "last used" is; a write for every call would cost more than it tells. */
const lastUseResolution = 60_000;

/** The person for whom a bearer token speaks. Cookies are not looked at. */
export async function requireApiActor(request: Request): Promise<Result<Actor>> {
  const secret = bearerToken(request);
  if (!secret) return fail('unauthenticated');
  const token = await database().apiToken.findUnique({ where: { tokenHash: hashSecret(secret) } });
  if (!token || token.revokedAt) return fail('unauthenticated');
  const user = await database().user.findUnique({ where: { id: token.userId } });
  if (!user || user.disabledAt) return fail('unauthenticated');

  const at = now();
  if (!token.lastUsedAt || at.getTime() - token.lastUsedAt.getTime() > lastUseResolution) {
    await database().apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: at } });
  }
  return ok(await toActor(user));
}

function bearerToken(request: Request): string | null {
  const match = /^Bearer +([\w-]+)$/i.exec(request.headers.get('authorization') ?? '');
  return match?.[1] ?? null;
}
