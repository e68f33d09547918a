import { readdirSync, readFileSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { expect, inject, test } from 'vitest';
import { closeDatabase, database, sqliteFile } from '~/db/database.server';
import { migrate, schemaFile } from '~/db/migrate.server';
import { emptySchemaFilter, type SchemaEngine, withSchemaEngine } from '~/db/schema-engine.server';
import { readEnvironment } from '~/platform/env.server';

const { databaseKind, DATABASE_URL = '' } = readEnvironment();

test('the models that the migrations were made for are the models', () => {
  const migrated = readFileSync('prisma/migrations/migrated-models.prisma', 'utf8');
  expect(
    migrated,
    'prisma/schema.prisma has changed: run `npm run migration -- name_of_the_change`',
  ).toBe(readFileSync('prisma/schema.prisma', 'utf8'));
});

test('both databases have the same migrations', () => {
  const names = (kind: string) => readdirSync(`prisma/migrations/${kind}`).sort();
  expect(names('sqlite')).toEqual(names('postgresql'));
});

test(`the migrations lead to the models on ${databaseKind}`, async () => {
  // The engine wants a SQLite file for itself.
  await closeDatabase();
  await (databaseKind === 'sqlite' ? expectSqliteInStep() : expectPostgresqlInStep());
});

test('migrating twice changes nothing', async () => {
  await closeDatabase();
  expect(await migrate()).toEqual([]);
  expect(await database().workspace.count()).toBe(0);
});

const schema = schemaFile(databaseKind);
type DiffSource = Parameters<SchemaEngine['diff']>[0]['from'];

async function sqlFrom(engine: SchemaEngine, from: DiffSource): Promise<string> {
  const { stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters: emptySchemaFilter,
  });
  return stdout ?? '';
}

async function expectSqliteInStep(): Promise<void> {
  const adapter = new PrismaBetterSqlite3({ url: `file:${sqliteFile()}` });
  const difference = await withSchemaEngine(adapter, schema, (engine) =>
    sqlFrom(engine, { tag: 'schemaDatasource', files: [schema], configDir: '.' }),
  );
  expect(difference).toMatch(/^(-- This is an empty migration\.)?\s*$/);
}

/** The engine can't read a PostgreSQL back here: a database made from the models stands beside. */
async function expectPostgresqlInStep(): Promise<void> {
  const beside = 'made_from_models';
  const besideUrl = DATABASE_URL.replace(/[^/]+$/, beside);
  const onServer = (sql: string) => runScript(inject('postgresql').serverUrl, sql);
  await onServer(`CREATE DATABASE ${beside}`);
  try {
    const sql = await withSchemaEngine(
      new PrismaPg({ connectionString: besideUrl }),
      schema,
      (engine) => sqlFrom(engine, { tag: 'empty' }),
    );
    await runScript(besideUrl, sql);
    const made = await describePostgresql(besideUrl);
    expect(made.length).toBeGreaterThan(200);
    expect(await describePostgresql(DATABASE_URL)).toEqual(made);
  } finally {
    await onServer(`DROP DATABASE ${beside} WITH (FORCE)`);
  }
}

async function runScript(connectionString: string, script: string): Promise<void> {
  const connection = await new PrismaPg({ connectionString }).connect();
  await connection.executeScript(script).finally(() => connection.dispose());
}

/** Columns, indexes and constraints, a line each. */
async function describePostgresql(connectionString: string): Promise<unknown[]> {
  const connection = await new PrismaPg({ connectionString }).connect();
  const { rows } = await connection
    .queryRaw({
      sql: `
        SELECT line FROM (
          SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
          UNION ALL
          SELECT indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
          UNION ALL
          SELECT concat_ws(' ', conrelid::regclass::text, conname::text, pg_get_constraintdef(oid))
            FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
              AND conrelid <> coalesce(to_regclass('public._prisma_migrations')::oid, 0)
        ) AS lines ORDER BY line`,
      args: [],
      argTypes: [],
    })
    .finally(() => connection.dispose());
  return rows.map(([line]) => line);
}
