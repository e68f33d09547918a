import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';

/** Remembers how somebody likes to read, for their next device. */
export async function keepPreferences(
  actor: Actor,
  preferences: { locale?: string; theme?: string },
): Promise<void> {
  if (Object.keys(preferences).length === 0) return;
  await database().user.updateMany({
    where: { id: actor.userId, workspaceId: actor.workspaceId },
    data: preferences,
  });
}
