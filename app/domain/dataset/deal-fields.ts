import { type ColumnRole, dateRoles, groupRoles } from './column-roles';
import { type DateReading, readDate } from './date-format';
import type { DatasetMapping } from './mapping';
import { type NumberReading, readNumber } from './number-format';
import { valueKey } from './text-value';

export type DealOutcome = 'won' | 'lost' | 'open';

/** A stage of the mapping; open stages have a rank from 0, ends have none. */
export type KnownStage = { label: string; rank: number | null; outcome: DealOutcome };

export type Field = { column: string; position: number };
export type DateField = Field & { read: (cell: string) => DateReading };
export type NumberField = Field & { read: (cell: string) => NumberReading };

const CACHE_SIZE = 20_000;
const CACHED_LENGTH = 40;

/** Values repeat within a column, dates above all; what was read once is kept. */
function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const cache = new Map<string, T>();
  return (cell) => {
    const known = cache.get(cell);
    if (known !== undefined) return known;
    const value = read(cell);
    if (cache.size >= CACHE_SIZE) cache.clear();
    if (cell.length <= CACHED_LENGTH) cache.set(cell, value);
    return value;
  };
}

/** The stage names that a mapping knows, whatever their case and width in the file. */
export function knownStages(mapping: DatasetMapping): Map<string, KnownStage> {
  const entries: KnownStage[] = [
    ...mapping.stages.map((label, rank) => ({ label, rank, outcome: 'open' as const })),
    ...mapping.wonStages.map((label) => ({ label, rank: null, outcome: 'won' as const })),
    ...mapping.lostStages.map((label) => ({ label, rank: null, outcome: 'lost' as const })),
  ];
  return new Map(entries.map((stage) => [valueKey(stage.label), stage]));
}

/** How a word of the outcome column says that a deal ended; null for any other word. */
export function outcomeWords(
  mapping: DatasetMapping,
): (word: string | null) => Exclude<DealOutcome, 'open'> | null {
  const won = new Set(mapping.wonOutcomes.map(valueKey));
  const lost = new Set(mapping.lostOutcomes.map(valueKey));
  return (word) => {
    if (word === null) return null;
    const key = valueKey(word);
    if (won.has(key)) return 'won';
    return lost.has(key) ? 'lost' : null;
  };
}

/** A header may be called like a property every object has, so only own entries count. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Where each thing a mapping reads stands in the file's rows, and how its cells are read. */
export function dealFields(mapping: DatasetMapping, names: readonly string[]) {
  const positions = new Map(names.map((name, position) => [name, position]));

  function field(column: string | undefined): Field | null {
    const position = column === undefined ? undefined : positions.get(column);
    return column === undefined || position === undefined ? null : { column, position };
  }
  function dateField(column: string | undefined): DateField | null {
    const found = field(column);
    if (!found) return null;
    const format = own(mapping.dateFormats, found.column) ?? 'year-first';
    return { ...found, read: remembered((cell) => readDate(cell, format)) };
  }
  function numberField(role: 'amount' | 'cost'): NumberField | null {
    const found = field(mapping.columns[role]);
    if (!found) return null;
    const format = own(mapping.numberFormats, found.column) ?? 'decimal-point';
    return { ...found, read: remembered((cell) => readNumber(cell, format)) };
  }
  const roleField = (role: ColumnRole) => field(mapping.columns[role]);

  const stages = knownStages(mapping);
  const fields = {
    deal: roleField('deal'),
    stage: roleField('stage'),
    outcome: roleField('outcome'),
    amount: numberField('amount'),
    cost: numberField('cost'),
    groups: groupRoles.map((role) => ({ role, field: roleField(role) })),
    categories: mapping.categories.map(field),
    dates: dateRoles.map((role) => ({ role, field: dateField(mapping.columns[role]) })),
    entries: Object.entries(mapping.stageDates ?? {}).flatMap(([label, column]) => {
      const stage = stages.get(valueKey(label));
      const date = dateField(column);
      return stage && date ? [{ stage, field: date }] : [];
    }),
  };
  const all = [
    fields.deal,
    fields.stage,
    fields.outcome,
    fields.amount,
    fields.cost,
    ...fields.categories,
    ...[...fields.groups, ...fields.dates, ...fields.entries].map((entry) => entry.field),
  ];
  /** A row must reach this far to be read. */
  const lastPosition = Math.max(-1, ...all.map((found) => found?.position ?? -1));
  return { ...fields, stages, lastPosition };
}
