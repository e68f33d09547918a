import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type EngagementSummary = {
  people: { id: string; name: string; role: string }[];
  teams: { id: string; name: string; headcount: number | null }[];
};

/** What stands beside the gate on an engagement's first page. */
export async function summarizeEngagement(
  actor: Actor,
  engagementId: string,
): Promise<Result<EngagementSummary>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [members, teams] = await Promise.all([
    database().engagementMember.findMany({ where: scope, select: { userId: true } }),
    database().team.findMany({
      where: { ...scope, deletedAt: null },
      select: { id: true, name: true, headcount: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: members.map(({ userId }) => userId) } },
    select: { id: true, name: true, role: true },
    orderBy: { name: 'asc' },
  });
  return ok({
    people,
    teams,
  });
}
