import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '~/domain/result';
import type { CsvDialect } from '../csv-records.server';
import { fileFailure } from '../file-error.server';
import { ORIGINAL_FILE, SOURCE_FILE } from '../source-file.server';
import { detectFormat, type FileFormat } from './file-format.server';
import { parquetToTable } from './parquet.server';
import { type ReadSheets, spreadsheetToTable } from './spreadsheet.server';
import { unpackGzip } from './unpack-gzip.server';
import { xesToTable } from './xes.server';
import { checkSpreadsheetArchive } from './zip-archive.server';

export type PreparedSource = {
  format: 'csv' | 'xes' | 'spreadsheet' | 'parquet';
  /** How `source.csv` is written, where it was written here. */
  dialect: CsvDialect | null;
  /** Of a spreadsheet: its sheets and the one that was taken. */
  sheets: ReadSheets | null;
};

export type PrepareOptions = {
  /** The most bytes that a packed file may unpack to, and a table have. */
  limit: number;
  signal?: AbortSignal | undefined;
};

/** A packed file may be packed once more inside; beyond that nobody sends data. */
const DEEPEST = 2;
/** A spreadsheet is held in memory as a whole while it is read. */
const SPREADSHEET_LIMIT = 1024 * 1024 * 1024;
const OWN_DIALECT: CsvDialect = { encoding: 'utf-8', delimiter: ',' };

/**
 * Turns the upload in a data set's folder (`original`) into the table that everything after works
 * on (`source.csv`), whatever its format. The upload stays only where another of its sheets may be
 * chosen later.
 */
export async function prepareSource(
  folder: string,
  options: PrepareOptions,
): Promise<Result<PreparedSource>> {
  const original = path.join(folder, ORIGINAL_FILE);
  const source = path.join(folder, SOURCE_FILE);
  try {
    const unpacked = await unpack(original, options);
    if (!unpacked.ok) return unpacked;
    const format = unpacked.value;
    if (format === 'text') {
      await rename(original, source);
      return ok({ format: 'csv', dialect: null, sheets: null });
    }
    if (format === 'spreadsheet' || format === 'zip') {
      const read = await readSheet(folder, null, options);
      if (!read.ok) return read;
      await rename(read.value.table, source);
      if (read.value.sheets.sheets.length < 2) await rm(original);
      return ok({ format: 'spreadsheet', dialect: OWN_DIALECT, sheets: read.value.sheets });
    }
    const made =
      format === 'parquet'
        ? await parquetToTable(folder, original, source, options)
        : await xesToTable(original, source, options);
    if (!made.ok) return made;
    await rm(original);
    return ok({
      format: format === 'parquet' ? 'parquet' : 'xes',
      dialect: OWN_DIALECT,
      sheets: null,
    });
  } catch (error) {
    return fileFailure(error, options.signal);
  }
}

async function unpack(
  original: string,
  options: PrepareOptions,
): Promise<Result<Exclude<FileFormat, 'gzip'>>> {
  for (let depth = 0; ; depth += 1) {
    const format = await detectFormat(original);
    if (format !== 'gzip') return ok(format);
    if (depth === DEEPEST) return fail('dataset-archive-unknown');
    const target = `${original}.unpacked`;
    const unpacked = await unpackGzip(original, target, options);
    if (!unpacked.ok) {
      await rm(target, { force: true });
      return unpacked;
    }
    await rename(target, original);
  }
}

/**
 * Reads a sheet of the upload that was kept; `sheet` null takes the first with a table. The table
 * lies beside `source.csv` under a name of its own, until the caller puts it in place.
 */
export async function readSheet(
  folder: string,
  sheet: string | null,
  options: PrepareOptions,
): Promise<Result<{ table: string; sheets: ReadSheets; dialect: CsvDialect }>> {
  const { signal } = options;
  const original = path.join(folder, ORIGINAL_FILE);
  const table = path.join(folder, `${SOURCE_FILE}.next`);
  const limit = Math.min(options.limit, SPREADSHEET_LIMIT);
  if ((await detectFormat(original)) === 'zip') {
    const checked = await checkSpreadsheetArchive(original, { limit, signal });
    if (!checked.ok) return checked;
  }
  await rm(table, { force: true });
  const read = await spreadsheetToTable(original, table, { limit, sheet, signal });
  if (!read.ok) {
    await rm(table, { force: true });
    return read;
  }
  return ok({ table, sheets: read.value, dialect: OWN_DIALECT });
}
