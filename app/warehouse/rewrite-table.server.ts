import {
  type CsvRecord,
  columnNames,
  createCsvReader,
  isDelimiterLine,
} from '~/domain/dataset/csv-reader';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import type { CsvDialect } from './csv-records.server';
import { createTableWriter } from './formats/table-writer.server';
import { readText } from './text-encoding.server';

/** How tables that are written here are written. */
export const OWN_DIALECT: CsvDialect = { encoding: 'utf-8', delimiter: ',' };

export type TableChange = {
  /** The cells of the new header. */
  header: (names: string[]) => readonly string[];
  /** The cells of a new row; the header comes before every row. */
  row: (cells: readonly string[]) => readonly string[];
};

/**
 * Writes a table anew, in UTF-8 with commas. Rows keep their numbers: empty lines, which are no
 * records, are written too.
 *
 * @throws TooLarge once more than `limit` bytes were to be written
 */
export async function rewriteTable(
  source: string,
  target: string,
  dialect: CsvDialect,
  { header, row }: TableChange,
  options: { limit?: number; signal?: AbortSignal | undefined } = {},
): Promise<Result<null, DomainError>> {
  const reader = createCsvReader(dialect.delimiter);
  const writer = await createTableWriter(target, options.limit ?? Number.POSITIVE_INFINITY);
  let hasHeader = false;
  let written = 0;

  async function write(records: readonly CsvRecord[]): Promise<void> {
    for (const record of records) {
      for (; written < record.row - 1; written += 1) await writer.row([]);
      written += 1;
      if (hasHeader) await writer.row(row(record.cells));
      else if (isDelimiterLine(record) || !hasText(record.cells)) await writer.row([]);
      else {
        hasHeader = true;
        await writer.row(header(columnNames(record.cells)));
      }
    }
  }
  try {
    for await (const text of readText(source, dialect.encoding, { signal: options.signal })) {
      const read = reader.push(text);
      if (!read.ok) return read;
      await write(read.value);
    }
    const last = reader.end();
    if (!last.ok) return last;
    await write(last.value);
  } finally {
    await writer.close();
  }
  return hasHeader ? ok(null) : fail('dataset-file-empty');
}

export function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
