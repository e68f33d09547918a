import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isEventKind } from '~/domain/dataset/dataset-kind';
import { type DatasetMapping, datasetMappingSchema, datasetShape } from '~/domain/dataset/mapping';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { type CsvDialect, detectDialect } from './csv-records.server';
import { sqlName, sqlText, withConnection } from './engine.server';
import { fileFailure } from './file-error.server';
import { readSummary } from './import-summary.server';
import { createImportTables } from './import-tables.server';
import { type ImportReport, publishImport, STAGING_PREFIX } from './publish-import.server';
import { readSource } from './read-source.server';
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

/** Reading takes most of the time, ordering and writing the rest. */
const READING_SHARE = 0.6;
const EVENTS_AT_ONCE = 2_000_000;

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
  const read = await readSource(
    { ...job, onProgress: (share) => onProgress?.(share * READING_SHARE) },
    tables,
  );
  tables.close();
  if (!read.ok) return read;
  if (read.value === 0) return fail('dataset-no-rows');
  onProgress?.(READING_SHARE);

  await fillStages(connection, mapping);
  const isEvents = isEventKind(mapping.kind);
  if (isEvents) await fillFromEvents(job, tables.eventAttributes);
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
  await writeTables(job, tables.texts, summary.events?.count ?? 0);
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

/** Puts a query's rows into a Parquet file of the import. */
async function write({ connection, staging }: Job, file: string, select: string): Promise<void> {
  const target = sqlText(path.resolve(staging, file));
  const options = '(FORMAT parquet, COMPRESSION zstd)';
  await connection.run(`COPY (${select}\n) TO ${target} ${options}`);
}

/** Orders the events and makes of each case a deal with the dates of its stages. */
async function fillFromEvents(job: Job, attributes: readonly string[]): Promise<void> {
  const { connection } = job;
  const has = (name: string) => attributes.includes(name);
  await connection.run(
    fillSql(sqlFile('import/order-events'), {
      owner: has('owner') ? 'owner' : 'NULL::VARCHAR',
      attributes: attributes.map((name) => `,\n  ${name}`).join(''),
    }),
  );
  // What the file said is read by now and would stand in the way of what is written.
  await connection.run('DROP TABLE IF EXISTS source_cells');
  const named = attributes.filter((name) => name !== 'expected_close');
  await connection.run(
    fillSql(sqlFile('import/deals-of-events'), {
      attributes: attributes
        .map((name) => `,\n    arg_max(${name}, place) FILTER (${name} IS NOT NULL) AS ${name}`)
        .join(''),
      named: named.map((name) => `${name},`).join(' '),
      expectedClose: has('expected_close') ? 'expected_close' : 'NULL::TIMESTAMP',
    }),
  );
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

async function writeTables(job: Job, texts: readonly string[], events: number): Promise<void> {
  const dated = datasetShape(job.mapping) === 'stage-dates';
  const groups = texts.map((name) => `deals.${sqlName(name)}`).join(', ');
  await write(job, 'deals.parquet', fillSql(sqlFile('import/deals'), { groups }));
  await write(job, 'stage-entries.parquet', stageEntries(job.mapping));
  if (dated) {
    await write(job, 'events.parquet', sqlFile('import/events'));
    await writeCases(job, events);
  }
  await write(job, 'rejected.parquet', 'SELECT * FROM import_rejected ORDER BY "row"');
}

/** The cases, so many at a time that their events fit into memory. */
async function writeCases(job: Job, events: number): Promise<void> {
  const { connection, signal } = job;
  const parts = Math.max(1, Math.ceil(events / EVENTS_AT_ONCE));
  await connection.run(sqlFile('import/cases-table'));
  for (let part = 0; part < parts; part += 1) {
    signal?.throwIfAborted();
    await connection.run(sqlFile('import/cases'), { parts, part });
  }
  await write(job, 'cases.parquet', 'FROM import_cases ORDER BY "row"');
}

function stageEntries(mapping: DatasetMapping): string {
  if (datasetShape(mapping) !== 'stage-dates') return sqlFile('import/entries-deal-rows');
  // The moments of events all have a time of day, so that none has to be looked for.
  const isNextTimed = isEventKind(mapping.kind) ? 'true' : 'arg_min(is_timed, entered) OVER later';
  return fillSql(sqlFile('import/entries-stage-dates'), { isNextTimed });
}
