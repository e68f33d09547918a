import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import {
  type EngagementPermission,
  isAllowed,
  seesEveryEngagement,
  type WorkspacePermission,
} from '~/domain/permission/permission';
import { fail, ok, type Result } from '~/domain/result';

export type EngagementRecord = NonNullable<
  Awaited<ReturnType<ReturnType<typeof database>['engagement']['findFirst']>>
>;

export function authorizeWorkspace(actor: Actor, permission: WorkspacePermission): Result<Actor> {
  return isAllowed(actor.role, permission) ? ok(actor) : fail('forbidden');
}

/**
 * The engagement, if the actor may do this in it. Somebody else's engagement looks the same as one
 * that does not exist.
 */
export async function authorizeEngagement(
  actor: Actor,
  engagementId: string,
  permission: EngagementPermission,
): Promise<Result<EngagementRecord>> {
  const engagement = await database().engagement.findFirst({
    where: { id: engagementId, workspaceId: actor.workspaceId },
  });
  if (!engagement) return fail('not-found');
  if (!seesEveryEngagement(actor.role)) {
    const membership = await database().engagementMember.findUnique({
      where: { engagementId_userId: { engagementId, userId: actor.userId } },
    });
    if (!membership) return fail('not-found');
  }
  return isAllowed(actor.role, permission) ? ok(engagement) : fail('forbidden');
}
