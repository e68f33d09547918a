import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';

/** Hours of a working day at the client. The caller has checked access. */
export async function hoursPerDayOf(actor: Actor, engagementId: string): Promise<number> {
  const record = await database().engagement.findFirst({
    where: { id: engagementId, workspaceId: actor.workspaceId },
    select: { hoursPerDay: true },
  });
  return record?.hoursPerDay ?? 8;
}
