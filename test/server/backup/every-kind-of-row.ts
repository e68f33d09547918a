import type { Database } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import {
  type BackedUpModel,
  backedUpModels,
  leftOutModels,
} from '~/services/backup/backed-up-models';
import { accessModel, columnsOf } from '~/services/backup/model-access.server';
import type { Column } from '~/services/backup/model-columns';
import type { Row } from '~/services/backup/row-encoding';

const samples = {
  String: ['', '渠成 · "引号"\n第二行\u2028第三行', "O'Brien; DROP TABLE 🦆"],
  Int: [0, -2_147_483_648, 2_147_483_647],
  BigInt: [0n, 9_007_199_254_740_993n, -9_223_372_036_854_775_808n],
  Float: [0.1 + 0.2, -1e-300, 12_345_678_901_234.5],
  Boolean: [true, false, true],
  DateTime: ['1970-01-01T00:00:00.000Z', '2026-03-29T01:30:00.123Z', '2199-12-31T23:59:59.999Z'],
  Json: [
    { 阶段: '谈判', list: [1, 2.5, null, true, { deep: ['\u2028', '\\', '"'] }], empty: {} },
    [],
    'a text',
  ],
} as const;

export const rowsPerModel = samples.String.length + 2;

/** Rows of every model: each sample of every type, one row without any optional value, JSON nulls. */
export async function fillEveryModel(database: Database): Promise<void> {
  for (const model of [...backedUpModels, ...leftOutModels]) {
    const columns = columnsOf(model);
    for (let index = 0; index < rowsPerModel; index += 1) {
      const row: Row = {};
      for (const column of columns) {
        const value = sampleFor(column, index);
        if (value !== undefined) row[column.name] = value;
      }
      await accessModel(database, model).createMany({ data: [row] });
    }
  }
}

function sampleFor({ name, type, isOptional }: Column, index: number): unknown {
  if (name === 'id') return `id-${index}`;
  if (name === 'userId') return 'id-0';
  if (isOptional && index === rowsPerModel - 1) return undefined;
  // Unique columns are texts and numbers; the index keeps them apart.
  if (type === 'String') return `${samples.String[index % 3]}${index}`;
  if (type === 'Int' && index > 2) return index;
  if (type === 'Json' && index === rowsPerModel - 2) return isOptional ? undefined : jsonNull;
  const value = samples[type][index % 3];
  return type === 'DateTime' ? new Date(String(value)) : value;
}

/** Everything that a backup holds, as the database client reads it. */
export async function readEverything(database: Database): Promise<Record<BackedUpModel, Row[]>> {
  const content = {} as Record<BackedUpModel, Row[]>;
  for (const model of backedUpModels) {
    const rows = await accessModel(database, model).findMany({ orderBy: { id: 'asc' }, take: 1e6 });
    content[model] = rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
  return content;
}
