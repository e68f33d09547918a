import { createGroupCollector, type GroupEvidence } from './column-groups';
import { type DateEvidence, noDateEvidence, weighDate } from './date-format';
import { eventHeaderScore } from './event-headers';
import { headerScore } from './header-dictionary';
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
  /**
   * All values, most frequent first; null where there are more than `valueLimit`, of stages and
   * activities more than 400.
   */
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

/** A text of a column that was counted elsewhere, with the blank cells of its rows by position. */
export type CountedCell = { cell: string; count: number; blanks: readonly number[] };

export type ProfileCollector = {
  add(cells: readonly string[]): void;
  /** Takes in how many cells of a column's further rows are filled and blank. */
  addCounts(position: number, counts: { filled: number; blanks: number }): void;
  /**
   * Takes in different texts of a column's further rows, each at the place of its first row. The
   * rows must also be told to `addCounts`.
   */
  addValues(position: number, values: readonly CountedCell[]): void;
  /** Whether more values of a column would change its profile. */
  wantsValues(position: number): boolean;
  /** Whether a column has so few values that the blank cells of their rows are counted. */
  wantsBlanks(position: number): boolean;
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

  function count(column: Collecting, value: string, times: number): ColumnValue | null {
    if (!column.counted) return null;
    let entry = column.counted.get(value);
    if (!entry) {
      if (column.counted.size >= valueLimit || value.length > SAMPLE_LENGTH) {
        column.counted = null;
        return null;
      }
      entry = { value, count: 0, blanks: crossed ? names.map(() => 0) : [] };
      column.counted.set(value, entry);
    }
    entry.count += times;
    return entry;
  }

  function see(column: Collecting, value: string, times: number): void {
    const key = value.length > SAMPLE_LENGTH ? value.slice(0, SAMPLE_LENGTH) : value;
    if (column.samples.length < SAMPLES && !column.samples.includes(key)) column.samples.push(key);
    const before = column.seen.get(key);
    if (before !== undefined) {
      column.seen.set(key, before + times);
      return;
    }
    if (column.distinct < distinctLimit) {
      column.seen.set(key, times);
      column.distinct += 1;
    }
    // Formats are judged on distinct values: the same cell again says nothing new.
    if (weighed && column.distinct < distinctLimit) {
      weighDate(column.dates, value);
      weighNumber(column.numbers, value);
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
      const entry = count(column, value, 1);
      if (entry && crossed) {
        for (const blank of blankPositions) entry.blanks[blank] = (entry.blanks[blank] ?? 0) + 1;
      }
      see(column, value, 1);
    }
  }

  function addValues(position: number, values: readonly CountedCell[]): void {
    const column = columns[position];
    if (!column) return;
    for (const { cell, count: times, blanks } of values) {
      const value = textValue(cell);
      if (value === null) continue;
      const entry = count(column, value, times);
      if (entry && crossed) {
        for (const [blank, more] of blanks.entries()) {
          entry.blanks[blank] = (entry.blanks[blank] ?? 0) + more;
        }
      }
      see(column, value, times);
    }
  }

  return {
    add,
    addCounts(position, { filled, blanks }) {
      const column = columns[position];
      if (!column) return;
      column.filled += filled;
      column.blanks += blanks;
    },
    addValues,
    wantsValues(position) {
      const column = columns[position];
      return column !== undefined && (column.distinct < distinctLimit || column.counted !== null);
    },
    wantsBlanks: (position) => crossed && (columns[position]?.counted ?? null) !== null,
    columns: () =>
      columns.map(({ seen, counted, ...column }) => ({
        ...column,
        ...(crossed && valueEvidence(column, seen)),
        ...(groups?.evidence(column.position) && { groups: groups.evidence(column.position) }),
        values: counted
          ? [...counted.values()].sort((a, b) => b.count - a.count)
          : stageValues(column, seen),
      })),
  };
}

/** A column of stages or activities keeps more values: each of them needs its place. */
const MOST_STAGES = 400;
const STAGE_REPEATS = 2;

/** The values of a column that is headed as stages or activities are, where it has many. */
function stageValues(
  { name, filled }: Pick<ColumnProfile, 'name' | 'filled'>,
  seen: ReadonlyMap<string, number>,
): ColumnValue[] | null {
  const isNamed = headerScore(name, 'stage') > 0 || eventHeaderScore(name, 'activity') > 0;
  if (!isNamed || seen.size > MOST_STAGES || filled < seen.size * STAGE_REPEATS) return null;
  const values = [...seen].map(([value, count]) => ({ value, count, blanks: [] }));
  // A longer text was cut, and is no name of a stage.
  if (values.some(({ value }) => value.length >= SAMPLE_LENGTH)) return null;
  return values.sort((a, b) => b.count - a.count);
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
