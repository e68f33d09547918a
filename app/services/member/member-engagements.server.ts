import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';

export type MemberEngagement = { id: string; name: string };

/** The engagements that somebody was added to and that still run. */
export async function memberEngagements(actor: Actor): Promise<MemberEngagement[]> {
  const memberships = await database().engagementMember.findMany({
    where: { workspaceId: actor.workspaceId, userId: actor.userId },
    select: { engagementId: true },
  });
  return database().engagement.findMany({
    where: {
      workspaceId: actor.workspaceId,
      id: { in: memberships.map(({ engagementId }) => engagementId) },
      archivedAt: null,
    },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

export function engagementName(engagements: MemberEngagement[], engagementId: string): string {
  return engagements.find(({ id }) => id === engagementId)?.name ?? '';
}
