import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RowProblem } from '~/domain/dataset/error-codes';
import { type DatasetMapping, datasetShape } from '~/domain/dataset/mapping';
import { sqlText, withConnection } from './engine.server';
import { categoryName, groupNames } from './import-tables.server';
import {
  type DatasetManifest,
  MANIFEST_FILE,
  type ManifestColumn,
  readManifest,
} from './manifest.server';

export type ImportReport = {
  rows: number;
  accepted: number;
  rejected: number;
  /** First and last calendar day of creation or close among the accepted deals, or of the events. */
  period: { from: string | null; to: string | null };
  /** Of a file that tells when things happened: events, their cases, and those put into time's order. */
  events: { count: number; cases: number; casesOutOfOrder: number } | null;
  mapping: DatasetMapping;
  /** Where deals of an earlier data set were added: `mapping` then reads both together. */
  addition?: DatasetManifest['addition'];
  problemCounts: { reason: RowProblem['reason']; count: number }[];
  /** The first of the rows that were not accepted, in the file's order. */
  problems: RowProblem[];
};

export const STAGING_PREFIX = '.import-';
/** A folder of an import that was killed is cleared away after this time. */
const STALE_MILLISECONDS = 60 * 60 * 1000;

/** The columns that deals can be grouped by, as their Parquet file has them. */
export function manifestColumns(mapping: DatasetMapping): ManifestColumn[] {
  return [
    ...groupNames.flatMap(({ role, name }) => {
      const header = mapping.columns[role];
      return header === undefined ? [] : [{ key: role, header, role, name }];
    }),
    ...mapping.categories.map((header, index) => ({
      key: categoryName(index),
      header,
      role: 'category' as const,
      name: categoryName(index),
    })),
  ];
}

/**
 * Moves the finished files into place, the manifest last. A data set that is imported anew gets new
 * file names, so that those who read the old ones are not disturbed; what neither the new nor the
 * last manifest names goes.
 */
export async function publishImport(
  folder: string,
  staging: string,
  report: ImportReport,
): Promise<void> {
  const last = await readManifest(folder);
  await hideShiftedRows(folder, staging, report.mapping);
  const mark = last.ok ? `.${randomBytes(4).toString('hex')}` : '';
  const files = {
    deals: `deals${mark}.parquet`,
    stageEntries: `stage-entries${mark}.parquet`,
    rejected: `rejected${mark}.parquet`,
    ...(report.events && {
      events: `events${mark}.parquet`,
      cases: `cases${mark}.parquet`,
    }),
  };
  const manifest: DatasetManifest = {
    version: 1,
    kind: report.mapping.kind,
    shape: datasetShape(report.mapping),
    ...report,
    columns: manifestColumns(report.mapping),
    files,
  };
  await rename(path.join(staging, 'deals.parquet'), path.join(folder, files.deals));
  await rename(path.join(staging, 'stage-entries.parquet'), path.join(folder, files.stageEntries));
  await rename(path.join(staging, 'rejected.parquet'), path.join(folder, files.rejected));
  if (files.events && files.cases) {
    await rename(path.join(staging, 'events.parquet'), path.join(folder, files.events));
    await rename(path.join(staging, 'cases.parquet'), path.join(folder, files.cases));
  }
  const draft = path.join(staging, MANIFEST_FILE);
  await writeFile(draft, JSON.stringify(manifest, null, 2), { flush: true });
  await rename(draft, path.join(folder, MANIFEST_FILE));
  const former =
    last.ok && !hidesMore(last.value.mapping, report.mapping)
      ? Object.values(last.value.files)
      : [];
  const kept = [...Object.values(files), ...former];
  await clearAway(folder, new Set(kept));
}

function hiddenColumns({ personal = {} }: DatasetMapping): string[] {
  return Object.keys(personal).filter((name) => personal[name] !== 'keep');
}

/** Whether texts that the last import showed are not to be kept any more. */
function hidesMore(last: DatasetMapping, next: DatasetMapping): boolean {
  const before = new Set(hiddenColumns(last));
  return hiddenColumns(next).some((name) => !before.has(name));
}

/** In a row with too many or too few cells, personal texts stand under other columns' names. */
async function hideShiftedRows(
  folder: string,
  staging: string,
  mapping: DatasetMapping,
): Promise<void> {
  if (hiddenColumns(mapping).length === 0) return;
  const rejected = path.resolve(staging, 'rejected.parquet');
  const next = path.resolve(staging, 'rejected-next.parquet');
  await withConnection(folder, (connection) =>
    connection.run(
      `COPY (
        SELECT * REPLACE (
          CASE WHEN reason IN ('too-few-cells', 'too-many-cells') THEN NULL ELSE record END AS record
        )
        FROM read_parquet(${sqlText(rejected)})
      ) TO ${sqlText(next)} (FORMAT parquet, COMPRESSION zstd)`,
    ),
  );
  await rename(next, rejected);
}

async function clearAway(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const abandoned =
      name.startsWith(STAGING_PREFIX) &&
      Date.now() - (await stat(file)).mtimeMs > STALE_MILLISECONDS;
    if (abandoned || (name.endsWith('.parquet') && !kept.has(name))) {
      await rm(file, { recursive: true, force: true });
    }
  }
}
