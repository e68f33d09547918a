import { type EngagementCommand, planSteps } from 'machines/engagement/engagement-steps';
import { type MachineId, machineRegistry } from 'machines/machine-registry';
import type { Phase } from 'machines/phase';
import { inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { EngagementPermission } from '~/domain/permission/permission';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findOvertaker } from './find-overtaker.server';
import { gatherFacts } from './gather-facts.server';
import { loadMachines } from './load-machines.server';
import { notifyOfStep } from './notify-of-step.server';
import type { PhaseRequest } from './phase-request';
import { StaleRevision, writeSteps } from './write-steps.server';

export type PhaseStep = {
  phase: Phase;
  /** The machine's revision that the person saw; a newer one is a conflict. */
  revision: number;
  request: PhaseRequest;
};

const permissionOf: Record<PhaseRequest['type'], EngagementPermission> = {
  START: 'engagement:edit',
  REQUEST_GATE: 'gate:request',
  WITHDRAW_REQUEST: 'gate:request',
  APPROVE: 'gate:decide',
  APPROVE_WITH_CONDITIONS: 'gate:decide',
  RETURN: 'gate:decide',
  REOPEN: 'phase:reopen',
  SUSPEND: 'phase:reopen',
  BEGIN: 'engagement:edit',
  END: 'engagement:edit',
  DEPLOY: 'engagement:edit',
  SUSTAIN: 'engagement:edit',
};

const withFacts = new Set<string>(['REQUEST_GATE', 'BEGIN', 'END', 'DEPLOY', 'SUSTAIN']);
/** Events that only follow from others. */
const consequencesOnly = new Set<string>(['START', 'SUSPEND']);

/**
 * Moves one phase and whatever follows from it, in one transaction: new snapshots, the log and the
 * messages. `along` writes what belongs to the step (conditions, a frozen verdict).
 */
export async function stepPhase(
  actor: Actor,
  engagementId: string,
  { phase, revision, request }: PhaseStep,
  along?: (transaction: Transaction) => Promise<void>,
): Promise<Result<{ state: string }>> {
  if (consequencesOnly.has(request.type)) return fail('event-not-accepted');
  const access = await authorizeEngagement(actor, engagementId, permissionOf[request.type]);
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const facts = withFacts.has(request.type)
    ? { facts: await gatherFacts(phase, scope, actor.timeZone) }
    : {};
  const event = { ...request, ...facts, actorId: actor.userId, at: now().toISOString() };

  try {
    return await inTransaction(async (transaction) => {
      const machines = await loadMachines(transaction, scope);
      if (machines[phase].revision !== revision) throw new StaleRevision();
      const planned = planSteps(envelopesOf(machines), {
        machineId: phase,
        event,
      } as EngagementCommand);
      if (!planned.ok) return fail(planned.error.code, planned.error.details);
      await writeSteps(transaction, scope, actor.userId, planned.value);
      await along?.(transaction);
      await notifyOfStep(transaction, access.value, actor, phase, request);
      return ok({ state: planned.value[0]?.to ?? machines[phase].state });
    });
  } catch (error) {
    if (error instanceof StaleRevision) return findOvertaker(scope, phase);
    throw error;
  }
}

export function envelopesOf(
  machines: Awaited<ReturnType<typeof loadMachines>>,
): Record<MachineId, unknown> {
  return Object.fromEntries(
    Object.keys(machineRegistry).map((id) => [id, machines[id as MachineId].envelope]),
  ) as Record<MachineId, unknown>;
}
