import { randomBytes } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, inject } from 'vitest';
import { freshDataFolder } from './fresh-data-folder';

const { serverUrl, template } = inject('postgresql');
const data = freshDataFolder();
const name = `file_${randomBytes(8).toString('hex')}`;
await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
process.env.DATABASE_URL = serverUrl.replace(/\/postgres$/, `/${name}`);

afterAll(async () => {
  const { closeDatabase } = await import('~/db/database.server');
  await closeDatabase();
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  data.remove();
});

async function onServer(statement: string): Promise<void> {
  const connection = await new PrismaPg({ connectionString: serverUrl }).connect();
  try {
    await connection.executeScript(statement);
  } finally {
    await connection.dispose();
  }
}
