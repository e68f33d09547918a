import { z } from 'zod';
import type { CsvRecord } from './csv-reader';
import { spellingKey } from './near-equal-values';
import { headerKey, textValue, valueKey } from './text-value';

const count = z.number().int().min(0);

/** A second file whose columns are joined to the table, such as products or sellers' teams. */
export const storedLookupSchema = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  rows: count,
  columns: z.array(z.string()),
  /** Which column finds the row in which other; null until somebody says. */
  key: z.object({ table: z.string(), lookup: z.string() }).nullable(),
  /** Whether keys that differ in punctuation and blanks alone find each other. */
  near: z.boolean(),
  coverage: z
    .object({
      /** Rows of the table with a key, and those that found their row. */
      rows: count,
      matched: count,
      /** Keys without a row, the most frequent first, and how many there are. */
      unmatched: z.array(z.object({ value: z.string(), count })),
      unmatchedKeys: count,
      /** Keys whose row is spelled a little differently. */
      nearKeys: z.array(z.object({ value: z.string(), into: z.string(), count })),
    })
    .nullable(),
});
export type StoredLookup = z.infer<typeof storedLookupSchema>;
export type LookupCoverage = NonNullable<StoredLookup['coverage']>;

export type LookupTable = { names: string[]; records: CsvRecord[] };

/** Keys that stand in several rows, the first of them with its rows. */
export function repeatedKey(
  { names, records }: LookupTable,
  column: string,
): { key: string; rows: number[] } | null {
  const position = names.indexOf(column);
  const rowsOf = new Map<string, { key: string; rows: number[] }>();
  for (const { row, cells } of records) {
    const text = textValue(cells[position] ?? '');
    if (text === null) continue;
    const known = rowsOf.get(valueKey(text));
    if (known) known.rows.push(row);
    else rowsOf.set(valueKey(text), { key: text, rows: [row] });
  }
  return [...rowsOf.values()].find(({ rows }) => rows.length > 1) ?? null;
}

/** Values of a column of the table, by which a key is guessed. */
export type KeyColumn = { name: string; keys: ReadonlySet<string> };

/** A header in common is worth as much as half of the values; a key that repeats is none to prefer. */
const SAME_HEADER = 0.5;
const REPEATS = -0.4;
const ENOUGH = 0.3;

/** The pair of columns that most probably belong together: by equal headers and shared values. */
export function guessKey(
  table: readonly KeyColumn[],
  lookup: LookupTable,
): { table: string; lookup: string } | null {
  let best: { pair: { table: string; lookup: string }; score: number } | null = null;
  for (const [position, name] of lookup.names.entries()) {
    const texts = lookup.records.flatMap(({ cells }) => textValue(cells[position] ?? '') ?? []);
    const keys = new Set(texts.map(valueKey));
    if (keys.size === 0) continue;
    const repeats = keys.size < texts.length ? REPEATS : 0;
    for (const column of table) {
      const shared = [...column.keys].filter((key) => keys.has(key)).length;
      if (shared === 0) continue;
      const header = headerKey(name) === headerKey(column.name) ? SAME_HEADER : 0;
      const score = shared / column.keys.size + header + repeats;
      if (score >= ENOUGH && score > (best?.score ?? 0)) {
        best = { pair: { table: column.name, lookup: name }, score };
      }
    }
  }
  return best?.pair ?? null;
}

const SHOWN_KEYS = 30;

/** Joins the rows of a table to those of a lookup, and counts what finds what. */
export function createJoin(
  lookup: LookupTable,
  key: { table: string; lookup: string },
  near: boolean,
) {
  const position = lookup.names.indexOf(key.lookup);
  const byKey = new Map<string, CsvRecord>();
  const bySpelling = new Map<string, { text: string; record: CsvRecord } | null>();
  for (const record of lookup.records) {
    const text = textValue(record.cells[position] ?? '');
    if (text === null) continue;
    byKey.set(valueKey(text), record);
    const spelling = spellingKey(text);
    // Two that only punctuation tells apart are not one.
    bySpelling.set(spelling, bySpelling.has(spelling) ? null : { text, record });
  }
  const others = lookup.names.map((_name, index) => index).filter((index) => index !== position);
  const blank = others.map(() => '');
  const unmatched = new Map<string, number>();
  const nearKeys = new Map<string, { into: string; count: number }>();
  let rows = 0;
  let matched = 0;

  return {
    /** The lookup's columns without its key. */
    columns: others.map((index) => lookup.names[index] ?? ''),
    cells(cell: string): string[] {
      const text = textValue(cell);
      if (text === null) return blank;
      rows += 1;
      const exact = byKey.get(valueKey(text));
      const spelled = exact ? undefined : bySpelling.get(spellingKey(text));
      if (spelled) {
        const before = nearKeys.get(text);
        nearKeys.set(text, { into: spelled.text, count: (before?.count ?? 0) + 1 });
      }
      const found = exact ?? (near ? spelled?.record : undefined);
      if (!found) {
        unmatched.set(text, (unmatched.get(text) ?? 0) + 1);
        return blank;
      }
      matched += 1;
      return others.map((index) => found.cells[index] ?? '');
    },
    coverage(): LookupCoverage {
      const missing = [...unmatched]
        .map(([value, times]) => ({ value, count: times }))
        .sort((a, b) => b.count - a.count);
      return {
        rows,
        matched,
        unmatched: missing.slice(0, SHOWN_KEYS),
        unmatchedKeys: missing.length,
        nearKeys: [...nearKeys]
          .map(([value, { into, count: times }]) => ({ value, into, count: times }))
          .slice(0, SHOWN_KEYS),
      };
    },
  };
}

/** Headers of joined columns; one that the table has already is called by its file too. */
export function joinedHeaders(
  table: readonly string[],
  columns: readonly string[],
  lookupName: string,
): string[] {
  const known = new Set(table.map(headerKey));
  return columns.map((name) => (known.has(headerKey(name)) ? `${lookupName}: ${name}` : name));
}

/** What is known of lookups once they are part of the table: counts, and no values. */
export function withoutKeys(lookups: readonly StoredLookup[]): StoredLookup[] {
  return lookups.map((lookup) => ({
    ...lookup,
    coverage: lookup.coverage && { ...lookup.coverage, unmatched: [], nearKeys: [] },
  }));
}
