import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isEventKind } from '~/domain/dataset/dataset-kind';
import type { RowProblem } from '~/domain/dataset/error-codes';
import {
  type DatasetMapping,
  datasetMappingSchema,
  datasetShape,
  mappedColumns,
} from '~/domain/dataset/mapping';
import { createDealReader } from '~/domain/dataset/read-deal';
import { createEventReader } from '~/domain/dataset/read-event';
import { type CellTreatment, createCellTreatment } from '~/domain/dataset/treat-cells';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { type CsvDialect, detectDialect, readCsvRecords } from './csv-records.server';
import { sqlName, sqlText, withConnection } from './engine.server';
import { fileFailure } from './file-error.server';
import { readSummary } from './import-summary.server';
import { createImportTables, type ImportTables } from './import-tables.server';
import { createPseudonym } from './pseudonym.server';
import { type ImportReport, publishImport, STAGING_PREFIX } from './publish-import.server';
import { SOURCE_FILE } from './source-file.server';
import { fillSql, sqlFile } from './sql-file.server';
import { textEncodings } from './text-encoding.server';

export type ImportRequest = {
  /** `<dataDir>/datasets/<id>`, holding `source.csv`. */
  folder: string;
  mapping: DatasetMapping;
  /** By which personal data are made unrecognisable; without it, by a key that nobody keeps. */
  personalKey?: string;
  signal?: AbortSignal;
  /** Called with the share done, 0 to 1. */
  onProgress?: (share: number) => void;
};

/** Reading takes most of the time, writing the rest. */
const READING_SHARE = 0.8;

/**
 * Turns `source.csv` of a data set's folder into Parquet as the mapping says. Rows that can't be
 * read are kept aside with the reason. Everything is written under a temporary name; the manifest's
 * renaming is the moment at which the import counts, so that an import that fails or is cancelled
 * leaves what was there before.
 */
