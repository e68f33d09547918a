import { database, inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export type TeamInput = {
  /** Absent for a new team. */
  id?: string;
  name: string;
  headcount?: number;
  memberIds: string[];
};

/** Makes or changes a team of the client; its members are people of the engagement. */
export async function saveTeam(
  actor: Actor,
  engagementId: string,
  input: TeamInput,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:staff');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  const members = await database().engagementMember.findMany({
    where: { workspaceId, engagementId, userId: { in: input.memberIds } },
  });
  if (members.length !== new Set(input.memberIds).size) return fail('not-found');

  return inTransaction(async (transaction) => {
    const id = await writeTeam(transaction, actor, engagementId, input);
    if (!id.ok) return id;
    await transaction.teamMember.deleteMany({ where: { workspaceId, teamId: id.value } });
    await transaction.teamMember.createMany({
      data: members.map(({ userId }) => ({
        id: newId(),
        workspaceId,
        teamId: id.value,
        userId,
        createdAt: now(),
      })),
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: input.id ? 'team.changed' : 'team.created',
      subjectType: 'team',
      subjectId: id.value,
      details: { name: input.name },
    });
    return ok({ id: id.value });
  });
}

async function writeTeam(
  transaction: Transaction,
  { workspaceId }: Actor,
  engagementId: string,
  input: TeamInput,
): Promise<Result<string>> {
  const data = { name: input.name, headcount: input.headcount ?? null };
  const namesake = await transaction.team.findUnique({
    where: { engagementId_name: { engagementId, name: input.name } },
  });
  if (namesake && namesake.id !== input.id && !namesake.deletedAt) {
    return fail('already-exists', undefined, { name: 'people:team.nameTaken' });
  }
  if (input.id) {
    // A deleted team's name is free again, but it keeps its row for the records that name it.
    if (namesake && namesake.id !== input.id) {
      await transaction.team.update({
        where: { id: namesake.id },
        data: { name: `${namesake.name} (${namesake.id.slice(0, 8)})` },
      });
    }
    const { count } = await transaction.team.updateMany({
      where: { id: input.id, workspaceId, engagementId, deletedAt: null },
      data,
    });
    return count === 0 ? fail('not-found') : ok(input.id);
  }
  if (namesake) {
    await transaction.team.update({
      where: { id: namesake.id },
      data: { ...data, deletedAt: null },
    });
    return ok(namesake.id);
  }
  const id = newId();
  await transaction.team.create({
    data: { id, workspaceId, engagementId, ...data, createdAt: now() },
  });
  return ok(id);
}
