import { createHmac, randomBytes } from 'node:crypto';

/** The first half of a keyed hash (HMAC-SHA-256): short enough to read, too long to meet by chance. */
export function createPseudonym(key = randomBytes(32).toString('hex')): (text: string) => string {
  return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
}
