import { type DatasetMapping, mappedColumns } from './mapping';
import { cleanText, valueKey } from './text-value';
import type { ValueTreatment } from './value-treatment';

/** Changes the cells of a row before anything is read from them. */
export type CellTreatment = (cells: readonly string[]) => readonly string[];

type Change = { position: number; change: (cell: string) => string };

/** Makes a text unrecognisable, the same text always in the same way. */
export type Pseudonym = (text: string) => string;

/**
 * What a mapping does to cells: personal columns are emptied or made unrecognisable, spellings
 * merged, placeholders emptied. Null where it changes nothing.
 */
export function createCellTreatment(
  mapping: DatasetMapping,
  names: readonly string[],
  pseudonym: Pseudonym,
): CellTreatment | null {
  const used = new Set(mappedColumns(mapping));
  const changes = names.flatMap((name, position): Change[] => {
    const change = changeOf(mapping, name, used.has(name), pseudonym);
    return change ? [{ position, change }] : [];
  });
  if (changes.length === 0) return null;
  return (cells) => {
    const treated = [...cells];
    for (const { position, change } of changes) {
      const cell = treated[position];
      if (cell) treated[position] = change(cell);
    }
    return treated;
  };
}

function changeOf(
  { personal, merges, missingValues = [] }: ValueTreatment,
  name: string,
  isUsed: boolean,
  pseudonym: Pseudonym,
): Change['change'] | null {
  const treatment = own(personal, name);
  if (treatment === 'drop') return () => '';
  if (treatment === 'hash') {
    return (cell) => (cleanText(cell) === '' ? '' : pseudonym(valueKey(cell)));
  }
  if (!isUsed) return null;
  const merged = new Map(Object.entries(own(merges, name) ?? {}));
  const missing = new Set(missingValues.map(placeholderKey));
  if (merged.size === 0 && missing.size === 0) return null;
  const longest = Math.max(0, ...missingValues.map((value) => value.length)) + MARGIN;
  return (cell) => {
    if (cell.length <= longest && missing.has(placeholderKey(cell))) return '';
    return merged.size === 0 ? cell : (merged.get(cleanText(cell)) ?? cell);
  };
}

/** A cell may have blanks around its placeholder. */
const MARGIN = 8;

function placeholderKey(cell: string): string {
  return cell.trim().toLowerCase();
}

function own<Value>(record: Record<string, Value> | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
