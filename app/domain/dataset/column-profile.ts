import { createGroupCollector, type GroupEvidence } from './column-groups';
import { type DateEvidence, noDateEvidence, weighDate } from './date-format';
import { type CountedValue, nearEqualValues, placeholderValues } from './near-equal-values';
import { type NumberEvidence, noNumberEvidence, weighNumber } from './number-format';
import { textValue } from './text-value';

/** One distinct value of a column with few of them. */
export type ColumnValue = {
  value: string;
  count: number;
  /** In the rows with this value: blank cells per column, by position; empty for wide files. */
  blanks: number[];
};

/** What reading a file shows of one column. Plain data: it is stored and sent to the browser. */
export type ColumnProfile = {
  name: string;
  position: number;
  filled: number;
  blanks: number;
  /** Number of distinct values; at `distinctLimit` counting stops. */
  distinct: number;
  samples: string[];
  /** All values, most frequent first; null where there are more than `valueLimit`. */
  values: ColumnValue[] | null;
  dates: DateEvidence;
  numbers: NumberEvidence;
  /** Values that differ in spelling alone; numbers and dates have none. */
  spellings?: CountedValue[][] | undefined;
  /** Values that stand where nothing was chosen. */
  placeholders?: CountedValue[] | undefined;
  /** For columns whose header names a case or deal: whether its rows belong together. */
  groups?: GroupEvidence | undefined;
};

export const distinctLimit = 5_000;
export const valueLimit = 40;
const SAMPLES = 5;
const SAMPLE_LENGTH = 80;
/** Beyond this width blanks per value are not counted; beyond `EVIDENCE_WIDTH`, formats neither. */
const CROSS_WIDTH = 60;
const EVIDENCE_WIDTH = 400;

export type ProfileCollector = {
  add(cells: readonly string[]): void;
  columns(): ColumnProfile[];
};

type Collecting = ColumnProfile & {
  /** How often each distinct value occurs, up to `distinctLimit` of them. */
  seen: Map<string, number>;
  counted: Map<string, ColumnValue> | null;
};

/** Gathers the profile of every column in one pass, in memory bounded by the number of columns. */
export function createProfileCollector(names: readonly string[]): ProfileCollector {
  const crossed = names.length <= CROSS_WIDTH;
  const weighed = names.length <= EVIDENCE_WIDTH;
  const columns: Collecting[] = names.map((name, position) => ({
    name,
    position,
    filled: 0,
    blanks: 0,
    distinct: 0,
    samples: [],
    values: null,
    dates: noDateEvidence(),
    numbers: noNumberEvidence(),
    seen: new Map(),
    counted: new Map(),
  }));

  const groups = crossed ? createGroupCollector(names) : null;

  function count(column: Collecting, value: string, blankPositions: readonly number[]): void {
    if (!column.counted) return;
    let entry = column.counted.get(value);
    if (!entry) {
      if (column.counted.size >= valueLimit || value.length > SAMPLE_LENGTH) {
        column.counted = null;
        return;
      }
      entry = { value, count: 0, blanks: crossed ? names.map(() => 0) : [] };
      column.counted.set(value, entry);
    }
    entry.count += 1;
    if (!crossed) return;
    for (const position of blankPositions) {
      entry.blanks[position] = (entry.blanks[position] ?? 0) + 1;
    }
  }

  function add(cells: readonly string[]): void {
    groups?.add(cells);
    const values = columns.map(({ position }) => textValue(cells[position] ?? ''));
    const blankPositions: number[] = [];
    for (const [position, value] of values.entries()) {
      if (value === null) blankPositions.push(position);
    }
    for (const column of columns) {
      const value = values[column.position] ?? null;
      if (value === null) {
        column.blanks += 1;
        continue;
      }
      column.filled += 1;
      count(column, value, blankPositions);
      const key = value.length > SAMPLE_LENGTH ? value.slice(0, SAMPLE_LENGTH) : value;
      if (column.samples.length < SAMPLES && !column.samples.includes(key))
        column.samples.push(key);
      const before = column.seen.get(key);
      const isNew = before === undefined;
      if (!isNew) column.seen.set(key, before + 1);
      else if (column.distinct < distinctLimit) {
        column.seen.set(key, 1);
        column.distinct += 1;
      }
      // Formats are judged on distinct values: the same cell again says nothing new.
      if (isNew && weighed && column.distinct < distinctLimit) {
        weighDate(column.dates, value);
        weighNumber(column.numbers, value);
      }
    }
  }

  return {
    add,
    columns: () =>
      columns.map(({ seen, counted, ...column }) => ({
        ...column,
        ...(crossed && valueEvidence(column, seen)),
        ...(groups?.evidence(column.position) && { groups: groups.evidence(column.position) }),
        values: counted && [...counted.values()].sort((a, b) => b.count - a.count),
      })),
  };
}

/** What of a column's values is worth a question; of names and numbers of single deals nothing is. */
function valueEvidence(
  { filled, dates, numbers }: Pick<ColumnProfile, 'filled' | 'dates' | 'numbers'>,
  seen: ReadonlyMap<string, number>,
): Pick<ColumnProfile, 'spellings' | 'placeholders'> {
  const placeholders = placeholderValues(seen);
  const isText = dates.unreadable > 0 && numbers.unreadable > 0;
  const repeats = filled > seen.size;
  const spellings = isText && repeats ? nearEqualValues(seen) : [];
  return {
    ...(spellings.length > 0 && { spellings }),
    ...(placeholders.length > 0 && { placeholders }),
  };
}
