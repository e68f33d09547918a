import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { stepPhase } from '~/services/workflow/step-phase.server';
import { readPilotRun } from './pilot-run.server';

/** Begins the round that is planned; a plan of an earlier round does not count for it. */
export async function beginPilot(
  actor: Actor,
  engagementId: string,
  revision: number,
): Promise<Result<{ state: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const run = await readPilotRun(scope);
  if (!run.ok) return run;
  const planned = await database().pilot.count({
    where: { ...scope, iteration: run.value.iteration },
  });
  if (planned === 0) return fail('plan-incomplete');
  return stepPhase(actor, engagementId, { phase: 'pilot', revision, request: { type: 'BEGIN' } });
}

/** Ends the run; before its time only with a reason, which the machine asks for. */
export function endPilot(
  actor: Actor,
  engagementId: string,
  { revision, reason }: { revision: number; reason?: string | undefined },
): Promise<Result<{ state: string }>> {
  return stepPhase(actor, engagementId, {
    phase: 'pilot',
    revision,
    request: { type: 'END', ...(reason && { reason }) },
  });
}
