/** Generates both Prisma clients from the one set of models; does nothing when they are fresh. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { derivePostgresqlSchema } from './derive-postgresql-schema.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const sqliteSchemaPath = path.join(root, 'prisma/schema.prisma');
const postgresqlSchemaPath = path.join(root, 'prisma/generated/postgresql.prisma');
const stampPath = path.join(root, 'app/db/generated/stamp');

const models = readFileSync(sqliteSchemaPath, 'utf8');
const version = JSON.parse(
  readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'),
).version;
const stamp = `${version}\n${models}`;

if (!existsSync(stampPath) || readFileSync(stampPath, 'utf8') !== stamp) {
  mkdirSync(path.dirname(postgresqlSchemaPath), { recursive: true });
  writeFileSync(postgresqlSchemaPath, derivePostgresqlSchema(models));
  for (const schema of [sqliteSchemaPath, postgresqlSchemaPath]) {
    execFileSync(
      process.execPath,
      [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
      {
        cwd: root,
        // `generate` looks for a schema engine that it then does not use; any existing file serves.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  writeFileSync(stampPath, stamp);
}
