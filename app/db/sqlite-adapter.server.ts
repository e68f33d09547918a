import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils';

/**
 * Prisma's own adapter has one connection, on which a statement outside a transaction would run
 * inside whatever transaction another request has open, and vanish with its rollback. This one
 * reads on a second connection, so that only committed rows are seen, and lets one writer at a
 * time onto the first.
 */
export function createSqliteAdapterFactory(file: string): SqlDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 15_000 });
  return {
    provider: 'sqlite',
    adapterName: inner.adapterName,
    async connect() {
      const writer = await inner.connect();
      await writer.executeScript(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
      );
      const reader = await inner.connect();
      await reader.executeScript('PRAGMA query_only = ON;');
      return joinConnections(reader, writer);
    },
  };
}

function joinConnections(reader: SqlDriverAdapter, writer: SqlDriverAdapter): SqlDriverAdapter {
  const writing = createTurnstile();

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const leave = await writing.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw(query: SqlQuery): Promise<SqlResultSet> {
      return /^\s*(select|explain)\b/i.test(query.sql)
        ? reader.queryRaw(query)
        : alone(() => writer.queryRaw(query));
    },
    executeRaw: (query) => alone(() => writer.executeRaw(query)),
    executeScript: (script) => alone(() => writer.executeScript(script)),
    async startTransaction(): Promise<Transaction> {
      const leave = await writing.enter();
      try {
        // IMMEDIATE takes the write lock at once: a second process waits here, and never finds
        // half-way that what it read has been overtaken.
        await writer.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] });
      } catch (error) {
        leave();
        throw error;
      }
      const run = (sql: string) => writer.executeRaw({ sql, args: [], argTypes: [] });
      return {
        provider: writer.provider,
        adapterName: writer.adapterName,
        options: { usePhantomQuery: false },
        queryRaw: (query) => writer.queryRaw(query),
        executeRaw: (query) => writer.executeRaw(query),
        async commit() {
          leave();
        },
        async rollback() {
          leave();
        },
        createSavepoint: async (name) => void (await run(`SAVEPOINT ${name}`)),
        rollbackToSavepoint: async (name) => void (await run(`ROLLBACK TO ${name}`)),
        releaseSavepoint: async (name) => void (await run(`RELEASE SAVEPOINT ${name}`)),
      };
    },
    async dispose() {
      await reader.dispose();
      await writer.dispose();
    },
  };
}

/** First come, first served; one inside at a time. */
function createTurnstile() {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter(): Promise<() => void> {
      const before = last;
      let leave: () => void = () => {};
      last = new Promise((resolve) => {
        leave = resolve;
      });
      await before;
      return leave;
    },
  };
}
