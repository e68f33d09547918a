import { rm } from 'node:fs/promises';
import {
  createJoin,
  joinedHeaders,
  type KeyColumn,
  type LookupCoverage,
  type LookupTable,
  repeatedKey,
  type StoredLookup,
} from '~/domain/dataset/lookup';
import { textValue, valueKey } from '~/domain/dataset/text-value';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { type CsvDialect, readCsvRecords } from './csv-records.server';
import { fileFailure } from './file-error.server';
import { TooLarge, tooLarge } from './formats/unpack-gzip.server';
import { rewriteTable } from './rewrite-table.server';

/** A lookup is held in memory while it is joined. */
const MOST_ROWS = 200_000;
const MOST_CELLS = 4_000_000;
/** Rows and columns of the table that a key is guessed from. */
const GUESSED_ROWS = 20_000;
const GUESSED_COLUMNS = 200;

/** Reads a lookup as a whole. */
export async function readLookup(
  file: string,
  dialect: CsvDialect,
): Promise<Result<LookupTable, DomainError>> {
  const table: LookupTable = { names: [], records: [] };
  try {
    for await (const batch of readCsvRecords(file, dialect)) {
      if (!batch.ok) return batch;
      table.names = batch.value.names;
      for (const record of batch.value.records) table.records.push(record);
      const isTooLarge =
        table.records.length > MOST_ROWS || table.records.length * table.names.length > MOST_CELLS;
      if (isTooLarge) return fail('lookup-too-large', { rows: MOST_ROWS });
    }
  } catch (error) {
    return fileFailure(error);
  }
  return table.records.length === 0 ? fail('dataset-no-rows') : ok(table);
}

/** The values of the table's columns, as far as a guess needs them. */
export async function keyColumns(
  file: string,
  dialect: CsvDialect,
): Promise<Result<KeyColumn[], DomainError>> {
  let columns: { name: string; keys: Set<string> }[] = [];
  let rows = 0;
  try {
    for await (const batch of readCsvRecords(file, dialect)) {
      if (!batch.ok) return batch;
      if (columns.length === 0) {
        columns = batch.value.names
          .slice(0, GUESSED_COLUMNS)
          .map((name) => ({ name, keys: new Set<string>() }));
      }
      for (const { cells } of batch.value.records) {
        for (const [position, { keys }] of columns.entries()) {
          const text = textValue(cells[position] ?? '');
          if (text !== null) keys.add(valueKey(text));
        }
      }
      rows += batch.value.records.length;
      if (rows >= GUESSED_ROWS) break;
    }
  } catch (error) {
    return fileFailure(error);
  }
  return ok(columns);
}

export type JoinSource = { lookup: StoredLookup; table: LookupTable };

/**
 * Writes a table with the columns of its lookups behind its own. Answers what each lookup covers. A
 * key that stands in several rows of a lookup is refused with them.
 */
export async function joinLookups(
  base: string,
  target: string,
  dialect: CsvDialect,
  sources: readonly JoinSource[],
  limit: number,
): Promise<Result<(LookupCoverage | null)[], DomainError>> {
  for (const { lookup, table } of sources) {
    const twice = lookup.key && repeatedKey(table, lookup.key.lookup);
    if (twice) {
      return fail('lookup-key-twice', {
        key: twice.key,
        rows: twice.rows.slice(0, 10).join(', '),
        file: lookup.name,
      });
    }
  }
  const joins = sources.map(({ lookup, table }) =>
    lookup.key
      ? { ...lookup, key: lookup.key, ...createJoin(table, lookup.key, lookup.near) }
      : null,
  );
  let width = 0;
  let positions: number[] = [];
  try {
    await rm(target, { force: true });
    const written = await rewriteTable(
      base,
      target,
      dialect,
      {
        header(names) {
          width = names.length;
          positions = joins.map((join) => (join ? names.indexOf(join.key.table) : -1));
          const headers = [...names];
          for (const join of joins) {
            if (join) headers.push(...joinedHeaders(headers, join.columns, join.name));
          }
          return headers;
        },
        row(cells) {
          // A row that is not whole is left as it is, to be refused as before.
          if (cells.length < width) return cells;
          const added = joins.flatMap((join, index) =>
            join ? join.cells(cells[positions[index] ?? -1] ?? '') : [],
          );
          return [...cells.slice(0, width), ...added, ...cells.slice(width)];
        },
      },
      { limit },
    );
    if (!written.ok) return written;
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(limit);
    return fileFailure(error);
  }
  return ok(joins.map((join) => join?.coverage() ?? null));
}
