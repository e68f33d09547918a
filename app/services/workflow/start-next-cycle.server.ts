import { planSteps } from 'machines/engagement/engagement-steps';
import { database, inTransaction, type Prisma } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now, today } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { insertEngagement } from '~/services/engagement/create-engagement.server';
import { findOvertaker } from './find-overtaker.server';
import { loadMachines } from './load-machines.server';
import { envelopesOf } from './step-phase.server';
import { StaleRevision, writeSteps } from './write-steps.server';

/**
 * Continues a closed engagement as a new one: same client, people and teams; the ideal map becomes
 * the current one, since that is how the client works now.
 */
export async function startNextCycle(
  actor: Actor,
  engagementId: string,
  { name, revision }: { name: string; revision: number },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const engagement = access.value;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [members, teams, ideal] = await Promise.all([
    database().engagementMember.findMany({ where: scope }),
    database().team.findMany({ where: { ...scope, deletedAt: null } }),
    database().processMap.findFirst({ where: { ...scope, variant: 'ideal' } }),
  ]);
  try {
    return await inTransaction(async (transaction) => {
      const machines = await loadMachines(transaction, scope);
      if (machines.engagement.revision !== revision) throw new StaleRevision();
      const id = await insertEngagement(transaction, actor, {
        name,
        client: engagement.client,
        purpose: engagement.purpose,
        currency: engagement.currency,
        startsOn: today(actor.timeZone),
        cycle: engagement.cycle + 1,
        previousEngagementId: engagementId,
      });
      const planned = planSteps(envelopesOf(machines), {
        machineId: 'engagement',
        event: {
          type: 'NEXT_CYCLE_STARTED',
          engagementId: id,
          actorId: actor.userId,
          at: now().toISOString(),
        },
      });
      if (!planned.ok) throw new RefusedStep(planned.error.code);
      await writeSteps(transaction, scope, actor.userId, planned.value);
      const fresh = { workspaceId: actor.workspaceId, engagementId: id, createdAt: now() };
      await transaction.engagementMember.createMany({
        data: members
          .filter(({ userId }) => userId !== actor.userId)
          .map(({ userId }) => ({ id: newId(), ...fresh, userId })),
      });
      await transaction.team.createMany({
        data: teams.map((team) => ({
          id: newId(),
          ...fresh,
          name: team.name,
          headcount: team.headcount,
        })),
      });
      if (ideal) {
        await transaction.processMap.create({
          data: {
            id: newId(),
            ...fresh,
            variant: 'current',
            content: ideal.content as Prisma.InputJsonValue,
            updatedById: actor.userId,
            updatedAt: now(),
          },
        });
      }
      return ok({ id });
    });
  } catch (error) {
    if (error instanceof StaleRevision) return findOvertaker(scope, 'engagement');
    if (error instanceof RefusedStep) return fail(error.message);
    throw error;
  }
}

/** Rolls the new engagement back with the step that was refused. */
class RefusedStep extends Error {}
