import type { EngagementStep } from 'machines/engagement/engagement-steps';
import type { Prisma, Transaction } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import type { FactsScope } from './gather-facts.server';

/** Somebody else moved a machine first; the whole transaction is given up. */
export class StaleRevision extends Error {}

/** Writes planned steps: each machine's new snapshot and its line in the append-only log. */
export async function writeSteps(
  transaction: Transaction,
  scope: FactsScope,
  actorId: string,
  steps: readonly EngagementStep[],
): Promise<void> {
  for (const { machineId, envelope, event, from, to } of steps) {
    const { count } = await transaction.workflowMachine.updateMany({
      where: { ...scope, machineId, revision: envelope.revision - 1 },
      data: {
        machineVersion: envelope.machineVersion,
        revision: envelope.revision,
        state: to,
        snapshot: envelope.snapshot as Prisma.InputJsonObject,
        updatedAt: now(),
        ...(from !== to && { enteredAt: now() }),
      },
    });
    if (count === 0) throw new StaleRevision();
    await transaction.workflowEvent.create({
      data: {
        id: newId(),
        ...scope,
        machineId,
        machineVersion: envelope.machineVersion,
        sequence: envelope.revision,
        type: event.type,
        event: event as unknown as Prisma.InputJsonObject,
        fromState: from,
        toState: to,
        reason: reasonOf(event),
        actorId,
        at: now(),
      },
    });
  }
}

function reasonOf(event: object): string | null {
  const { reason, note, conditions } = event as {
    reason?: string;
    note?: string;
    conditions?: string[];
  };
  const words = [reason, note, ...(conditions ?? [])].filter((text) => text?.trim());
  return words.length > 0 ? words.join('\n') : null;
}
