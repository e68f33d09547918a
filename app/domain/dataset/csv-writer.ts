/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Spreadsheets pass over blanks and quotes before a formula, and take full-width signs for their own. */
const FORMULA_START = /^[\s"\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/**
 * One cell. What a spreadsheet would run as a formula gets an apostrophe before it, plain numbers
 * with a sign excepted (OWASP, CSV injection).
 */
export function csvCell(text: string): string {
  const harmless = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line with its end, as RFC 4180 writes it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
