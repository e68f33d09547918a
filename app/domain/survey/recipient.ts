import { z } from 'zod';

const addressSchema = z.email();

/** Whom a link was made for, without the address where a name stands before it. */
export function nameOfRecipient(recipient: string): string {
  return recipient.replace(/\s*<[^<>]*>\s*$/, '').trim() || recipient;
}

/** The mail address in what a link was made for: `li@example.com` or `Li Na <li@example.com>`. */
export function addressOf(recipient: string): string | null {
  const inBrackets = /<([^<>]+)>\s*$/.exec(recipient)?.[1];
  const parsed = addressSchema.safeParse((inBrackets ?? recipient).trim());
  return parsed.success ? parsed.data : null;
}
