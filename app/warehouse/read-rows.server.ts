import type { DuckDBConnection } from '@duckdb/node-api';
import type { z } from 'zod';
import type { SqlParameters } from './sql-file.server';

/** Runs a query and returns its rows, each checked against the schema. */
export async function readRows<T>(
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  return reader.getRowObjectsJS().map((row) => schema.parse(row));
}
