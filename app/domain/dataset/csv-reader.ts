import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { keepable } from './text-value';

/** One record of a CSV file; `row` counts as a spreadsheet does: from 1, empty lines included. */
export type CsvRecord = { row: number; cells: string[] };

export type CsvReader = {
  /** Reads on; returns the records that are complete by now. */
  push(text: string): Result<CsvRecord[], DomainError>;
  end(): Result<CsvRecord[], DomainError>;
};

/** A field longer than this is a quote that was never closed, not a text someone wrote. */
const LONGEST_FIELD = 16 * 1024 * 1024;
/** More columns than any export has; beyond it the file is not a table. */
const MOST_CELLS = 20_000;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Reads CSV as RFC 4180 has it, in pieces of any size: quoted fields may hold delimiters, line ends
 * and doubled quotes; a line may end in CR, LF or CRLF; a quote inside an unquoted field is text.
 * Text after a closing quote and a quote left open are errors with the row. Empty lines are skipped.
 */
export function createCsvReader(delimiter: string): CsvReader {
  const separator = delimiter.charCodeAt(0);
  const plainEnd = new RegExp(`[\\r\\n${delimiter}]`, 'g');
  let state: 'start' | 'plain' | 'quoted' | 'quote-seen' = 'start';
  let field = '';
  let cells: string[] = [];
  let row = 1;
  let afterReturn = false;

  function endField(code: number, records: CsvRecord[]): void {
    cells.push(field);
    field = '';
    state = 'start';
    if (code === separator) return;
    if (cells.length > 1 || cells[0] !== '') records.push({ row, cells });
    cells = [];
    row += 1;
    afterReturn = code === CARRIAGE_RETURN;
  }

  function push(text: string): Result<CsvRecord[], DomainError> {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (state === 'start') {
        const secondOfPair = afterReturn && code === LINE_FEED;
        afterReturn = false;
        if (secondOfPair) at += 1;
        else if (code === QUOTE) {
          state = 'quoted';
          at += 1;
        } else state = 'plain';
      } else if (state === 'plain') {
        plainEnd.lastIndex = at;
        const end = plainEnd.exec(text)?.index ?? text.length;
        field += text.slice(at, end);
        at = end + 1;
        if (end < text.length) endField(text.charCodeAt(end), records);
      } else if (state === 'quoted') {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        field += text.slice(at, end);
        at = end + 1;
        if (quote >= 0) state = 'quote-seen';
      } else if (code === QUOTE) {
        field += '"';
        state = 'quoted';
        at += 1;
      } else if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) {
        at += 1;
        endField(code, records);
      } else return fail('csv-text-after-quote', { row });
      if (field.length > LONGEST_FIELD) return fail('csv-field-too-large', { row });
      if (cells.length > MOST_CELLS) return fail('csv-too-many-columns', { row });
    }
    return ok(records);
  }

  function end(): Result<CsvRecord[], DomainError> {
    if (state === 'quoted') return fail('csv-unclosed-quote', { row });
    const records: CsvRecord[] = [];
    if (state !== 'start' || cells.length > 0) endField(LINE_FEED, records);
    return ok(records);
  }

  return { push, end };
}

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that splits the first records of a file most evenly; a comma where none does. */
export function guessDelimiter(beginning: string): Delimiter {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(beginning)?.[1];
  const known = delimiters.find((delimiter) => delimiter === declared);
  if (known) return known;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const read = createCsvReader(delimiter).push(`${beginning}\n`);
    const records = read.ok ? read.value.slice(0, 100) : [];
    const width = records[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const even = records.filter((record) => record.cells.length === width).length;
    const score = (even / records.length) * 100 + Math.min(width, 50) / 10;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** True for the line by which Excel declares the delimiter; it is no header. */
export function isDelimiterLine(record: CsvRecord): boolean {
  return record.row === 1 && record.cells.length <= 2 && /^sep=.?$/i.test(record.cells[0] ?? '');
}

/**
 * Headers made unique and never empty, so that a name points to one column: a repeated header gets
 * its number, an empty one its position.
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const base = keepable(cell.replace(/\s+/g, ' ').trim().slice(0, 200)) || `#${index + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}
