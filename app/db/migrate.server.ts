import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { readEnvironment } from '~/platform/env.server';
import { sqliteFile } from './database.server';
import { emptySchemaFilter, type SchemaFile, withSchemaEngine } from './schema-engine.server';

export type DatabaseKind = 'sqlite' | 'postgresql';

/** Paths are relative to the project folder, in which every entry starts. */
export function migrationsFolder(kind: DatabaseKind): string {
  return path.resolve('prisma/migrations', kind);
}

export function schemaFile(kind: DatabaseKind): SchemaFile {
  const file = kind === 'sqlite' ? 'prisma/schema.prisma' : 'prisma/generated/postgresql.prisma';
  return { path: path.resolve(file), content: readFileSync(path.resolve(file), 'utf8') };
}

export function listMigrations(kind: DatabaseKind) {
  const folder = migrationsFolder(kind);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${kind}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: names
      .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
  };
}

/** Applies what is missing and answers the names of the migrations applied now. */
export async function migrate(): Promise<string[]> {
  const { databaseKind: kind, DATABASE_URL } = readEnvironment();
  // The schema engine locks the whole SQLite file for itself, so it gets a connection of its own.
  const adapter =
    kind === 'postgresql'
      ? new PrismaPg({ connectionString: DATABASE_URL })
      : new PrismaBetterSqlite3({ url: `file:${sqliteFile()}`, timeout: 30_000 });
  return withSchemaEngine(adapter, schemaFile(kind), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: listMigrations(kind),
      filters: emptySchemaFilter,
    });
    return appliedMigrationNames;
  });
}
