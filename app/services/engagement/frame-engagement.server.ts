import { type Phase, phases } from 'machines/phase';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { loadMachines } from '~/services/workflow/load-machines.server';

export type EngagementFrame = {
  id: string;
  name: string;
  client: string;
  currency: string;
  state: string;
  phases: { phase: Phase; state: string; revision: number }[];
};

/** Name and phase states, for the frame around every page of an engagement. */
export async function frameEngagement(
  actor: Actor,
  engagementId: string,
): Promise<Result<EngagementFrame>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:visit');
  if (!access.ok) return access;
  const { id, name, client, currency } = access.value;
  const machines = await loadMachines(database(), {
    workspaceId: actor.workspaceId,
    engagementId,
  });
  return ok({
    id,
    name,
    client,
    currency,
    state: machines.engagement.state,
    phases: phases.map((phase) => ({
      phase,
      state: machines[phase].state,
      revision: machines[phase].revision,
    })),
  });
}
