import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/data');
let hasSaidSo = false;

/**
 * Whether the folder of large known data sets lies beside the clone. It is no part of the
 * repository; where it is missing, its tests are skipped and say why: `describe.skipIf(!hasSharedData())`.
 */
export function hasSharedData(): boolean {
  const isThere = existsSync(folder);
  if (!isThere && !hasSaidSo) {
    hasSaidSo = true;
    process.stdout.write(
      `skipped: tests on ${path.relative(process.cwd(), folder)}, which is not there\n`,
    );
  }
  return isThere;
}

/** Absolute path of one of its files, for instance `crm/maven-iso/sales_pipeline.csv`. */
export function sharedData(file: string): string {
  return path.join(folder, file);
}
