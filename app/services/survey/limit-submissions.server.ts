import { isIP } from 'node:net';
import { now } from '~/platform/clock.server';

const windowMilliseconds = 10 * 60 * 1000;
/** A whole team behind one address answers within minutes of getting the link. */
const largestPerWindow = 120;
/** More networks than a survey has people; whoever sends from more of them starts anew. */
const mostNetworks = 100_000;

let windowStart = 0;
const counts = new Map<string, number>();

/**
 * Counts a submission of this address and says whether it may go on. Counted is in the memory of this
 * process, so nothing of an address is ever written down, and no answer waits for a second commit;
 * with several processes the limit is that of each. A loopback address is this machine, or a proxy
 * behind which everybody looks the same: it is not limited.
 */
export function countSubmission(address: string | null): boolean {
  if (address === null || isLoopback(address)) return true;
  const moment = now().getTime();
  const start = moment - (moment % windowMilliseconds);
  if (start !== windowStart || counts.size >= mostNetworks) counts.clear();
  windowStart = start;
  const network = networkOf(address);
  const count = (counts.get(network) ?? 0) + 1;
  counts.set(network, count);
  return count <= largestPerWindow;
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
