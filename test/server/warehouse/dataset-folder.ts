import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { closeWarehouse } from '~/warehouse/engine.server';
import { importDeals } from '~/warehouse/import-deals.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';

export type DatasetFolders = {
  dataDir: string;
  /** A data set's folder with the given text or file as its source. */
  make(source: string | Uint8Array | { file: string }): Promise<string>;
  remove(): Promise<void>;
};

export async function datasetFolders(): Promise<DatasetFolders> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'penstock-warehouse-'));
  let count = 0;
  return {
    dataDir,
    async make(source) {
      count += 1;
      const folder = path.join(dataDir, 'datasets', `set-${count}`);
      await mkdir(folder, { recursive: true });
      const target = path.join(folder, 'source.csv');
      if (typeof source === 'string' || source instanceof Uint8Array) {
        await writeFile(target, source);
      } else {
        await copyFile(source.file, target);
      }
      return folder;
    },
    async remove() {
      await closeWarehouse(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Imports with the guessed mapping, changed where a test says so; fails the test on any error. */
export async function importGuessed(folder: string, changes: Partial<DatasetMapping> = {}) {
  const inspected = await inspectDeals(path.join(folder, 'source.csv'));
  if (!inspected.ok) throw new Error(inspected.error.code);
  const report = await importDeals({
    folder,
    mapping: { ...inspected.value.guess.draft, ...changes },
  });
  if (!report.ok) throw new Error(`${report.error.code} ${JSON.stringify(report.error.details)}`);
  return report.value;
}

/** The value of a result that must be one. */
export function expectOk<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string } },
): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
