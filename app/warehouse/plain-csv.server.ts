import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  columnNames,
  createCsvReader,
  type Delimiter,
  isDelimiterLine,
} from '~/domain/dataset/csv-reader';
import type { CsvDialect } from './csv-records.server';
import { readBeginning, readText } from './text-encoding.server';

/** A CSV file that DuckDB reads into the same rows and cells as our own reader does. */
export type PlainCsv = {
  /** In UTF-8. */
  file: string;
  delimiter: Delimiter;
  names: string[];
  /** The row of the header, as a spreadsheet counts; all lines up to it are no data. */
  headerRow: number;
};

const CHUNK = 1024 * 1024;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Bytes of a chunk that are looked at again with the next. */
const KEPT = 3;
/** A table wider than this costs more in statements for each column than its rows do. */
const MOST_COLUMNS = 200;

/**
 * Whether DuckDB can read a file in the place of our own reader, and how; null where it can't:
 * - lines that end in different ways, or in CR alone, of which DuckDB takes one kind a file;
 * - empty lines between others, which DuckDB skips without counting them (inside of quotes they are
 *   taken for such as well, which costs time and nothing else);
 * - a NUL, at which a text in C ends;
 * - a header that is not one line near the beginning.
 * What DuckDB finds while it reads (rows of unequal length, a quote out of place, a broken
 * character) `loadPlainCsv` reports. A file in another encoding is copied to `copy` in UTF-8.
 */
export async function plainCsv(
  source: string,
  { encoding, delimiter }: CsvDialect,
  copy: string,
  signal?: AbortSignal,
): Promise<PlainCsv | null> {
  if (encoding !== 'utf-8') {
    await pipeline(Readable.from(readText(source, encoding, { signal })), createWriteStream(copy));
  }
  const file = encoding === 'utf-8' ? source : copy;
  const header = await readHeader(file, delimiter);
  if (!header || header.names.length > MOST_COLUMNS) return null;
  return (await hasEvenLines(file, signal)) ? { file, delimiter, ...header } : null;
}

/** The first line that is not empty, as in `readCsvRecords`; one over several lines is not counted. */
async function readHeader(
  file: string,
  delimiter: Delimiter,
): Promise<Pick<PlainCsv, 'names' | 'headerRow'> | null> {
  const text = new TextDecoder().decode(await readBeginning(file));
  const read = createCsvReader(delimiter).push(text);
  const records = read.ok ? read.value : [];
  const index = records.findIndex(
    (record) => !isDelimiterLine(record) && record.cells.some((cell) => cell.trim() !== ''),
  );
  const header = records[index];
  const before = records.slice(0, index + 1);
  if (!header || before.some(({ cells }) => cells.some((cell) => /[\r\n]/.test(cell)))) return null;
  return { names: columnNames(header.cells), headerRow: header.row };
}

/** Whether all lines of a file end alike and no empty one stands between others. */
async function hasEvenLines(file: string, signal: AbortSignal | undefined): Promise<boolean> {
  let newLine: '\n' | '\r\n' | null = null;
  /** What was read last, so that a line end cut in two is seen as a whole. */
  let tail = Buffer.alloc(0);
  let hasEmptyLine = false;
  const stream = createReadStream(file, { highWaterMark: CHUNK, ...(signal && { signal }) });
  for await (const chunk of stream) {
    if (hasEmptyLine && hasContent(chunk as Buffer)) return false;
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    if (tail.length === 0 && isLineEnd(bytes[0])) return false;
    newLine ??= bytes.includes(CARRIAGE_RETURN) ? '\r\n' : '\n';
    const isEven = newLine === '\n' ? !bytes.includes(CARRIAGE_RETURN) : isPaired(bytes);
    if (!isEven || bytes.includes(0)) return false;
    const empty = bytes.indexOf(newLine + newLine);
    if (empty >= 0) {
      hasEmptyLine = true;
      if (hasContent(bytes.subarray(empty))) return false;
    }
    tail = Buffer.from(bytes.subarray(-KEPT));
  }
  return tail.at(-1) !== CARRIAGE_RETURN;
}

/** Whether every line feed follows a carriage return and the other way round; the ends may be cut. */
function isPaired(bytes: Buffer): boolean {
  let from = 0;
  for (;;) {
    const lineFeed = bytes.indexOf(LINE_FEED, from);
    const carriageReturn = bytes.indexOf(CARRIAGE_RETURN, from);
    if (lineFeed < 0) return carriageReturn < 0 || carriageReturn === bytes.length - 1;
    if (carriageReturn !== lineFeed - 1 && !(lineFeed === 0 && from === 0)) return false;
    from = lineFeed + 1;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function hasContent(bytes: Buffer): boolean {
  return bytes.some((byte) => !isLineEnd(byte));
}
