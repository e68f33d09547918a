import { cpSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import { freshDataFolder } from './fresh-data-folder';

const data = freshDataFolder();
cpSync(inject('migratedDataFolder'), data.folder, { recursive: true });
delete process.env.DATABASE_URL;

afterAll(async () => {
  const { closeDatabase } = await import('~/db/database.server');
  await closeDatabase();
  data.remove();
});
