import type { Queryable } from '~/db/database.server';
import { listMigrations, schemaFile } from '~/db/migrate.server';
import type { Model } from './backed-up-models';
import { type Column, readModelColumns } from './model-columns';
import type { Row } from './row-encoding';

type ModelAccess = {
  findMany: (query: {
    where?: { id: { gt: string } };
    orderBy: { id: 'asc' };
    take: number;
  }) => Promise<(Row & { id: string })[]>;
  createMany: (query: { data: Row[] }) => Promise<{ count: number }>;
  deleteMany: () => Promise<{ count: number }>;
  count: () => Promise<number>;
};

/** The client's part for one model, seen as what all models have in common. */
export function accessModel(queryable: Queryable, model: Model): ModelAccess {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  return queryable[name as keyof Queryable] as unknown as ModelAccess;
}

export function columnsOf(model: Model): Column[] {
  const columns = readModelColumns(schemaFile('sqlite').content).get(model);
  if (!columns) throw new Error(`The schema has no model ${model}`);
  return columns;
}

/** Names of the migrations that this version of the app knows, oldest first. */
export function knownMigrations(): string[] {
  return listMigrations('sqlite').migrationDirectories.map(({ path }) => path);
}
