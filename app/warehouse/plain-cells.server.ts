import type { DatasetMapping } from '~/domain/dataset/mapping';
import { blankWords } from '~/domain/dataset/text-value';
import { sqlText } from './engine.server';

/**
 * A form of cells so plain that DuckDB understands them exactly as our own reader does. It takes in
 * what most files are full of; whatever else a cell may be, our reader reads it.
 */
export type PlainCells = {
  /** Whether a cell is in this form. */
  test(cell: string): string;
  /** What it says, in the order of the column's values. */
  values: readonly ((cell: string) => string)[];
  /** Whether the cells of a column are mostly the same few. */
  repeats: boolean;
};

/** Signs that are kept as they are; blanks only within. */
const SIGN = '!-~\\x{4e00}-\\x{9fff}';
const DAY = '(?:1[89]|2\\d)\\d\\d-\\d\\d-\\d\\d';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d';
const MOMENT = `${DAY}(?:[T ]${TIME}(?:\\.\\d{1,3})?Z?)?`;

function matches(cell: string, form: string): string {
  return `regexp_full_match(${cell}, '${form}')`;
}

function isMoment(cell: string): string {
  // 30 February has the form of a day.
  return `${matches(cell, MOMENT)} AND TRY_CAST(${cell} AS TIMESTAMP) IS NOT NULL`;
}

/** Printable ASCII and common Chinese, as `textValue` reads it. */
export const plainTexts: PlainCells = {
  test: (cell) =>
    `${matches(cell, `[${SIGN}](?:[ ${SIGN}]*[${SIGN}])?`)} AND lower(${cell}) NOT IN (${blankWords.map(sqlText).join(', ')})`,
  values: [(cell) => cell],
  repeats: true,
};

/** Digits, with one or two decimals after a point, as `readNumber` reads them under any format. */
export const plainNumbers: PlainCells = {
  test: (cell) => matches(cell, '\\d{1,12}(?:\\.\\d{1,2})?'),
  values: [(cell) => `TRY_CAST(${cell} AS DOUBLE)`],
  repeats: true,
};

/** Days and times of ISO without an offset, as `readInstant` reads them: milliseconds since 1970. */
export const plainInstants: PlainCells = {
  test: isMoment,
  values: [(cell) => `epoch_ms(TRY_CAST(${cell} AS TIMESTAMP))::DOUBLE`],
  repeats: false,
};

/**
 * Such a moment by the clock on the wall, as `readDate` reads it: whole seconds, and whether there is
 * a time of day at all.
 */
export const plainMoments: PlainCells = {
  test: isMoment,
  values: [
    (cell) => `date_trunc('second', TRY_CAST(${cell} AS TIMESTAMP))`,
    (cell) => `length(${cell}) > ${'YYYY-MM-DD'.length}`,
  ],
  repeats: true,
};

/** The calendar day of such a moment. */
export const plainDays: PlainCells = {
  test: isMoment,
  values: [(cell) => `TRY_CAST(left(${cell}, ${'YYYY-MM-DD'.length}) AS TIMESTAMP)`],
  repeats: true,
};

/** Whether a cell of a column is plain and the mapping changes nothing about it. */
export function plainTest(
  plain: PlainCells,
  cell: string,
  column: string,
  { merges = {}, missingValues = [] }: DatasetMapping,
): string {
  const merged = Object.hasOwn(merges, column) ? Object.keys(merges[column] ?? {}) : [];
  const changed = [...merged, ...missingValues].map((value) => value.trim().toLowerCase());
  if (changed.length === 0) return plain.test(cell);
  return `${plain.test(cell)} AND lower(${cell}) NOT IN (${changed.map(sqlText).join(', ')})`;
}
