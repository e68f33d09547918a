import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export type NewMember = { userId: string; teamIds?: string[] };

/** Lets somebody of the workspace into the engagement; adding a member again changes nothing. */
export async function addEngagementMember(
  actor: Actor,
  engagementId: string,
  { userId, teamIds = [] }: NewMember,
): Promise<Result<{ name: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:staff');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  const [user, teams] = await Promise.all([
    database().user.findFirst({ where: { id: userId, workspaceId, disabledAt: null } }),
    database().team.findMany({
      where: { id: { in: teamIds }, workspaceId, engagementId, deletedAt: null },
    }),
  ]);
  if (!user) return fail('not-found');
  const createdAt = now();
  return inTransaction(async (transaction) => {
    const isMember = await transaction.engagementMember.findUnique({
      where: { engagementId_userId: { engagementId, userId } },
    });
    if (!isMember) {
      await transaction.engagementMember.create({
        data: { id: newId(), workspaceId, engagementId, userId, createdAt },
      });
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'member.added',
        subjectType: 'user',
        subjectId: userId,
        details: { name: user.name },
      });
    }
    for (const team of teams) {
      await transaction.teamMember.upsert({
        where: { teamId_userId: { teamId: team.id, userId } },
        create: { id: newId(), workspaceId, teamId: team.id, userId, createdAt },
        update: {},
      });
    }
    return ok({ name: user.name });
  });
}
