import path from 'node:path';
import type { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { openConnection, sqlText, withConnection } from './engine.server';
import { filterClause } from './filter-clause.server';
import { type DatasetManifest, type ManifestColumn, readManifest } from './manifest.server';
import { readRows } from './read-rows.server';
import { fillSql, readableSql, type SqlParameters, sqlFile } from './sql-file.server';

export type Query<T> = {
  /** The file below `queries/`. */
  name: string;
  filter?: DealFilter | undefined;
  /** SQL for the query's own places, made here from known names. */
  fragments?: Record<string, string>;
  parameters?: SqlParameters;
  row: z.ZodType<T>;
};

/** Rows with the statement that made them, readable and without paths of the server. */
export type Answer<T> = { rows: T[]; query: string };

export type Dataset = {
  manifest: DatasetManifest;
  ask<T>(query: Query<T>): Promise<Result<Answer<T>, DomainError>>;
  /** The same without holding all rows at once. */
  stream<T>(query: Query<T>): Promise<Result<AsyncIterable<T[]>, DomainError>>;
};

/** Opens a data set for questions; each question takes the filter along. */
export async function openDataset(folder: string): Promise<Result<Dataset, DomainError>> {
  const read = await readManifest(folder);
  if (!read.ok) return read;
  const manifest = read.value;

  function prepare(query: Query<unknown>): Result<Prepared, DomainError> {
    const clause = filterClause(manifest, query.filter ?? {});
    if (!clause.ok) return clause;
    const { sql: filter, parameters: asked } = clause.value;
    const parameters = { ...asked, ...query.parameters };
    function statement(source: (file: string) => string): string {
      const files = parquetSources(manifest, source);
      const places = query.filter?.period ? periodSources(files) : files;
      return fillSql(sqlFile(query.name), { ...places, filter, ...query.fragments });
    }
    const sql = statement((file) => path.resolve(folder, file));
    return ok({
      sql,
      parameters: usedParameters(sql, parameters),
      readable: () =>
        readableSql(
          statement((file) => file),
          parameters,
        ),
    });
  }

  async function ask<T>(query: Query<T>): Promise<Result<Answer<T>, DomainError>> {
    const prepared = prepare(query);
    if (!prepared.ok) return prepared;
    const { sql, parameters, readable } = prepared.value;
    const rows = await withConnection(folder, (connection) =>
      readRows(connection, sql, parameters, query.row),
    );
    return ok({ rows, query: readable() });
  }

  async function stream<T>(query: Query<T>): Promise<Result<AsyncIterable<T[]>, DomainError>> {
    const prepared = prepare(query);
    if (!prepared.ok) return prepared;
    const { sql, parameters } = prepared.value;
    return ok(streamRows(folder, sql, parameters, query.row));
  }
  return ok({ manifest, ask, stream });
}

type Prepared = { sql: string; parameters: SqlParameters; readable: () => string };

/** Rows as the engine makes them, so that any number of them passes through little memory. */
async function* streamRows<T>(
  folder: string,
  sql: string,
  parameters: SqlParameters,
  schema: z.ZodType<T>,
): AsyncGenerator<T[]> {
  const connection = await openConnection(folder);
  try {
    const result = await connection.stream(sql, parameters);
    for await (const rows of result.yieldRowObjectJs()) yield rows.map((row) => schema.parse(row));
  } finally {
    connection.closeSync();
  }
}

function parquetSources({ files }: DatasetManifest, source: (file: string) => string) {
  const table = (file: string) => `read_parquet(${sqlText(source(file))})`;
  return {
    deals: table(files.deals),
    stageEntries: table(files.stageEntries),
    rejected: table(files.rejected),
    ...(files.events && { events: table(files.events) }),
    ...(files.cases && { cases: table(files.cases) }),
  };
}

/** Deals and stage entries as they stood at the end of the filter's period. */
function periodSources<Sources extends { deals: string; stageEntries: string }>(
  files: Sources,
): Sources {
  const stageEntries = fillSql(sqlFile('period/stage-entries'), files);
  const deals = fillSql(sqlFile('period/deals'), { ...files, periodEntries: stageEntries });
  return { ...files, deals: `(\n${deals}\n)`, stageEntries: `(\n${stageEntries}\n)` };
}

/** DuckDB refuses parameters that a statement does not name. */
function usedParameters(sql: string, parameters: SqlParameters): SqlParameters {
  const named = new Set([...sql.matchAll(/\$([a-z][a-z0-9_]*)/g)].map(([, name]) => name));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => named.has(name)));
}

/** The column that a page or the API calls by key or by its header in the file. */
export function findColumn(
  manifest: DatasetManifest,
  keyOrHeader: string,
): Result<ManifestColumn, DomainError> {
  const column =
    manifest.columns.find(({ key }) => key === keyOrHeader) ??
    manifest.columns.find(({ header }) => header === keyOrHeader);
  return column ? ok(column) : fail('column-unknown', { column: keyOrHeader });
}
