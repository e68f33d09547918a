import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { RolloutStatus } from '~/domain/rollout/rollout-status';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export async function addWave(
  actor: Actor,
  engagementId: string,
  { name, startsOn }: { name: string; startsOn: string },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction) => {
    const last = await transaction.rolloutWave.findFirst({
      where: scope,
      orderBy: { number: 'desc' },
    });
    const id = newId();
    const number = (last?.number ?? 0) + 1;
    await transaction.rolloutWave.create({
      data: { id, ...scope, number, name, startsOn, createdById: actor.userId, createdAt: now() },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'wave.added',
      subjectType: 'wave',
      subjectId: id,
      details: { name },
    });
    return ok({ id });
  });
}

/** Puts a team into a wave; a team belongs to one. */
export async function assignTeam(
  actor: Actor,
  engagementId: string,
  { waveId, teamId }: { waveId: string; teamId: string },
): Promise<Result<null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction) => {
    const [wave, team, assigned] = await Promise.all([
      transaction.rolloutWave.findFirst({ where: { ...scope, id: waveId } }),
      transaction.team.findFirst({ where: { ...scope, id: teamId, deletedAt: null } }),
      transaction.rolloutTeam.findFirst({ where: { ...scope, teamId } }),
    ]);
    if (!wave || !team) return fail('not-found');
    if (assigned) return fail('already-exists');
    await transaction.rolloutTeam.create({
      data: {
        id: newId(),
        ...scope,
        waveId,
        teamId,
        status: 'planned',
        updatedById: actor.userId,
        updatedAt: now(),
      },
    });
    return ok(null);
  });
}

export type RolloutTeamChange = {
  id: string;
  revision: number;
  status: RolloutStatus;
  toolReady: boolean;
  note?: string | undefined;
};

/** Says how far a team is. */
export async function updateRolloutTeam(
  actor: Actor,
  engagementId: string,
  { id, revision, status, toolReady, note }: RolloutTeamChange,
): Promise<Result<null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.rolloutTeam.updateMany({
      where: { id, workspaceId: actor.workspaceId, engagementId, revision },
      data: {
        status,
        toolReady,
        note: note ?? '',
        revision: { increment: 1 },
        updatedById: actor.userId,
        updatedAt: now(),
      },
    });
    if (count === 0) return fail('conflict');
    await recordAudit(transaction, actor, {
      engagementId,
      action: `rollout.${status}`,
      subjectType: 'rollout-team',
      subjectId: id,
    });
    return ok(null);
  });
}
