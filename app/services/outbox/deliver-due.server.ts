import { type Database, database } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { DeliveryError } from '~/platform/delivery-error';
import { log } from '~/platform/log.server';
import { isMessageKind, messageKinds } from './message-kinds.server';
import { maximumAttempts, retryDelay } from './retry-delay';

type Message = NonNullable<Awaited<ReturnType<Database['outboxMessage']['findFirst']>>>;

/** Longer than any delivery takes; a process that dies holding a message frees it this way. */
const lockMilliseconds = 5 * 60_000;

/** Delivers messages whose time has come, each by one process, and answers what became of them. */
export async function deliverDue({ limit }: { limit: number }): Promise<{
  delivered: number;
  failed: number;
}> {
  const outcome = { delivered: 0, failed: 0 };
  for (const message of await findDue(limit)) {
    if (!(await claim(message))) continue;
    outcome[(await deliver(message)) ? 'delivered' : 'failed'] += 1;
  }
  return outcome;
}

function findDue(limit: number): Promise<Message[]> {
  return database().outboxMessage.findMany({
    where: { ...isWaiting(), availableAt: { lte: now() } },
    orderBy: [{ availableAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
}

function isWaiting() {
  return {
    deliveredAt: null,
    failedAt: null,
    OR: [{ lockedUntil: null }, { lockedUntil: { lt: now() } }],
  };
}

/** The attempt's number is what processes compete for: one of them counts it up. */
async function claim(message: Message): Promise<boolean> {
  const { count } = await database().outboxMessage.updateMany({
    where: { ...isWaiting(), id: message.id, attempts: message.attempts },
    data: {
      attempts: message.attempts + 1,
      lockedUntil: new Date(now().getTime() + lockMilliseconds),
    },
  });
  return count === 1;
}

async function deliver(message: Message): Promise<boolean> {
  const attempts = message.attempts + 1;
  const held = { id: message.id, attempts, deliveredAt: null };
  try {
    if (!isMessageKind(message.kind)) throw new DeliveryError('unknown-kind', true);
    await messageKinds[message.kind].deliver(message.payload, message.id);
  } catch (error) {
    const isFinal =
      (error instanceof DeliveryError && error.isFinal) || attempts >= maximumAttempts;
    const reason = error instanceof DeliveryError ? error.message : 'unreadable-payload';
    await database().outboxMessage.updateMany({
      where: held,
      data: {
        lockedUntil: null,
        lastError: reason,
        ...(isFinal
          ? { failedAt: now() }
          : { availableAt: new Date(now().getTime() + retryDelay(attempts)) }),
      },
    });
    log.warn({ messageId: message.id, attempts, reason, isFinal }, 'message not delivered');
    return false;
  }
  // What was sent holds addresses and links: it is not kept longer than it is needed.
  await database().outboxMessage.updateMany({
    where: held,
    data: { deliveredAt: now(), lockedUntil: null, lastError: null, payload: {} },
  });
  return true;
}
