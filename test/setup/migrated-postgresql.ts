import type { TestProject } from 'vitest/node';
import { migrate } from '~/db/migrate.server';
import { startPostgres } from './postgres.mjs';
import { withEnvironment } from './with-environment';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases are made, and the migrated one that they are copies of. */
    postgresql: { serverUrl: string; template: string };
  }
}

export default async function migrateOnce(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ keepsWritesAfterPowerCut: false });
  const templateUrl = await server.createDatabase();
  await withEnvironment({ DATABASE_URL: templateUrl }, migrate);
  project.provide('postgresql', {
    serverUrl: server.url('postgres'),
    template: new URL(templateUrl).pathname.slice(1),
  });
  return () => server.stop();
}
