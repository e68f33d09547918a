import { restoreEnvelope } from 'machines/envelope';
import { machineRegistry } from 'machines/machine-registry';
import type { PilotContext } from 'machines/pilot/pilot.machine';
import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { loadMachines } from '~/services/workflow/load-machines.server';

export type PilotRun = {
  state: string;
  /** The machine's revision; a step taken from an older one is a conflict. */
  revision: number;
  /** The round that is planned, runs or was decided; the first is 1. */
  iteration: number;
  begunAt: string | null;
  endedAt: string | null;
  earlyEndReason: string | null;
  proposal: PilotContext['proposal'];
  requestNote: string | null;
  decision: PilotContext['decision'];
  decisionNote: string | null;
  /** Why the request was returned or the phase reopened. */
  reason: string | null;
};

/** Where the pilot phase stands. */
export async function readPilotRun(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<Result<PilotRun>> {
  const machines = await loadMachines(database(), scope);
  const restored = restoreEnvelope(machineRegistry.pilot, machines.pilot.envelope);
  if (!restored.ok) return fail(restored.error.code, restored.error.details);
  const { state, revision, context } = restored.value;
  return ok({
    state,
    revision,
    iteration: context.iteration,
    begunAt: context.begunAt,
    endedAt: context.endedAt,
    earlyEndReason: context.earlyEndReason,
    proposal: context.proposal,
    requestNote: context.requestNote,
    decision: context.decision,
    decisionNote: context.decisionNote,
    reason: context.reason,
  });
}

/** Before the start the plan can still be changed. */
export function isBeforeStart(state: string): boolean {
  return state === 'notStarted' || state === 'planning';
}
