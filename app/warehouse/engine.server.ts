import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

const THREADS = '2';
/** With what else the server needs it stays below a gigabyte; larger work goes to disk. */
const MEMORY_LIMIT = '600MB';

/** One engine per process and data folder, kept across reloads of the server's modules. */
const holder = globalThis as typeof globalThis & {
  penstockWarehouses?: Map<string, Promise<DuckDBInstance>>;
};
holder.penstockWarehouses ??= new Map();
const warehouses = holder.penstockWarehouses;

/** A path or text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function start(dataDir: string): Promise<DuckDBInstance> {
  const temporary = path.join(dataDir, 'temporary', 'duckdb');
  await mkdir(temporary, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    threads: THREADS,
    memory_limit: MEMORY_LIMIT,
    temp_directory: temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    // Nothing outside the data folder can be read or written, and no later statement undoes that.
    await connection.run(`SET allowed_directories = [${sqlText(dataDir)}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
  } finally {
    connection.closeSync();
  }
  return instance;
}

function instanceFor(dataDir: string): Promise<DuckDBInstance> {
  const known = warehouses.get(dataDir);
  if (known) return known;
  const starting = start(dataDir);
  warehouses.set(dataDir, starting);
  // A failed start must not stand in the way of the next one.
  starting.catch(() => warehouses.delete(dataDir));
  return starting;
}

export async function closeWarehouse(dataDir: string): Promise<void> {
  const key = path.resolve(dataDir);
  const instance = warehouses.get(key);
  warehouses.delete(key);
  (await instance)?.closeSync();
}

/** The data folder of a data set: `<dataDir>/datasets/<id>`. */
function dataFolderOf(folder: string): string {
  return path.dirname(path.dirname(path.resolve(folder)));
}

/** A connection of the caller's own, who closes it. */
export async function openConnection(folder: string): Promise<DuckDBConnection> {
  const instance = await instanceFor(dataFolderOf(folder));
  return instance.connect();
}

/**
 * Lends a connection to the engine of a data set's folder. An abort interrupts the running
 * statement; its temporary tables go with the connection.
 */
export async function withConnection<T>(
  folder: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const connection = await openConnection(folder);
  const interrupt = () => connection.interrupt();
  signal?.addEventListener('abort', interrupt);
  try {
    return await work(connection);
  } finally {
    signal?.removeEventListener('abort', interrupt);
    connection.closeSync();
  }
}
