import {
  type CsvRecord,
  columnNames,
  createCsvReader,
  type Delimiter,
  delimiters,
  guessDelimiter,
  isDelimiterLine,
} from '~/domain/dataset/csv-reader';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import {
  detectEncoding,
  readBeginning,
  readText,
  type TextEncoding,
  textEncodings,
} from './text-encoding.server';

export type CsvDialect = { encoding: TextEncoding; delimiter: Delimiter };

/** The dialect that was noted of a file; null where it is none of those known. */
export function csvDialect(noted: { encoding: string; delimiter: string }): CsvDialect | null {
  const encoding = textEncodings.find((known) => known === noted.encoding);
  const delimiter = delimiters.find((known) => known === noted.delimiter);
  return encoding && delimiter ? { encoding, delimiter } : null;
}

/** Finds out how a CSV file is written. */
export async function detectDialect(
  file: string,
  signal?: AbortSignal,
): Promise<Result<CsvDialect, DomainError>> {
  const encoding = await detectEncoding(file, signal);
  if (!encoding.ok) return encoding;
  return ok({ encoding: encoding.value, delimiter: await detectDelimiter(file, encoding.value) });
}

async function detectDelimiter(file: string, encoding: TextEncoding): Promise<Delimiter> {
  const text = new TextDecoder(encoding).decode(await readBeginning(file));
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return guessDelimiter(end > 0 ? text.slice(0, end + 1) : text);
}

export type CsvBatch = { names: string[]; records: CsvRecord[] };

/**
 * Reads a CSV file in batches, each with the columns' unique names. The first line that is not empty
 * is the header. Between batches the event loop goes on, so that other requests are served.
 */
export async function* readCsvRecords(
  file: string,
  dialect: CsvDialect,
  options: { signal?: AbortSignal | undefined; onBytes?: (bytes: number) => void } = {},
): AsyncGenerator<Result<CsvBatch, DomainError>> {
  const reader = createCsvReader(dialect.delimiter);
  let names: string[] | null = null;

  function batch(records: CsvRecord[]): CsvBatch | null {
    let rest = records;
    while (names === null && rest.length > 0) {
      const [first, ...others] = rest;
      if (first && !isDelimiterLine(first) && first.cells.some((cell) => cell.trim() !== '')) {
        names = columnNames(first.cells);
      }
      rest = others;
    }
    return names && { names, records: rest.filter(hasContent) };
  }

  for await (const text of readText(file, dialect.encoding, options)) {
    const read = reader.push(text);
    if (!read.ok) return yield read;
    const ready = batch(read.value);
    if (ready) yield ok(ready);
  }
  const last = reader.end();
  if (!last.ok) return yield last;
  const ready = batch(last.value);
  yield ready ? ok(ready) : fail('dataset-file-empty');
}

function hasContent(record: CsvRecord): boolean {
  return record.cells.some((cell) => cell.trim() !== '');
}
