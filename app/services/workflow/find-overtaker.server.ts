import type { MachineId } from 'machines/machine-registry';
import { database } from '~/db/database.server';
import { fail } from '~/domain/result';
import type { FactsScope } from './gather-facts.server';

/** The conflict that tells somebody who moved the phase first, and where to. */
export async function findOvertaker(scope: FactsScope, machineId: MachineId) {
  const last = await database().workflowEvent.findFirst({
    where: { ...scope, machineId },
    orderBy: { sequence: 'desc' },
  });
  const person = last
    ? await database().user.findFirst({
        where: { id: last.actorId, workspaceId: scope.workspaceId },
        select: { name: true },
      })
    : null;
  return last
    ? fail('phase-moved', { name: person?.name ?? '', event: last.type, state: last.toState })
    : fail('conflict');
}
