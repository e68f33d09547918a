import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '~/db/migrate.server';
import { withEnvironment } from './with-environment';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with a migrated, empty database, to be copied. */
    migratedDataFolder: string;
  }
}

export default async function migrateOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'penstock-migrated-'));
  await withEnvironment({ DATA_DIR: folder, DATABASE_URL: '' }, migrate);
  project.provide('migratedDataFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
