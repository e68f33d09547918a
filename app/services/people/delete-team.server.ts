import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Takes a team off the list. One that stands in a rollout wave has to leave the wave first. */
export async function deleteTeam(
  actor: Actor,
  engagementId: string,
  teamId: string,
): Promise<Result<{ name: string }>> {
  return mark(actor, engagementId, teamId, 'team.deleted');
}

export async function restoreTeam(
  actor: Actor,
  engagementId: string,
  teamId: string,
): Promise<Result<{ name: string }>> {
  return mark(actor, engagementId, teamId, 'team.restored');
}

async function mark(
  actor: Actor,
  engagementId: string,
  teamId: string,
  action: 'team.deleted' | 'team.restored',
): Promise<Result<{ name: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:staff');
  if (!access.ok) return access;

  const where = { id: teamId, workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction) => {
    const team = await transaction.team.findFirst({ where });
    if (!team) return fail('not-found');
    const isDeleting = action === 'team.deleted';
    if (isDeleting === (team.deletedAt !== null)) return ok({ name: team.name });
    if (isDeleting && (await transaction.rolloutTeam.count({ where: { teamId } })) > 0) {
      return fail('team-in-rollout');
    }
    await transaction.team.updateMany({ where, data: { deletedAt: isDeleting ? now() : null } });
    await recordAudit(transaction, actor, {
      engagementId,
      action,
      subjectType: 'team',
      subjectId: teamId,
      details: { name: team.name },
    });
    return ok({ name: team.name });
  });
}
