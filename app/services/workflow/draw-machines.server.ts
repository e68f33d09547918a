import { type MachineId, machineIds } from 'machines/machine-registry';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { drawMachine } from './draw-machine.server';
import { loadMachines } from './load-machines.server';

export type DrawnMachine = { machineId: MachineId; state: string; diagram: string };

/** All six machines of an engagement as state diagrams, each with its present state marked. */
export async function drawMachines(
  actor: Actor,
  engagementId: string,
): Promise<Result<DrawnMachine[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const machines = await loadMachines(database(), {
    workspaceId: actor.workspaceId,
    engagementId,
  });
  return ok(
    machineIds.map((machineId) => ({
      machineId,
      state: machines[machineId].state,
      diagram: drawMachine(machineId, machines[machineId].state, actor.locale),
    })),
  );
}
