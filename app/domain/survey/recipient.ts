import { z } from 'zod';

const addressSchema = z.email();

/** The mail address in what a link was made for: `li@example.com` or `Li Na <li@example.com>`. */
export function addressOf(recipient: string): string | null {
  const inBrackets = /<([^<>]+)>\s*$/.exec(recipient)?.[1];
  const parsed = addressSchema.safeParse((inBrackets ?? recipient).trim());
  return parsed.success ? parsed.data : null;
}
