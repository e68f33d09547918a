import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { type AddedMapping, addMapping } from '~/domain/dataset/add-mapping';
import { isEventKind } from '~/domain/dataset/dataset-kind';
import { datasetShape } from '~/domain/dataset/mapping';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import {
  carriedColumns,
  parquetTable,
  renamedColumn,
  stageName,
  stageRank,
} from './carried-columns.server';
import { sqlText, withConnection } from './engine.server';
import { withImportAside } from './import-aside.server';
import type { ImportRequest } from './import-deals.server';
import { type DatasetManifest, readManifest } from './manifest.server';
import { type ImportReport, publishImport, STAGING_PREFIX } from './publish-import.server';
import { readRows } from './read-rows.server';
import { fillSql, sqlFile } from './sql-file.server';

export type AddRequest = ImportRequest & {
  /** The data set whose deals stay unless the file names them. */
  earlier: { id: string; folder: string };
};

/** Reading the file takes most of the time, putting both together the rest. */
const READING_SHARE = 0.9;

/**
 * Imports the file of a data set together with the deals of an earlier one: a deal that both have
 * counts as the file has it, in its stages and events too, so that nothing is counted twice. The
 * earlier data set is only read.
 */
export async function addImport(request: AddRequest): Promise<Result<ImportReport, DomainError>> {
  const { folder, earlier, mapping, signal, onProgress } = request;
  const former = await readManifest(earlier.folder);
  if (!former.ok) return fail('carry-missing');
  const added = addMapping(former.value.mapping, mapping);
  if (!added.ok) return added;
  const reading = {
    ...request,
    onProgress: (share: number) => onProgress?.(share * READING_SHARE),
  };
  return withImportAside(reading, async (aside, read) => {
    const later = await readManifest(aside);
    if (!later.ok) return later;
    const staging = path.join(folder, `${STAGING_PREFIX}${randomBytes(6).toString('hex')}`);
    try {
      await mkdir(staging, { recursive: true });
      const report = await withConnection(
        folder,
        (connection) =>
          write({
            connection,
            staging,
            read,
            added: added.value,
            earlierId: earlier.id,
            earlier: { folder: earlier.folder, manifest: former.value },
            later: { folder: aside, manifest: later.value },
          }),
        signal,
      );
      signal?.throwIfAborted();
      await publishImport(folder, staging, report);
      onProgress?.(1);
      return ok(report);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
}

type Side = { folder: string; manifest: DatasetManifest };
type Job = {
  connection: DuckDBConnection;
  staging: string;
  read: ImportReport;
  added: AddedMapping;
  earlierId: string;
  earlier: Side;
  later: Side;
};

const dealsSchema = z.object({
  deals: z.number(),
  kept: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const eventsSchema = z.object({
  events: z.number(),
  cases: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** Writes the files of both into the staging folder and says what they hold. */
async function write(job: Job): Promise<ImportReport> {
  const { connection, read, added, earlierId, earlier, later } = job;
  const deals = places(job, 'deals');
  await connection.run(fillSql(sqlFile('import/kept-deals'), deals));
  await connection.run(
    fillSql(sqlFile('import/added-deals'), {
      ...deals,
      stage: stageName('earlier.stage', added),
      lostAt: stageName('lost_at', added),
      earlierRank: stageRank('stage_rank', added.earlierRanks),
      laterRank: stageRank('stage_rank', added.laterRanks),
      texts: carriedColumns(earlier.manifest, added.mapping)
        .map((column) => `${renamedColumn(column)},`)
        .join(' '),
    }),
  );
  await copy(job, 'deals', 'SELECT * FROM added_deals ORDER BY "row"');
  await writeEntries(job);
  await copy(
    job,
    'rejected',
    `SELECT * FROM ${parquetTable(later.folder, later.manifest.files.rejected)}`,
  );
  const [summary] = await readRows(connection, sqlFile('import/added-summary'), {}, dealsSchema);
  const { deals: count = 0, kept = 0, from = null, to = null } = summary ?? {};
  const report: ImportReport = {
    ...read,
    accepted: count,
    period: { from, to },
    mapping: added.mapping,
    addition: { earlierId, mapping: read.mapping, own: count - kept, kept },
  };
  const log = await writeEvents(job);
  if (!log) return report;
  const { events, cases, moved } = log;
  const withEvents = { ...report, events: { count: events, cases, casesOutOfOrder: moved } };
  return isEventKind(read.mapping.kind)
    ? { ...withEvents, accepted: events, period: { from: log.from, to: log.to } }
    : withEvents;
}

/** Without dates of the stages, what a deal went through follows from where it stands now. */
async function writeEntries(job: Job): Promise<void> {
  const { connection, added } = job;
  if (datasetShape(added.mapping) === 'stage-dates') {
    return copy(
      job,
      'stage-entries',
      fillSql(sqlFile('import/added-entries'), {
        ...places(job, 'stageEntries'),
        stage: stageName('stage', added),
        earlierRank: stageRank('rank', added.earlierRanks),
        laterRank: stageRank('rank', added.laterRanks),
      }),
    );
  }
  await connection.run('CREATE TEMP VIEW import_deals AS SELECT * FROM added_deals');
  await connection.run('CREATE TEMP TABLE import_stages (rank INTEGER, stage VARCHAR)');
  for (const [rank, stage] of added.mapping.stages.entries()) {
    await connection.run('INSERT INTO import_stages VALUES ($rank, $stage)', { rank, stage });
  }
  return copy(job, 'stage-entries', sqlFile('import/entries-deal-rows'));
}

async function writeEvents(job: Job) {
  const { connection, added, staging, read } = job;
  if (!read.events) return null;
  const events = places(job, 'events');
  await copy(
    job,
    'events',
    fillSql(sqlFile('import/added-events'), {
      ...events,
      activity: stageName('activity', added),
      nextActivity: stageName('next_activity', added),
    }),
  );
  await copy(
    job,
    'cases',
    fillSql(sqlFile('import/added-cases'), {
      ...places(job, 'cases'),
      step: stageName('step', added),
    }),
  );
  const written = parquetTable(staging, 'events.parquet');
  const [log] = await readRows(
    connection,
    fillSql(sqlFile('import/added-summary-of-events'), { events: written }),
    {},
    eventsSchema,
  );
  const [found] = await readRows(
    connection,
    fillSql(sqlFile('import/moved-cases'), { ...events, order: orderInFile(job) }),
    {},
    z.object({ moved: z.number() }),
  );
  return log && { ...log, moved: read.events.casesOutOfOrder + (found?.moved ?? 0) };
}

/** Where a line stood: of a log in the file, of a deal's dates among the stages, closes last. */
function orderInFile({ earlier }: Job): string {
  const { mapping } = earlier.manifest;
  if (isEventKind(mapping.kind) || mapping.stages.length === 0) return 'position';
  const cases = mapping.stages.map((stage, rank) => `WHEN ${sqlText(stage)} THEN ${rank}`);
  return `CASE activity ${cases.join(' ')} ELSE ${mapping.stages.length} END`;
}

/** The same file of both sides as tables. */
function places(
  { earlier, later }: Job,
  file: 'deals' | 'stageEntries' | 'events' | 'cases',
): { earlier: string; later: string } {
  const table = ({ folder, manifest }: Side) => {
    const name = manifest.files[file];
    if (name === undefined) throw new Error(`The data set has no file of ${file}.`);
    return parquetTable(folder, name);
  };
  return { earlier: table(earlier), later: table(later) };
}

async function copy({ connection, staging }: Job, name: string, select: string): Promise<void> {
  const target = sqlText(path.resolve(staging, `${name}.parquet`));
  await connection.run(`COPY (${select}\n) TO ${target} (FORMAT parquet, COMPRESSION zstd)`);
}
