import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Takes somebody out of the engagement and its teams; the value is what brings them back. */
export async function removeEngagementMember(
  actor: Actor,
  engagementId: string,
  userId: string,
): Promise<Result<{ name: string; teamIds: string[] }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:staff');
  if (!access.ok) return access;
  if (userId === actor.userId) return fail('own-membership');

  const { workspaceId } = actor;
  const user = await database().user.findFirst({ where: { id: userId, workspaceId } });
  if (!user) return fail('not-found');
  return inTransaction(async (transaction) => {
    const teams = await transaction.team.findMany({
      where: { workspaceId, engagementId },
      select: { id: true },
    });
    const ofEngagement = { userId, workspaceId, teamId: { in: teams.map((team) => team.id) } };
    const memberships = await transaction.teamMember.findMany({ where: ofEngagement });
    await transaction.teamMember.deleteMany({ where: ofEngagement });
    const { count } = await transaction.engagementMember.deleteMany({
      where: { workspaceId, engagementId, userId },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'member.removed',
        subjectType: 'user',
        subjectId: userId,
        details: { name: user.name },
      });
    }
    return ok({ name: user.name, teamIds: memberships.map((membership) => membership.teamId) });
  });
}
