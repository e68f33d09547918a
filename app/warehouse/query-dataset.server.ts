import path from 'node:path';
import type { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlText, withConnection } from './engine.server';
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
};

/** Opens a data set for questions; each question takes the filter along. */
export async function openDataset(folder: string): Promise<Result<Dataset, DomainError>> {
  const read = await readManifest(folder);
  if (!read.ok) return read;
  const manifest = read.value;

  async function ask<T>(query: Query<T>): Promise<Result<Answer<T>, DomainError>> {
    const clause = filterClause(manifest, query.filter ?? {});
    if (!clause.ok) return clause;
    const parameters = { ...clause.value.parameters, ...query.parameters };
    function statement(source: (file: string) => string, template: string): string {
      const files = {
        deals: `read_parquet(${sqlText(source(manifest.files.deals))})`,
        stageEntries: `read_parquet(${sqlText(source(manifest.files.stageEntries))})`,
        rejected: `read_parquet(${sqlText(source(manifest.files.rejected))})`,
        ...(manifest.files.events && {
          events: `read_parquet(${sqlText(source(manifest.files.events))})`,
        }),
        ...(manifest.files.cases && {
          cases: `read_parquet(${sqlText(source(manifest.files.cases))})`,
        }),
      };
      const places = query.filter?.period ? periodSources(files) : files;
      const own = query.fragments ?? {};
      const filter = fillSql(clause.ok ? clause.value.sql : '', places);
      const filled = Object.fromEntries(
        Object.entries(own).map(([name, sql]) => [name, fillSql(sql, { ...places, filter })]),
      );
      return fillSql(template, { ...places, filter, ...filled });
    }
    const template = sqlFile(query.name);
    const sql = statement((file) => path.resolve(folder, file), template);
    const rows = await withConnection(folder, (connection) =>
      readRows(connection, sql, usedParameters(sql, parameters), query.row),
    );
    return ok({
      rows,
      query: readableSql(
        statement((file) => file, template),
        parameters,
      ),
    });
  }
  return ok({ manifest, ask });
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
