/** Cells that say "nothing here", as spreadsheets and CRMs write it. */
export const blankWords = ['-', '--', '—', '——', 'n/a', '#n/a', 'null', '(null)', '(blank)'];
const BLANK = new Set(['', ...blankWords]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** The text of a cell without control characters and outer white space. */
export function cleanText(cell: string): string {
  return cell.replace(CONTROL, '').trim();
}

export function isBlank(cell: string): boolean {
  return cell.length <= 8 && BLANK.has(cleanText(cell).toLowerCase());
}

/** The cleaned text, or null where the cell holds nothing. */
export function textValue(cell: string): string | null {
  const text = cleanText(cell);
  return text.length <= 8 && BLANK.has(text.toLowerCase()) ? null : text;
}

/** What two spellings of one value share: width, case and inner white space do not count. */
export function valueKey(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}

/** What two spellings of one header share: letters, digits and CJK characters alone. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text as a database keeps it: without control characters and halves of cut surrogate pairs. */
export function keepable(text: string): string {
  return text.replace(CONTROL, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
