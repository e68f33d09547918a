import path from 'node:path';
import type { AddedMapping } from '~/domain/dataset/add-mapping';
import { sqlName, sqlText } from './engine.server';
import type { DatasetManifest, ManifestColumn } from './manifest.server';
import { manifestColumns } from './publish-import.server';

/** A file of an import as a table of SQL. */
export function parquetTable(folder: string, file: string): string {
  return `read_parquet(${sqlText(path.resolve(folder, file))})`;
}

/** Columns of an earlier data set and what each is called in the data that carry it on. */
export type CarriedColumn = { from: ManifestColumn; to: ManifestColumn };

/** Columns are the same by their header; one that is called otherwise, by its role. */
export function carriedColumns(
  earlier: DatasetManifest,
  carriedOn: DatasetManifest['mapping'],
): CarriedColumn[] {
  const targets = manifestColumns(carriedOn);
  const taken = new Set<string>();
  return earlier.columns.flatMap((from) => {
    const free = targets.filter(({ name }) => !taken.has(name));
    const to =
      free.find(({ header }) => header === from.header) ??
      free.find(({ role }) => role === from.role && role !== 'category');
    if (to) taken.add(to.name);
    return to ? [{ from, to }] : [];
  });
}

/** A stage of the earlier data in the spelling that counts. */
export function stageName(expression: string, { renamed }: Pick<AddedMapping, 'renamed'>): string {
  if (renamed.length === 0) return expression;
  const cases = renamed.map(({ from, to }) => `WHEN ${sqlText(from)} THEN ${sqlText(to)}`);
  return `CASE ${expression} ${cases.join(' ')} ELSE ${expression} END`;
}

/** The new place of an open stage. */
export function stageRank(expression: string, ranks: readonly number[]): string {
  if (ranks.every((rank, former) => rank === former)) return expression;
  const cases = ranks.map((rank, former) => `WHEN ${former} THEN ${rank}`);
  return `CASE ${expression} ${cases.join(' ')} END`;
}

/** A column under the name that it has from now on. */
export function renamedColumn({ from, to }: CarriedColumn): string {
  return `${sqlName(from.name)} AS ${sqlName(to.name)}`;
}
