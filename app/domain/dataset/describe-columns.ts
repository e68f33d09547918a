import { type ColumnUse, columnUse, type ValueKind } from './change-mapping';
import type { ColumnProfile } from './column-profile';
import { columnRoles, isDateRole, isNumberRole } from './column-roles';
import { type DateFormat, dateFormats, readDate } from './date-format';
import { guessFormats } from './guess-formats';
import type { DatasetMapping } from './mapping';
import type { MappingDoubt } from './mapping-doubt';
import { type NumberFormat, readNumber } from './number-format';
import { valueKey } from './text-value';
import type { TreatedColumns } from './treated-columns';
import type { PersonalTreatment } from './value-treatment';

/** One column as the wizard shows it. */
export type DescribedColumn = {
  name: string;
  position: number;
  filled: number;
  blanks: number;
  distinct: number;
  samples: string[];
  personal: PersonalTreatment;
  /** Set once its texts are gone from the stored file. */
  treated: 'drop' | 'hash' | null;
  use: ColumnUse;
  /** The stage whose date it holds. */
  stage: string | null;
  /** For date columns: the format in force, whether another would read it otherwise, an example. */
  date: { format: DateFormat; isOpen: boolean; cell: string; read: string | null } | null;
  number: { format: NumberFormat; isOpen: boolean; cell: string; read: number | null } | null;
};

export type DescribedValue = { value: string; kind: ValueKind; count: number | null };

export function describeColumns(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
  treated: TreatedColumns = {},
): DescribedColumn[] {
  const stageOf = new Map(
    Object.entries(mapping.stageDates ?? {}).map(([stage, column]) => [column, stage]),
  );
  return columns.map((column) => {
    const use = columnUse(mapping, column.name);
    const role = columnRoles.find((candidate) => candidate === use);
    const { name, position, filled, blanks, distinct, samples } = column;
    return {
      name,
      position,
      filled,
      blanks,
      distinct,
      samples: samples.slice(0, 3),
      personal: own(mapping.personal ?? {}, name) ?? 'keep',
      treated: own(treated, name) ?? null,
      use,
      stage: stageOf.get(name) ?? null,
      date: use === 'stage-date' || (role && isDateRole(role)) ? dateOf(column, mapping) : null,
      number: role && isNumberRole(role) ? numberOf(column, mapping) : null,
    };
  });
}

function dateOf(column: ColumnProfile, mapping: DatasetMapping): DescribedColumn['date'] {
  const format = own(mapping.dateFormats, column.name) ?? 'year-first';
  const { monthFirst, dayFirst, openOrder, openOrderDotted } = column.dates;
  const reads = (cell: string, by: DateFormat) => {
    const reading = readDate(cell, by);
    return reading.kind === 'date' ? reading.date : null;
  };
  const telling = column.samples.find(
    (cell) => new Set(dateFormats.map((candidate) => reads(cell, candidate))).size > 1,
  );
  const cell = telling ?? column.samples[0] ?? '';
  return {
    format,
    isOpen: monthFirst + dayFirst + openOrder + openOrderDotted > 0,
    cell,
    read: reads(cell, format),
  };
}

function numberOf(column: ColumnProfile, mapping: DatasetMapping): DescribedColumn['number'] {
  const format = own(mapping.numberFormats, column.name) ?? 'decimal-point';
  const { decimalPoint, decimalComma, openComma, openPoint } = column.numbers;
  const reads = (cell: string, by: NumberFormat) => {
    const reading = readNumber(cell, by);
    return reading.kind === 'number' ? reading.value : null;
  };
  const telling = column.samples.find(
    (cell) => reads(cell, 'decimal-point') !== reads(cell, 'decimal-comma'),
  );
  const cell = telling ?? column.samples[0] ?? '';
  return {
    format,
    isOpen: decimalPoint + decimalComma + openComma + openPoint > 0,
    cell,
    read: reads(cell, format),
  };
}

/**
 * The stages in order, each with what it means and how many rows name it; of a log then the
 * activities that are no stage.
 */
export function describeStages(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): DescribedValue[] {
  const counts = countsOf(columns, mapping.columns.stage);
  const placed = [
    ...mapping.stages.map((value) => ({ value, kind: 'open' as const })),
    ...mapping.wonStages.map((value) => ({ value, kind: 'won' as const })),
    ...mapping.lostStages.map((value) => ({ value, kind: 'lost' as const })),
  ];
  const others = mapping.kind === 'events' ? valuesWithoutPlace(columns, mapping) : [];
  return [...placed, ...others.map((value) => ({ value, kind: 'none' as const }))].map((stage) => ({
    ...stage,
    count: counts.get(valueKey(stage.value)) ?? null,
  }));
}

/** Values of the stage column that no stage of the mapping covers: their rows would be refused. */
export function unplacedStages(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): string[] {
  return mapping.kind === 'events' ? [] : valuesWithoutPlace(columns, mapping);
}

function valuesWithoutPlace(columns: readonly ColumnProfile[], mapping: DatasetMapping): string[] {
  const placed = new Set(
    [...mapping.stages, ...mapping.wonStages, ...mapping.lostStages].map(valueKey),
  );
  const column = columns.find(({ name }) => name === mapping.columns.stage);
  return (column?.values ?? [])
    .map(({ value }) => value)
    .filter((value) => !placed.has(valueKey(value)));
}

export function describeOutcomes(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): DescribedValue[] {
  const column = columns.find(({ name }) => name === mapping.columns.outcome);
  const won = new Set(mapping.wonOutcomes.map(valueKey));
  const lost = new Set(mapping.lostOutcomes.map(valueKey));
  return (column?.values ?? []).map(({ value, count }) => {
    const key = valueKey(value);
    return { value, count, kind: won.has(key) ? 'won' : lost.has(key) ? 'lost' : 'open' };
  });
}

/** What is still worth a look: doubts of the guess that concern what is in use, and open formats. */
export function openDoubts(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
  guessed: readonly MappingDoubt[],
): MappingDoubt[] {
  const assigned = new Map(
    columnRoles.flatMap((role) => {
      const column = columns.find(({ name }) => name === mapping.columns[role]);
      return column ? [[role, column] as const] : [];
    }),
  );
  const formats = guessFormats(columns, assigned, Object.values(mapping.stageDates ?? {})).doubts;
  const values = guessed.filter(({ code, column }) => {
    if (code === 'outcome-unknown') return column === mapping.columns.outcome;
    const concernsStage = code === 'stage-place-uncertain' || code === 'role-guessed-from-values';
    return concernsStage && column === (mapping.columns.stage ?? null);
  });
  return [...values, ...formats];
}

function countsOf(
  columns: readonly ColumnProfile[],
  name: string | undefined,
): Map<string, number> {
  const column = columns.find((candidate) => candidate.name === name);
  const counts = new Map<string, number>();
  for (const { value, count } of column?.values ?? []) {
    counts.set(valueKey(value), (counts.get(valueKey(value)) ?? 0) + count);
  }
  return counts;
}

function own<Value>(record: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
