/**
 * A typed text as both databases can keep it: one kind of line end, no control characters (PostgreSQL
 * refuses NUL) and no half surrogate pairs, which a paste can bring along.
 */
export function storableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}
