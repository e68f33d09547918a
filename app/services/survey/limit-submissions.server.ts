import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { inTransaction } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { sessionSecret } from '~/platform/data-folder.server';
import { newId } from '~/platform/ids.server';

const windowMilliseconds = 10 * 60 * 1000;
/** A whole team behind one address answers within minutes of getting the link. */
const largestPerWindow = 120;
const keyPrefix = 'survey:';

/**
 * Counts a submission of this address and says whether it may go on. Kept is a keyed hash that
 * changes with every window and is gone soon after: it names nobody, and stands in no relation to
 * the answer. A loopback address is this machine, or a proxy behind which everybody looks the same:
 * it is not limited.
 */
export async function countSubmission(address: string | null): Promise<boolean> {
  if (address === null || isLoopback(address)) return true;
  const windowStart = Math.floor(now().getTime() / windowMilliseconds) * windowMilliseconds;
  const key = keyPrefix + hashAddress(networkOf(address), windowStart);
  return inTransaction(async (transaction) => {
    await transaction.rateLimit.deleteMany({
      where: { key: { startsWith: keyPrefix }, lastRequest: { lt: BigInt(windowStart) } },
    });
    const { count } = await transaction.rateLimit.upsert({
      where: { key },
      create: { id: newId(), key, count: 1, lastRequest: BigInt(windowStart) },
      update: { count: { increment: 1 } },
    });
    return count <= largestPerWindow;
  });
}

function hashAddress(network: string, windowStart: number): string {
  return createHmac('sha256', sessionSecret()).update(`${windowStart} ${network}`).digest('hex');
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || plain.startsWith('127.');
}

/** One household or office has 2^64 addresses of IPv6, so its network counts, not the address. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const leading = head === '' ? [] : head.split(':');
  const trailing = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::') ? 8 - leading.length - trailing.length : 0;
  return [...leading, ...Array<string>(zeros).fill('0'), ...trailing].slice(0, 4).join(':');
}
