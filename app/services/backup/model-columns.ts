const columnTypes = ['String', 'Int', 'BigInt', 'Float', 'Boolean', 'DateTime', 'Json'] as const;

export type ColumnType = (typeof columnTypes)[number];
export type Column = { name: string; type: ColumnType; isOptional: boolean; hasDefault: boolean };

/** Columns of every model of a Prisma schema; relations are no columns. */
export function readModelColumns(schema: string): Map<string, Column[]> {
  const models = new Map<string, Column[]>();
  const blocks = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(blocks.map(([, name = '']) => name));
  for (const [, name = '', body = ''] of blocks) {
    const columns: Column[] = [];
    for (const line of body.split('\n')) {
      const field = /^\s+(\w+)\s+(\w+)(\?|\[\])?(.*)$/.exec(line);
      if (!field) continue;
      const [, column = '', type = '', mark, attributes = ''] = field;
      if (names.has(type)) continue;
      if (!isColumnType(type) || mark === '[]') {
        throw new Error(`A backup does not know how to write ${name}.${column} of type ${type}`);
      }
      columns.push({
        name: column,
        type,
        isOptional: mark === '?',
        hasDefault: /@default|@updatedAt/.test(attributes),
      });
    }
    models.set(name, columns);
  }
  return models;
}

function isColumnType(type: string): type is ColumnType {
  return columnTypes.some((known) => known === type);
}
