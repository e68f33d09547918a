/**
 * `npm run migration -- name_in_snake_case` writes the SQL that takes both databases from the models
 * of the last migration (kept beside the migrations) to the models as they are now.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { type DatabaseKind, migrationsFolder, schemaFile } from '~/db/migrate.server';
import { emptySchemaFilter, withSchemaEngine } from '~/db/schema-engine.server';
import { startPostgres } from '../../test/setup/postgres.mjs';
import { derivePostgresqlSchema } from './derive-postgresql-schema.mjs';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- name_in_snake_case');
  process.exit(2);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const migratedModelsPath = path.resolve('prisma/migrations/migrated-models.prisma');
const migratedModels = existsSync(migratedModelsPath)
  ? readFileSync(migratedModelsPath, 'utf8')
  : null;

// The engine compares two texts, but wants a server of the kind to greet.
const postgres = await startPostgres();
for (const kind of ['sqlite', 'postgresql'] as const) {
  const sql = await difference(kind);
  if (!sql.trim() || /empty migration/i.test(sql)) {
    console.log(`${kind}: nothing to do`);
    continue;
  }
  const target = path.join(migrationsFolder(kind), `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'migration.sql'), sql);
  console.log(`${kind}: ${path.relative(process.cwd(), target)}`);
}
await postgres.stop();
writeFileSync(migratedModelsPath, schemaFile('sqlite').content);

async function difference(kind: DatabaseKind): Promise<string> {
  const schema = schemaFile(kind);
  const before =
    migratedModels && kind === 'postgresql'
      ? derivePostgresqlSchema(migratedModels)
      : migratedModels;
  const adapter =
    kind === 'sqlite'
      ? new PrismaBetterSqlite3({ url: ':memory:' })
      : new PrismaPg({ connectionString: postgres.url('postgres') });
  return withSchemaEngine(adapter, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: before
        ? { tag: 'schemaDatamodel', files: [{ path: schema.path, content: before }] }
        : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: emptySchemaFilter,
    });
    return stdout ?? '';
  });
}
