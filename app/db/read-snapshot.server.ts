import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { readEnvironment } from '~/platform/env.server';
import { type Database, sqliteFile, type Transaction } from './database.server';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';

/** Half a day: reading a large workspace out takes as long as the disk needs. */
const longest = 12 * 60 * 60_000;

/**
 * Reads everything as it stood at one moment, on a connection of its own, while others go on
 * writing: in SQLite's WAL mode a reader keeps its view, in PostgreSQL a repeatable read does.
 */
export async function inReadSnapshot<T>(
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const environment = readEnvironment();
  const isPostgresql = environment.databaseKind === 'postgresql';
  const client: Database = isPostgresql
    ? (new PostgresqlClient({
        adapter: new PrismaPg({ connectionString: environment.DATABASE_URL, max: 1 }),
      }) as unknown as Database)
    : new SqliteClient({
        adapter: new PrismaBetterSqlite3({ url: `file:${sqliteFile()}`, timeout: 15_000 }),
      });
  try {
    return await client.$transaction(work, {
      maxWait: 15_000,
      timeout: longest,
      ...(isPostgresql && { isolationLevel: 'RepeatableRead' as 'Serializable' }),
    });
  } finally {
    await client.$disconnect();
  }
}
