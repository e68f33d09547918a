import { mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type ColumnProfile,
  createProfileCollector,
  type ProfileCollector,
} from '~/domain/dataset/column-profile';
import { guessMapping, type MappingGuess } from '~/domain/dataset/guess-mapping';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { type CsvDialect, detectDialect, readCsvRecords } from './csv-records.server';
import { withConnection } from './engine.server';
import { fileFailure } from './file-error.server';
import { countRows, loadPlainCsv } from './load-csv.server';
import { plainCsv } from './plain-csv.server';
import { profileRest } from './profile-rest.server';
import { STAGING_PREFIX } from './publish-import.server';

export type CsvInspection = CsvDialect & {
  bytes: number;
  /** Rows below the header that hold anything. */
  rows: number;
  columns: ColumnProfile[];
  /** The first rows as written, each cell cut to a readable length. */
  preview: { row: number; cells: string[] }[];
};

export type InspectOptions = {
  signal?: AbortSignal | undefined;
  /** How the file is written, where that is known. */
  dialect?: CsvDialect | undefined;
  /** How many rows are read one by one. */
  head?: number | undefined;
};

/** As many as the evidence of what belongs together is taken from (`createGroupCollector`). */
const HEAD_ROWS = 20_000;
const PREVIEW_ROWS = 20;
const PREVIEW_CELL = 120;
const PREVIEW_COLUMNS = 400;

/**
 * Reads a CSV file once from end to end and reports what it holds, in memory that does not grow with
 * the file. A file that can't be read as CSV is an error with the row.
 */
export async function inspectCsv(
  file: string,
  options: InspectOptions = {},
): Promise<Result<CsvInspection, DomainError>> {
  try {
    const { size } = await stat(file);
    if (size === 0) return fail('dataset-file-empty');
    const dialect = options.dialect
      ? ok(options.dialect)
      : await detectDialect(file, options.signal);
    if (!dialect.ok) return dialect;
    return await collect(file, size, dialect.value, options);
  } catch (error) {
    return fileFailure(error, options.signal);
  }
}

/** The first rows are read one by one; of a longer file DuckDB counts the rest, where it can. */
async function collect(
  file: string,
  bytes: number,
  dialect: CsvDialect,
  { signal, head = HEAD_ROWS }: InspectOptions,
): Promise<Result<CsvInspection, DomainError>> {
  let collector: ProfileCollector | null = null;
  let rows = 0;
  let isCountable = true;
  const preview: CsvInspection['preview'] = [];
  for await (const batch of readCsvRecords(file, dialect, { signal })) {
    if (!batch.ok) return batch;
    const { names, records } = batch.value;
    collector ??= createProfileCollector(names);
    for (const { row, cells } of records) {
      if (rows === head && isCountable) {
        const counted = await countRest(file, dialect, { collector, row: row - 1, signal });
        if (counted !== null) {
          const columns = collector.columns();
          return ok({ ...dialect, bytes, rows: rows + counted, columns, preview });
        }
        isCountable = false;
      }
      rows += 1;
      collector.add(cells);
      if (preview.length >= PREVIEW_ROWS) continue;
      const shown = cells.slice(0, PREVIEW_COLUMNS).map((cell) => cell.slice(0, PREVIEW_CELL));
      preview.push({ row, cells: shown });
    }
  }
  return ok({ ...dialect, bytes, rows, columns: collector?.columns() ?? [], preview });
}

/** Completes the profiles by the rows after `row`; the value is their number, null without DuckDB. */
async function countRest(
  file: string,
  dialect: CsvDialect,
  {
    collector,
    row,
    signal,
  }: { collector: ProfileCollector; row: number; signal?: AbortSignal | undefined },
): Promise<number | null> {
  const folder = path.dirname(path.resolve(file));
  const staging = await mkdtemp(path.join(folder, STAGING_PREFIX));
  try {
    const csv = await plainCsv(file, dialect, path.join(staging, 'utf-8.csv'), signal);
    if (!csv) return null;
    return await withConnection(
      folder,
      async (connection) => {
        if ((await loadPlainCsv(connection, csv)) === null) return null;
        const rows = await countRows(connection, 'source_rows', row);
        await profileRest(connection, collector, { columns: csv.names.length, row, rows }, signal);
        return rows;
      },
      signal,
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Inspects a file of deals and guesses what its columns mean. */
export async function inspectDeals(
  file: string,
  options: InspectOptions = {},
): Promise<Result<{ inspection: CsvInspection; guess: MappingGuess }, DomainError>> {
  const inspected = await inspectCsv(file, options);
  if (!inspected.ok) return inspected;
  const { columns, encoding, delimiter } = inspected.value;
  const guess = guessMapping(columns);
  return ok({
    inspection: inspected.value,
    guess: {
      ...guess,
      draft: { ...guess.draft, encoding, delimiter },
      mapping: guess.mapping && { ...guess.mapping, encoding, delimiter },
    },
  });
}
