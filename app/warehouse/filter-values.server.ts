import { z } from 'zod';
import { type DomainError, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import type { ManifestColumn } from './manifest.server';
import { type Dataset, openDataset } from './query-dataset.server';

export type FilterColumn = ManifestColumn & {
  values: { value: string | null; count: number }[];
  /** Whether the column has more values than shown; a search is the better tool then. */
  truncated: boolean;
};

type Bounds = { from: string | null; to: string | null };
export type FilterValues = {
  columns: FilterColumn[];
  created: Bounds;
  closed: Bounds;
  /** Open stages in order. */
  stages: string[];
};

const MOST_VALUES = 300;
const valueRow = z.object({ value: z.string().nullable(), count: z.number() });
const day = z.string().nullable();
const boundsRow = z.object({
  created_from: day,
  created_to: day,
  closed_from: day,
  closed_to: day,
});

/**
 * What data sets can be filtered by, as far as it was asked for lately. A data set that is imported
 * anew has files of other names, so that what is kept here is never out of date.
 */
const kept = new Map<string, FilterValues>();
const MOST_KEPT = 50;

/** What a data set can be filtered by: every group column with its values, and the dates' bounds. */
export async function filterValues(folder: string): Promise<Result<FilterValues, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { files, rows, accepted } = dataset.value.manifest;
  const key = JSON.stringify([folder, files, rows, accepted]);
  const known = kept.get(key);
  if (known) return ok(known);
  const found = await readValues(dataset.value);
  if (!found.ok) return found;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, found.value);
  return found;
}

async function readValues({ ask, manifest }: Dataset): Promise<Result<FilterValues, DomainError>> {
  const [bounds, ...answers] = await Promise.all([
    ask({ name: 'date-bounds', row: boundsRow }),
    ...manifest.columns.map(({ name }) =>
      ask({
        name: 'filter-values',
        fragments: { column: sqlName(name) },
        parameters: { rows: MOST_VALUES + 1 },
        row: valueRow,
      }),
    ),
  ]);
  if (!bounds.ok) return bounds;
  const columns: FilterColumn[] = [];
  for (const [index, column] of manifest.columns.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    if (!answer.ok) return answer;
    const { rows } = answer.value;
    columns.push({
      ...column,
      values: rows.slice(0, MOST_VALUES),
      truncated: rows.length > MOST_VALUES,
    });
  }
  const row = boundsRow.parse(bounds.value.rows[0]);
  return ok({
    columns,
    created: { from: row.created_from, to: row.created_to },
    closed: { from: row.closed_from, to: row.closed_to },
    stages: manifest.mapping.stages,
  });
}
