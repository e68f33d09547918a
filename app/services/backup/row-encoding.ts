import { z } from 'zod';
import type { Column, ColumnType } from './model-columns';

export type Row = Record<string, unknown>;

/**
 * One record as a JSON object, the same from both databases: instants as ISO text, whole numbers
 * beyond JavaScript's as text. A column without a value is left out, so that null always means
 * the JSON value null.
 */
export function encodeRow(columns: readonly Column[], row: Row): Row {
  const encoded: Row = {};
  for (const { name, type, isOptional } of columns) {
    const value = row[name];
    if (value === undefined || (value === null && isOptional)) continue;
    encoded[name] = encodeValue(type, value);
  }
  return encoded;
}

function encodeValue(type: ColumnType, value: unknown): unknown {
  if (type === 'DateTime') return (value as Date).toISOString();
  if (type === 'BigInt') return String(value);
  return value;
}

const instant = z.iso.datetime().transform((text) => new Date(text));

/** How each type looks in an archive, and what it becomes. `null` in a Json column is `jsonNull`. */
function valueSchema(type: ColumnType, jsonNull: unknown): z.ZodType {
  switch (type) {
    case 'String':
      return z.string();
    case 'Int':
      return z.int();
    case 'BigInt':
      return z
        .string()
        .regex(/^-?\d+$/)
        .transform(BigInt);
    case 'Float':
      return z.number();
    case 'Boolean':
      return z.boolean();
    case 'DateTime':
      return instant;
    case 'Json':
      return z.json().transform((value) => (value === null ? jsonNull : value));
  }
}

/**
 * Checks records of an archive against the model's columns and turns them into what the database
 * client takes. A column that the archive does not have takes its default, or none.
 */
export function rowSchema(columns: readonly Column[], jsonNull: unknown): z.ZodType<Row> {
  return z.strictObject(
    Object.fromEntries(
      columns.map(({ name, type, isOptional, hasDefault }) => {
        const schema = valueSchema(type, jsonNull);
        return [name, isOptional || hasDefault ? schema.optional() : schema];
      }),
    ),
  );
}
