import { database } from '~/db/database.server';
import { now } from '~/platform/clock.server';

const keptDays = 30;

/** Removes what was delivered, or given up, a month ago. */
export async function forgetDelivered(): Promise<number> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  const { count } = await database().outboxMessage.deleteMany({
    where: { OR: [{ deliveredAt: { lt: before } }, { failedAt: { lt: before } }] },
  });
  return count;
}
