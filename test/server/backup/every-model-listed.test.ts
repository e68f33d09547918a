import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backedUpModels, leftOutModels } from '~/services/backup/backed-up-models';
import { readModelColumns } from '~/services/backup/model-columns';

const schema = readFileSync('prisma/schema.prisma', 'utf8');

test('every model of the schema is backed up or left out on purpose', () => {
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
  expect([...backedUpModels, ...leftOutModels].sort()).toEqual(models.sort());
});

test('every model comes after the models that it refers to', () => {
  const order: readonly string[] = backedUpModels;
  for (const [, model = '', body = ''] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    for (const [, parent = ''] of body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(fields/gm)) {
      if (!order.includes(model)) continue;
      expect(order.indexOf(parent), `${model} refers to ${parent}`).toBeLessThan(
        order.indexOf(model),
      );
    }
  }
});

test('columns are read from the schema with their types', () => {
  const columns = readModelColumns(schema).get('RateLimit');
  expect(columns).toEqual([
    { name: 'id', type: 'String', isOptional: false, hasDefault: false },
    { name: 'key', type: 'String', isOptional: false, hasDefault: false },
    { name: 'count', type: 'Int', isOptional: false, hasDefault: false },
    { name: 'lastRequest', type: 'BigInt', isOptional: false, hasDefault: false },
  ]);
  const user = readModelColumns(schema).get('User') ?? [];
  expect(user.some(({ name }) => name === 'sessions')).toBe(false);
  expect(user.find(({ name }) => name === 'disabledAt')).toMatchObject({ isOptional: true });
});
