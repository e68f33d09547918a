import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { sqlText } from './engine.server';
import type { PlainCsv } from './plain-csv.server';
import { readRows } from './read-rows.server';
import { fillSql, sqlFile } from './sql-file.server';

/** The name that DuckDB knows the cell of a column by. */
export function cellName(position: number): string {
  return `c${position}`;
}

/**
 * Loads a plain CSV into a temporary table, every cell as the text that it is, and shows its rows as
 * the view `source_rows`: `row`, `c0`, `c1` … Rows without content are left out. The value
 * is the number of rows; null where a row is not as the others and our own reader has to judge it.
 */
export async function loadPlainCsv(
  connection: DuckDBConnection,
  csv: PlainCsv,
): Promise<number | null> {
  const cells = csv.names.map((_, position) => cellName(position));
  const options = {
    file: sqlText(path.resolve(csv.file)),
    delimiter: sqlText(csv.delimiter),
    skipped: String(csv.headerRow),
    columns: cells.map((name) => `${name}: 'VARCHAR'`).join(', '),
  };
  try {
    await connection.run(fillSql(sqlFile('source/load'), options));
  } catch (error) {
    if (error instanceof Error && /CSV Error|unicode|utf-?8/i.test(error.message)) return null;
    throw error;
  }
  const blank = cells.map((name) => `(${name} IS NULL OR ${isWhiteSpace(name)})`).join(' AND ');
  const first = String(csv.headerRow + 1);
  await connection.run(fillSql(sqlFile('source/empty-rows'), { first, blank }));
  const hasEmpty = (await countRows(connection, 'empty_rows')) > 0;
  const kept = hasEmpty ? '"row" NOT IN (SELECT "row" FROM empty_rows)' : 'true';
  await connection.run(fillSql(sqlFile('source/rows'), { first, kept }));
  return countRows(connection, 'source_rows');
}

/** The number of rows after a row. */
export async function countRows(
  connection: DuckDBConnection,
  table: 'source_rows' | 'empty_rows',
  after = 0,
): Promise<number> {
  const counted = z.object({ rows: z.number() });
  const sql = `SELECT count(*)::INTEGER AS "rows" FROM ${table} WHERE "row" > $after`;
  return (await readRows(connection, sql, { after }, counted))[0]?.rows ?? 0;
}

/** The white space of `String.prototype.trim`, for a class of characters. */
const WHITE_SPACE =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

function isWhiteSpace(name: string): string {
  return `regexp_full_match(${name}, '[${WHITE_SPACE}]*')`;
}

/**
 * Whether a cell may be blank (`isBlank`): it holds nothing but white space, control characters and
 * the letters and signs of the words that say so. Few cells do; our own reader judges them.
 */
export function mayBeBlank(name: string): string {
  return `regexp_full_match(${name}, '[${WHITE_SPACE}\\x{1}-\\x{1f}\\x{7f}\\x{2014}\\x{212a}/#()nulabkNULABK-]*')`;
}
