import { type MachineId, machineIds } from 'machines/machine-registry';
import type { Queryable } from '~/db/database.server';
import type { FactsScope } from './gather-facts.server';

export type MachineRecord = {
  machineId: MachineId;
  state: string;
  revision: number;
  enteredAt: Date;
  /** As it was stored; read it with the machine's own `restoreEnvelope`. */
  envelope: unknown;
};

/** The six machines of an engagement as they are stored. */
export async function loadMachines(
  queryable: Queryable,
  scope: FactsScope,
): Promise<Record<MachineId, MachineRecord>> {
  const rows = await queryable.workflowMachine.findMany({ where: scope });
  const records = machineIds.map((machineId): [MachineId, MachineRecord] => {
    const row = rows.find((candidate) => candidate.machineId === machineId);
    if (!row) throw new Error(`engagement ${scope.engagementId} has no ${machineId} machine`);
    const { machineVersion, revision, snapshot, state, enteredAt } = row;
    return [
      machineId,
      {
        machineId,
        state,
        revision,
        enteredAt,
        envelope: { machineId, machineVersion, revision, snapshot },
      },
    ];
  });
  return Object.fromEntries(records) as Record<MachineId, MachineRecord>;
}
