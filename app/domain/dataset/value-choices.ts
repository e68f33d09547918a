import type { ColumnProfile } from './column-profile';
import { columnRoles, isDateRole, isNumberRole } from './column-roles';
import type { DatasetMapping } from './mapping';
import type { CountedValue } from './near-equal-values';
import type { PersonalTreatment } from './value-treatment';

/** What the wizard asks to be done with values; columns are called by position. */
export type ValueChoices = {
  personal: Record<number, PersonalTreatment>;
  /** Spellings offered for merging: one group of a column, or all of them. */
  merge?: 'all' | { position: number; group: number; undo: boolean } | undefined;
  /** A placeholder that counts as missing, or no longer. */
  missing?: { value: string; undo: boolean } | undefined;
};

/** Near-equal spellings of one value, offered for merging. */
export type OfferedMerge = {
  column: string;
  position: number;
  group: number;
  /** The most frequent spelling, which the others become. */
  into: string;
  from: CountedValue[];
  isMerged: boolean;
};

/** A text that stands where nothing was chosen. */
export type OfferedPlaceholder = CountedValue & { isMissing: boolean };

/** Columns whose values are compared: near-equal ones would be counted apart. */
function comparedColumns(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): ColumnProfile[] {
  const names = new Set(mapping.categories);
  for (const role of columnRoles) {
    const name = mapping.columns[role];
    if (name && role !== 'deal' && !isDateRole(role) && !isNumberRole(role)) names.add(name);
  }
  return columns.filter(({ name }) => names.has(name));
}

export function offeredMerges(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): OfferedMerge[] {
  return comparedColumns(columns, mapping).flatMap(({ name, position, spellings = [] }) =>
    spellings.flatMap(([first, ...rest], group) => {
      if (!first) return [];
      const merged = own(mapping.merges, name) ?? {};
      const isMerged = rest.every(({ value }) => own(merged, value) !== undefined);
      return [{ column: name, position, group, into: first.value, from: rest, isMerged }];
    }),
  );
}

/** Placeholders in columns in use, and what the mapping counts as missing already. */
export function offeredPlaceholders(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): OfferedPlaceholder[] {
  const counts = new Map<string, number>();
  for (const { placeholders = [] } of comparedColumns(columns, mapping)) {
    for (const { value, count } of placeholders) {
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  const missing = new Set(mapping.missingValues ?? []);
  for (const value of missing) if (!counts.has(value)) counts.set(value, 0);
  return [...counts].map(([value, count]) => ({ value, count, isMissing: missing.has(value) }));
}

/** The treatment of a new file's values: personal columns left out, placeholders missing. */
export function withDefaultTreatment(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
  personal: readonly string[],
): DatasetMapping {
  const withoutPersonal = {
    ...mapping,
    categories: mapping.categories.filter((name) => !personal.includes(name)),
    ...(personal.length > 0 && {
      personal: Object.fromEntries(personal.map((name) => [name, 'drop' as const])),
    }),
  };
  const missing = offeredPlaceholders(columns, withoutPersonal).map(({ value }) => value);
  return { ...withoutPersonal, ...(missing.length > 0 && { missingValues: missing }) };
}

/**
 * Applies what was chosen about values. A column that is newly used for something is kept: who gives
 * it a role wants to see it.
 */
export function treatValues(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
  choices: ValueChoices,
  newlyUsed: readonly string[],
): DatasetMapping {
  const personal = { ...mapping.personal };
  for (const { name, position } of columns) {
    const chosen = choices.personal[position];
    const before = own(mapping.personal, name) ?? 'keep';
    if (chosen && chosen !== before) personal[name] = chosen;
    else if (newlyUsed.includes(name) && before === 'drop') personal[name] = 'keep';
  }
  return {
    ...mapping,
    ...(Object.keys(personal).length > 0 && { personal }),
    ...mergesAfter(columns, mapping, choices.merge),
    ...missingAfter(mapping, choices.missing),
  };
}

function mergesAfter(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
  merge: ValueChoices['merge'],
): Pick<DatasetMapping, 'merges'> {
  if (!merge) return {};
  const merges = { ...mapping.merges };
  for (const { column, position, group, into, from } of offeredMerges(columns, mapping)) {
    const isMeant = merge === 'all' || (merge.position === position && merge.group === group);
    if (!isMeant) continue;
    const kept = Object.entries(own(merges, column) ?? {}).filter(
      ([value]) => !from.some((spelling) => spelling.value === value),
    );
    const added =
      merge !== 'all' && merge.undo ? [] : from.map(({ value }) => [value, into] as const);
    merges[column] = Object.fromEntries([...kept, ...added]);
  }
  return { merges };
}

function missingAfter(
  mapping: DatasetMapping,
  missing: ValueChoices['missing'],
): Pick<DatasetMapping, 'missingValues'> {
  if (!missing) return {};
  const others = (mapping.missingValues ?? []).filter((value) => value !== missing.value);
  return { missingValues: missing.undo ? others : [...others, missing.value] };
}

function own<Value>(record: Record<string, Value> | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
