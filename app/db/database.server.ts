import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { dataFolder } from '~/platform/data-folder.server';
import { readEnvironment } from '~/platform/env.server';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { type Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client';
import { createSqliteAdapterFactory } from './sqlite-adapter.server';

/** Both clients are generated from the same models; the SQLite one lends its type to both. */
export type Database = SqliteClient;
export type Transaction = Prisma.TransactionClient;
/** What a repository takes: the database, or the transaction it is part of. */
export type Queryable = Database | Transaction;
export type { Prisma };

export function sqliteFile(): string {
  return path.join(dataFolder(), 'penstock.sqlite');
}

const kept = globalThis as { penstockDatabase?: Database };

/** The one client of this process. */
export function database(): Database {
  kept.penstockDatabase ??= createClient();
  return kept.penstockDatabase;
}

function createClient(): Database {
  const environment = readEnvironment();
  const transactionOptions = { maxWait: 15_000, timeout: 30_000 };
  if (environment.databaseKind === 'postgresql') {
    const adapter = new PrismaPg({ connectionString: environment.DATABASE_URL, max: 10 });
    return new PostgresqlClient({ adapter, transactionOptions }) as unknown as Database;
  }
  const adapter = createSqliteAdapterFactory(sqliteFile());
  return new SqliteClient({ adapter, transactionOptions });
}

/** Everything inside succeeds or nothing is written. No network or file work belongs inside. */
export function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work);
}

export async function closeDatabase(): Promise<void> {
  await kept.penstockDatabase?.$disconnect();
  kept.penstockDatabase = undefined;
}
