import { restoreEnvelope } from 'machines/envelope';
import { machineRegistry } from 'machines/machine-registry';
import type { PilotContext } from 'machines/pilot/pilot.machine';
import { database, type Queryable } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { loadMachines } from '~/services/workflow/load-machines.server';
import type { PilotLook } from './compare-pilot.server';

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
export async function readPilotRun(
  scope: { workspaceId: string; engagementId: string },
  queryable: Queryable = database(),
): Promise<Result<PilotRun>> {
  const machines = await loadMachines(queryable, scope);
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

/** How a round is looked at: while it runs as of today, afterwards as a whole. */
export function lookAt(run: PilotRun, timeZone: string): PilotLook {
  const over = run.endedAt !== null;
  return {
    today: over ? null : today(timeZone),
    endedOn: run.endedAt === null ? null : calendarDay(new Date(run.endedAt), timeZone),
  };
}

function calendarDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
