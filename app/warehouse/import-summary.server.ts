import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { isEventKind } from '~/domain/dataset/dataset-kind';
import { rowProblemCodes } from '~/domain/dataset/error-codes';
import { type DatasetMapping, datasetShape } from '~/domain/dataset/mapping';
import { readRows } from './read-rows.server';
import { sqlFile } from './sql-file.server';

const SHOWN_PROBLEMS = 200;

const summarySchema = z.object({
  accepted: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const problemSchema = z.object({
  row: z.number(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum(rowProblemCodes),
});
const eventsSchema = z.object({
  events: z.number(),
  cases: z.number(),
  moved: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const problemCountSchema = z.object({ reason: z.enum(rowProblemCodes), count: z.number() });

/** What the filled tables hold: rows accepted, their period, and what was wrong with the others. */
export async function readSummary(connection: DuckDBConnection, mapping: DatasetMapping) {
  const [summary] = await readRows(connection, sqlFile('import/summary'), {}, summarySchema);
  const problems = await readRows(
    connection,
    `SELECT "row", "column", value, reason FROM import_rejected ORDER BY "row" LIMIT ${SHOWN_PROBLEMS}`,
    {},
    problemSchema,
  );
  const problemCounts = await readRows(
    connection,
    'SELECT reason, count(*)::INTEGER AS "count" FROM import_rejected GROUP BY reason ORDER BY 2 DESC, 1',
    {},
    problemCountSchema,
  );
  const found = {
    ...(summary ?? { accepted: 0, from: null, to: null }),
    problems,
    problemCounts,
    events: null,
  };
  if (datasetShape(mapping) !== 'stage-dates') return found;
  const [log] = await readRows(connection, sqlFile('import/summary-of-events'), {}, eventsSchema);
  if (!log) return found;
  const events = { count: log.events, cases: log.cases, casesOutOfOrder: log.moved };
  // Rows of a log are events; those of deals stay deals, whatever their dates tell.
  if (!isEventKind(mapping.kind)) return { ...found, events };
  return { ...found, events, accepted: log.events, from: log.from, to: log.to };
}
