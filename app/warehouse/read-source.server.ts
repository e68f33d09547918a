import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isEventKind } from '~/domain/dataset/dataset-kind';
import type { RowProblem } from '~/domain/dataset/error-codes';
import { type DatasetMapping, mappedColumns } from '~/domain/dataset/mapping';
import { createDealReader } from '~/domain/dataset/read-deal';
import { createEventReader } from '~/domain/dataset/read-event';
import { createCellTreatment, type Pseudonym } from '~/domain/dataset/treat-cells';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { type CsvDialect, readCsvRecords } from './csv-records.server';
import { dealColumns } from './deal-columns.server';
import { eventColumns } from './event-columns.server';
import { readCells } from './import-cells.server';
import type { ImportTables } from './import-tables.server';
import { cellName, loadPlainCsv } from './load-csv.server';
import { plainCsv } from './plain-csv.server';
import { createPseudonym } from './pseudonym.server';
import { readDealColumns, readEventColumns } from './read-columns.server';
import { readPages } from './read-pages.server';
import { SOURCE_FILE } from './source-file.server';
import { fillSql, sqlFile } from './sql-file.server';

export type Reading = {
  connection: DuckDBConnection;
  /** Where `source.csv` lies, of `size` bytes, and where files of the import may lie. */
  folder: string;
  size: number;
  staging: string;
  dialect: CsvDialect;
  mapping: DatasetMapping;
  personalKey?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Called with the share of the reading that is done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
};

/** Loading takes about as long as reading the columns. */
const LOADING_SHARE = 0.5;
const COLUMNS_SHARE = 0.9;

/**
 * Fills the import's tables with the rows of `source.csv`; the value is the number of rows. Of a file
 * that DuckDB reads as our own reader does whole columns are read at a time, of any other each row.
 */
export async function readSource(
  reading: Reading,
  tables: ImportTables,
): Promise<Result<number, DomainError>> {
  const { connection, folder, staging, dialect, mapping, signal, onProgress } = reading;
  const source = path.join(folder, SOURCE_FILE);
  const csv = await plainCsv(source, dialect, path.join(staging, 'utf-8.csv'), signal);
  const rows = csv && (await loadPlainCsv(connection, csv));
  if (!csv || rows === null) return readEachRow(reading, tables);
  onProgress?.(LOADING_SHARE);
  const missing = missingColumn(mapping, csv.names);
  if (missing !== undefined) return fail('mapping-column-missing', { column: missing });
  return ok(await readColumns(reading, tables, csv.names, rows));
}

function missingColumn(mapping: DatasetMapping, names: readonly string[]): string | undefined {
  return mappedColumns(mapping).find((column) => !names.includes(column));
}

/** Reads column by column, and one by one the rows with a cell that was not understood. */
async function readColumns(
  reading: Reading,
  tables: ImportTables,
  names: readonly string[],
  rows: number,
): Promise<number> {
  const { connection, mapping, signal, onProgress } = reading;
  const pseudonym = createPseudonym(reading.personalKey);
  const isEvents = isEventKind(mapping.kind);
  const columns = isEvents ? eventColumns(mapping, names) : dealColumns(mapping, names);
  const cells = await readCells(connection, columns, mapping, pseudonym);
  signal?.throwIfAborted();
  const isRead = isEvents
    ? await readEventColumns(connection, cells, tables.eventAttributes)
    : await readDealColumns(connection, cells, mapping, tables.texts);
  onProgress?.(COLUMNS_SHARE);
  if (isRead === null) return rows;
  const others = fillSql(sqlFile('source/other-rows'), {
    cells: names.map((_, position) => cellName(position)).join(', '),
    joins: cells.joins,
    isRead,
  });
  const readRow = rowReader(mapping, names, tables, pseudonym);
  for await (const [row, ...texts] of readPages(connection, others)) {
    signal?.throwIfAborted();
    readRow(texts, Number(row));
  }
  return rows;
}

/** Reads each row by itself. */
async function readEachRow(
  { connection, folder, mapping, dialect, signal, size, onProgress, personalKey }: Reading,
  tables: ImportTables,
): Promise<Result<number, DomainError>> {
  const pseudonym = createPseudonym(personalKey);
  let readRow: RowReader | null = null;
  let rows = 0;
  const onBytes = (bytes: number) => onProgress?.(bytes / size);
  const source = path.join(folder, SOURCE_FILE);
  await connection.run(sqlFile('import/events-of-read-rows'));
  for await (const batch of readCsvRecords(source, dialect, { signal, onBytes })) {
    if (!batch.ok) return batch;
    if (!readRow) {
      const { names } = batch.value;
      const missing = missingColumn(mapping, names);
      if (missing !== undefined) return fail('mapping-column-missing', { column: missing });
      readRow = rowReader(mapping, names, tables, pseudonym);
    }
    for (const { row, cells } of batch.value.records) {
      rows += 1;
      readRow(cells, row);
    }
  }
  return ok(rows);
}

/** Puts a row of the file where it belongs, among those that can't be read as well. */
type RowReader = (written: readonly string[], row: number) => void;

function rowReader(
  mapping: DatasetMapping,
  names: readonly string[],
  tables: ImportTables,
  pseudonym: Pseudonym,
): RowReader {
  const treat = createCellTreatment(mapping, names, pseudonym);
  const read = isEventKind(mapping.kind)
    ? eventRowReader(mapping, names, tables)
    : dealRowReader(mapping, names, tables);
  return (written, row) => {
    const cells = treat ? treat(written) : written;
    const problem = read(cells, row);
    if (problem) tables.addProblem(problem, cells);
  };
}

type ProblemFinder = (cells: readonly string[], row: number) => RowProblem | null;

function eventRowReader(
  mapping: DatasetMapping,
  names: readonly string[],
  tables: ImportTables,
): ProblemFinder {
  const readEvent = createEventReader(mapping, names);
  return (cells, row) => {
    const reading = readEvent(cells, row);
    if (reading.ok) tables.addEvent(reading.event);
    return reading.ok ? null : reading.problem;
  };
}

function dealRowReader(
  mapping: DatasetMapping,
  names: readonly string[],
  tables: ImportTables,
): ProblemFinder {
  const readDeal = createDealReader(mapping, names);
  return (cells, row) => {
    const reading = readDeal(cells, row);
    if (reading.ok) tables.addDeal(reading.deal);
    return reading.ok ? null : reading.problem;
  };
}
