import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

export type SchemaFile = { path: string; content: string };
export type SchemaEngine = bindings.SchemaEngine;
export const emptySchemaFilter = { externalTables: [], externalEnums: [] };

/** The bindings hold one instance for the whole process, also when this module runs a second time. */
const kept = globalThis as { penstockSchemaEngine?: Promise<void> };

/**
 * Prisma's schema engine as WebAssembly: migrations without a downloaded binary. Its connections
 * end with the work, which also frees the lock that it takes on a SQLite file.
 */
export async function withSchemaEngine<T>(
  adapterFactory: SqlMigrationAwareDriverAdapterFactory,
  schema: SchemaFile,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  kept.penstockSchemaEngine ??= load();
  await kept.penstockSchemaEngine;
  const connections: SqlDriverAdapter[] = [];
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    connections.push(connection);
    return connection;
  };
  const { SchemaEngine } = bindings as unknown as {
    SchemaEngine: {
      new: (
        options: unknown,
        log: (line: string) => void,
        adapter: unknown,
      ) => Promise<SchemaEngine>;
    };
  };
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory({
      provider: adapterFactory.provider,
      adapterName: adapterFactory.adapterName,
      connect: () => remember(adapterFactory.connect()),
      connectToShadowDb: () => remember(adapterFactory.connectToShadowDb()),
    }),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const connection of connections) await connection.dispose();
  }
}

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  const linked = bindings as unknown as { __wbg_set_wasm(exports: unknown): void };
  linked.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
}
