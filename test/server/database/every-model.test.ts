import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Database, database } from '~/db/database.server';
import { readEnvironment } from '~/platform/env.server';

const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(
  ([, name = '']) => name,
);

/** Prisma names a model's delegate like the model, with a small first letter. */
function delegateOf(model: string): { findMany: (query: { take: number }) => Promise<unknown[]> } {
  const name = model[0]?.toLowerCase() + model.slice(1);
  return database()[name as keyof Database] as never;
}

describe(`on ${readEnvironment().databaseKind}`, () => {
  test.each(models)('%s can be queried with every column of its model', async (model) => {
    expect(await delegateOf(model).findMany({ take: 1 })).toEqual([]);
  });
});