export async function importDeals(
  request: ImportRequest,
): Promise<Result<ImportReport, DomainError>> {
  const { folder, signal } = request;
  const parsed = datasetMappingSchema.safeParse(request.mapping);
  if (!parsed.success) return fail('mapping-invalid');
  const staging = path.join(folder, STAGING_PREFIX + randomBytes(6).toString('hex'));
  try {
    signal?.throwIfAborted();
    const source = path.join(folder, SOURCE_FILE);
    const { size } = await stat(source);
    if (size === 0) return fail('dataset-file-empty');
    const dialect = await dialectOf(source, parsed.data, signal);
    if (!dialect.ok) return dialect;
    const mapping = { ...parsed.data, ...dialect.value };
    await mkdir(staging, { recursive: true });
    return await withConnection(
      folder,
      (connection) =>
        runImport({ ...request, mapping, connection, staging, size, dialect: dialect.value }),
      signal,
    );
  } catch (error) {
    return fileFailure(error, signal);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The encoding and delimiter of the mapping, or, where it has none, what the file shows. */
async function dialectOf(
  source: string,
  mapping: DatasetMapping,
  signal: AbortSignal | undefined,
): Promise<Result<CsvDialect, DomainError>> {
  const encoding = textEncodings.find((known) => known === mapping.encoding);
  if (encoding && mapping.delimiter) return ok({ encoding, delimiter: mapping.delimiter });
  const found = await detectDialect(source, signal);
  if (!found.ok) return found;
  return ok({
    encoding: encoding ?? found.value.encoding,
    delimiter: mapping.delimiter ?? found.value.delimiter,
  });
}

type Job = ImportRequest & {
  connection: DuckDBConnection;
  staging: string;
  size: number;
  dialect: CsvDialect;
};

async function runImport(job: Job): Promise<Result<ImportReport, DomainError>> {
  const { connection, mapping, folder, staging, signal, onProgress } = job;
  const tables = await createImportTables(connection, mapping);
  const read = await readSource(job, tables);
  tables.close();
  if (!read.ok) return read;
  if (read.value === 0) return fail('dataset-no-rows');
  onProgress?.(READING_SHARE);

  await fillStages(connection, mapping);
  const isEvents = isEventKind(mapping.kind);
  if (isEvents) await fillFromEvents(connection, tables.eventAttributes);
  else if (mapping.columns.deal) {
    await connection.run(sqlFile('import/duplicates'), { column: mapping.columns.deal });
    await connection.run(sqlFile('import/remove-duplicates'));
  }
  if (!isEvents && datasetShape(mapping) === 'stage-dates') {
    await connection.run(sqlFile('import/events-of-stage-dates'), endNames(mapping));
  }
  const summary = await readSummary(connection, mapping);
  if (summary.accepted === 0) {
    const [first] = summary.problems;
    return fail('dataset-no-row-accepted', {
      rows: read.value,
      row: first?.row ?? 0,
      reason: first?.reason ?? 'missing-deal',
      column: first?.column ?? '',
      value: first?.value ?? '',
    });
  }
  signal?.throwIfAborted();
  await writeParquet(connection, mapping, staging, tables.texts);
  signal?.throwIfAborted();
  onProgress?.(0.95);

  const report: ImportReport = {
    rows: read.value,
    accepted: summary.accepted,
    rejected: read.value - summary.accepted,
    period: { from: summary.from, to: summary.to },
    events: summary.events,
    mapping,
    problemCounts: summary.problemCounts,
    problems: summary.problems,
  };
  await publishImport(folder, staging, report);
  onProgress?.(1);
  return ok(report);
}

/** Reads every row into the temporary tables; the value is the number of rows. */
async function readSource(job: Job, tables: ImportTables): Promise<Result<number, DomainError>> {
  const { folder, mapping, dialect, signal, size, onProgress } = job;
  const pseudonym = createPseudonym(job.personalKey);
  let readRow: RowReader | null = null;
  let treat: CellTreatment | null = null;
  let rows = 0;
  const onBytes = (bytes: number) => onProgress?.((bytes / size) * READING_SHARE);
  const source = path.join(folder, SOURCE_FILE);
  for await (const batch of readCsvRecords(source, dialect, { signal, onBytes })) {
    if (!batch.ok) return batch;
    if (!readRow) {
      const { names } = batch.value;
      const missing = mappedColumns(mapping).find((column) => !names.includes(column));
      if (missing !== undefined) return fail('mapping-column-missing', { column: missing });
      readRow = rowReader(mapping, names, tables);
      treat = createCellTreatment(mapping, names, pseudonym);
    }
    for (const { row, cells: written } of batch.value.records) {
      rows += 1;
      const cells = treat ? treat(written) : written;
      const problem = readRow(cells, row);
      if (problem) tables.addProblem(problem, cells);
    }
  }
  return ok(rows);
}

/** Puts a row of the file where it belongs, or says what is wrong with it. */
type RowReader = (cells: readonly string[], row: number) => RowProblem | null;

function rowReader(
  mapping: DatasetMapping,
  names: readonly string[],
  tables: ImportTables,
): RowReader {
  if (isEventKind(mapping.kind)) {
    const readEvent = createEventReader(mapping, names);
    return (cells, row) => {
      const reading = readEvent(cells, row);
      if (reading.ok) tables.addEvent(reading.event);
      return reading.ok ? null : reading.problem;
    };
  }
  const readDeal = createDealReader(mapping, names);
  return (cells, row) => {
    const reading = readDeal(cells, row);
    if (reading.ok) tables.addDeal(reading.deal);
    return reading.ok ? null : reading.problem;
  };
}

/** Orders the events and makes of each case a deal with the dates of its stages. */
async function fillFromEvents(
  connection: DuckDBConnection,
  attributes: readonly string[],
): Promise<void> {
  const has = (name: string) => attributes.includes(name);
  await connection.run(
    fillSql(sqlFile('import/order-events'), { owner: has('owner') ? 'owner' : 'NULL::VARCHAR' }),
  );
  await connection.run(
    fillSql(sqlFile('import/deals-of-events'), {
      attributes: attributes
        .map((name) => `,\n    arg_max(${name}, moment) FILTER (${name} IS NOT NULL) AS ${name}`)
        .join(''),
      excluded: has('expected_close') ? ', expected_close' : '',
      expectedClose: has('expected_close') ? 'expected_close' : 'NULL::VARCHAR',
    }),
  );
  await connection.run('DROP TABLE import_events');
  await connection.run(sqlFile('import/stage-dates-of-events'));
}

/** What the close of a deal is called where its row names no stage for it. */
function endNames({ wonStages, lostStages, wonOutcomes, lostOutcomes }: DatasetMapping) {
  return {
    won: wonStages[0] ?? wonOutcomes[0] ?? 'won',
    lost: lostStages[0] ?? lostOutcomes[0] ?? 'lost',
  };
}

async function fillStages(connection: DuckDBConnection, mapping: DatasetMapping): Promise<void> {
  await connection.run('CREATE TEMP TABLE import_stages (rank INTEGER, stage VARCHAR)');
  for (const [rank, stage] of mapping.stages.entries()) {
    await connection.run('INSERT INTO import_stages VALUES ($rank, $stage)', { rank, stage });
  }
}

async function writeParquet(
  connection: DuckDBConnection,
  mapping: DatasetMapping,
  staging: string,
  texts: readonly string[],
): Promise<void> {
  const dated = datasetShape(mapping) === 'stage-dates';
  if (dated) await connection.run(sqlFile('import/lost-from'));
  const groups = texts.map((name) => `deals.${sqlName(name)}`).join(', ');
  const entries = dated ? 'import/entries-stage-dates' : 'import/entries-deal-rows';
  const selects = {
    'deals.parquet': fillSql(sqlFile('import/deals'), { groups }),
    'stage-entries.parquet': sqlFile(entries),
    ...(dated && {
      'events.parquet': sqlFile('import/events'),
      'cases.parquet': sqlFile('import/cases'),
    }),
    'rejected.parquet': 'SELECT * FROM import_rejected ORDER BY "row"',
  };
  for (const [file, select] of Object.entries(selects)) {
    const target = sqlText(path.resolve(staging, file));
    await connection.run(`COPY (${select}\n) TO ${target} (FORMAT parquet, COMPRESSION zstd)`);
  }
}
