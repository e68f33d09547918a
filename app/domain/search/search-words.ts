/**
 * What somebody searches for: the words of a query, in the form in which texts are compared. Full
 * and half width, upper and lower case are the same.
 */
export function searchWords(query: string): string[] {
  return comparable(query).split(/\s+/).filter(Boolean);
}

/**
 * How well a text answers the words: 0 for not at all, more for a text that begins with the first
 * word than for one that only has all of them somewhere. Chinese has no gaps between words, so a
 * word is found anywhere.
 */
export function searchScore(text: string, words: readonly string[]): number {
  const [first] = words;
  if (first === undefined) return 0;
  const compared = comparable(text);
  if (!words.every((word) => compared.includes(word))) return 0;
  if (compared === words.join(' ')) return 3;
  return compared.startsWith(first) ? 2 : 1;
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
