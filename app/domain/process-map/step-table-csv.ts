import { createCsvReader, guessDelimiter } from '../dataset/csv-reader';
import { BYTE_ORDER_MARK, csvLine } from '../dataset/csv-writer';
import { ok, type Result } from '../result';
import type { TableRow } from './step-table';

/** As CSV with a byte order mark; what a spreadsheet would take for a formula is kept from it. */
export function writeTableCsv(rows: readonly (readonly string[])[]): string {
  // An apostrophe of the text itself is doubled, so that the guard can be told from it.
  const guarded = rows.map((row) => row.map((cell) => (cell.startsWith("'") ? `'${cell}` : cell)));
  return BYTE_ORDER_MARK + guarded.map((row) => csvLine(row)).join('');
}

/** Refusals of the reader carry the row. */
export function readTableCsv(text: string): Result<TableRow[]> {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const reader = createCsvReader(guessDelimiter(plain.slice(0, 10_000)));
  const some = reader.push(plain);
  if (!some.ok) return some;
  const rest = reader.end();
  if (!rest.ok) return rest;
  return ok(
    [...some.value, ...rest.value].map(({ row, cells }) => ({ row, cells: cells.map(unguarded) })),
  );
}

/** Takes away the apostrophe that keeps a spreadsheet from running a text. */
function unguarded(cell: string): string {
  return /^'['\s"\u00a0\u3000=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
