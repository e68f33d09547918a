import { planSteps, startEngagementEnvelopes } from 'machines/engagement/engagement-steps';
import { type MachineId, machineIds } from 'machines/machine-registry';
import { phases } from 'machines/phase';
import { inTransaction, type Prisma, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { writeSteps } from '~/services/workflow/write-steps.server';
import { defaultPhasePlan } from './phase-plan';

export type NewEngagement = {
  name: string;
  client: string;
  purpose?: string | undefined;
  /** ISO 4217; the workspace's where left out. */
  currency?: string | undefined;
  startsOn: string;
  /** Planned days per phase; the method's defaults where left out. */
  phasePlan?: Record<string, number> | undefined;
};

/** Opens an engagement: its record, its maker as member, its six machines, diagnosis started. */
export async function createEngagement(
  actor: Actor,
  input: NewEngagement,
): Promise<Result<{ id: string }>> {
  const access = authorizeWorkspace(actor, 'engagement:create');
  if (!access.ok) return access;
  const id = await inTransaction((transaction) => insertEngagement(transaction, actor, input));
  return ok({ id });
}

/** The same within a larger transaction, for instance that of the next cycle. */
export async function insertEngagement(
  transaction: Transaction,
  actor: Actor,
  input: NewEngagement & { cycle?: number; previousEngagementId?: string },
): Promise<string> {
  const id = newId();
  const at = now();
  const { workspaceId, userId } = actor;
  await transaction.engagement.create({
    data: {
      id,
      workspaceId,
      name: input.name,
      client: input.client,
      purpose: input.purpose ?? '',
      currency: input.currency ?? actor.currency,
      startsOn: input.startsOn,
      phasePlan: { ...defaultPhasePlan, ...input.phasePlan },
      cycle: input.cycle ?? 1,
      previousEngagementId: input.previousEngagementId ?? null,
      createdById: userId,
      createdAt: at,
      updatedAt: at,
    },
  });
  await transaction.engagementMember.create({
    data: { id: newId(), workspaceId, engagementId: id, userId, createdAt: at },
  });
  await startMachines(transaction, actor, id);
  await recordAudit(transaction, actor, {
    engagementId: id,
    action: 'engagement.created',
    subjectType: 'engagement',
    subjectId: id,
    details: { name: input.name, phases: phases.length },
  });
  return id;
}

async function startMachines(
  transaction: Transaction,
  actor: Actor,
  engagementId: string,
): Promise<void> {
  const envelopes = startEngagementEnvelopes();
  const at = now();
  const scope = { workspaceId: actor.workspaceId, engagementId };
  for (const machineId of machineIds) {
    await transaction.workflowMachine.create({
      data: machineRow(machineId, envelopes[machineId], { ...scope, at }),
    });
  }
  const started = planSteps(envelopes, {
    machineId: 'diagnosis',
    event: { type: 'START', actorId: actor.userId, at: at.toISOString() },
  });
  if (!started.ok) throw new Error(`a new engagement did not start: ${started.error.code}`);
  await writeSteps(transaction, scope, actor.userId, started.value);
}

type StartEnvelope = ReturnType<typeof startEngagementEnvelopes>[MachineId];

function machineRow(
  machineId: MachineId,
  envelope: StartEnvelope,
  { at, ...scope }: { workspaceId: string; engagementId: string; at: Date },
) {
  return {
    id: newId(),
    ...scope,
    machineId,
    machineVersion: envelope.machineVersion,
    revision: envelope.revision,
    state: envelope.snapshot.value,
    snapshot: envelope.snapshot as Prisma.InputJsonObject,
    enteredAt: at,
    updatedAt: at,
  };
}
