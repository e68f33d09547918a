import { database, type Prisma } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { seesEveryEngagement } from '~/domain/permission/permission';

/** The filter for engagements that somebody may see: all of the workspace, or those they belong to. */
export async function visibleEngagements(actor: Actor): Promise<Prisma.EngagementWhereInput> {
  const inWorkspace = { workspaceId: actor.workspaceId, archivedAt: null };
  if (seesEveryEngagement(actor.role)) return inWorkspace;
  const memberships = await database().engagementMember.findMany({
    where: { workspaceId: actor.workspaceId, userId: actor.userId },
    select: { engagementId: true },
  });
  return { ...inWorkspace, id: { in: memberships.map(({ engagementId }) => engagementId) } };
}
