import {
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { groupRoles } from '~/domain/dataset/column-roles';
import type { RowProblem } from '~/domain/dataset/error-codes';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import type { DealRow } from '~/domain/dataset/read-deal';
import type { EventRow } from '~/domain/dataset/read-event';

export type Cell = string | number | boolean | null;
/** What is handed over as `type` may be kept as another type, which DuckDB converts it to. */
export type TableColumn = { name: string; type: DuckDBType; kept?: string };

/** The Parquet name of each role that deals are grouped by. */
export const groupNames = groupRoles.map((role) => ({
  role,
  name: role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
}));

export function categoryName(index: number): string {
  return `category_${index + 1}`;
}

const dealMoments = ['created', 'closed', 'expected_close', 'entered', 'recorded'];

/** A calendar day alone, or one with a time of day. */
function hasTime(moment: string | null): boolean | null {
  return moment === null ? null : moment.length > 'YYYY-MM-DD'.length;
}

const CHUNK_ROWS = 2048;
const RECORD_LENGTH = 20_000;

/** Collects rows for one temporary table and hands them to DuckDB in chunks. */
function createBuffer(appender: DuckDBAppender, columns: readonly TableColumn[]) {
  let values: Cell[][] = columns.map(() => []);
  let rows = 0;

  function flush(): void {
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(
      columns.map(({ type }) => type),
      rows,
    );
    chunk.setColumns(values);
    appender.appendDataChunk(chunk);
    values = columns.map(() => []);
    rows = 0;
  }
  return {
    add(row: readonly Cell[]): void {
      for (const [index, column] of values.entries()) column.push(row[index] ?? null);
      rows += 1;
      if (rows >= CHUNK_ROWS) flush();
    },
    close(): void {
      flush();
      appender.closeSync();
    },
  };
}

/** A temporary table that is filled row by row. */
export async function createTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly TableColumn[],
) {
  const list = columns.map((column) => `"${column.name}" ${column.kept ?? column.type}`).join(', ');
  await connection.run(`CREATE TEMP TABLE ${name} (${list})`);
  return createBuffer(await connection.createAppender(name), columns);
}

export function column(name: string, type: DuckDBType, kept?: string): TableColumn {
  return { name, type, ...(kept && { kept }) };
}

/**
 * The temporary tables that an import fills; they go with the connection. Of events, which are many,
 * only the columns that the mapping reads are filled.
 */
export async function createImportTables(connection: DuckDBConnection, mapping: DatasetMapping) {
  const categories = mapping.categories.length;
  const { columns } = mapping;
  const eventRoles = groupNames.filter(({ role }) => columns[role] !== undefined);
  const groups = groupNames.map(({ name }) => name);
  const categoryColumns = Array.from({ length: categories }, (_, index) => categoryName(index));
  const texts = [...groups, ...categoryColumns];
  const deals = await createTable(connection, 'import_deals', [
    column('row', INTEGER),
    column('deal', VARCHAR),
    column('stage', VARCHAR),
    column('stage_rank', INTEGER),
    column('outcome', VARCHAR),
    ...texts.map((name) => column(name, VARCHAR)),
    column('amount', DOUBLE),
    column('cost', DOUBLE),
    ...dealMoments.map((name) => column(name, VARCHAR, 'TIMESTAMP')),
    column('is_closed_timed', BOOLEAN),
    column('is_entered_timed', BOOLEAN),
  ]);
  const stageDates = await createTable(connection, 'import_stage_dates', [
    column('row', INTEGER),
    column('rank', INTEGER),
    column('entered', VARCHAR, 'TIMESTAMP'),
    column('is_timed', BOOLEAN),
  ]);
  const events = await createTable(connection, 'import_read_events', [
    column('row', INTEGER),
    column('deal', VARCHAR),
    column('activity', VARCHAR),
    column('at_ms', DOUBLE),
    column('stage_rank', INTEGER),
    column('outcome', VARCHAR),
    ...[...eventRoles.map(({ name }) => name), ...categoryColumns].map((name) =>
      column(name, VARCHAR),
    ),
    ...(columns.amount ? [column('amount', DOUBLE)] : []),
    ...(columns.cost ? [column('cost', DOUBLE)] : []),
    ...(columns.closed ? [column('expected_close', VARCHAR, 'TIMESTAMP')] : []),
  ]);
  const rejected = await createTable(connection, 'import_rejected', [
    column('row', INTEGER),
    column('column', VARCHAR),
    column('value', VARCHAR),
    column('reason', VARCHAR),
    column('record', VARCHAR),
  ]);

  return {
    /** The group columns' names, for the query that writes the deals. */
    texts,
    /** Columns of the deals that the events have, each said of its case. */
    eventAttributes: [
      ...eventRoles.map(({ name }) => name),
      ...categoryColumns,
      ...(columns.amount ? ['amount'] : []),
      ...(columns.cost ? ['cost'] : []),
      ...(columns.closed ? ['expected_close'] : []),
    ],
    addDeal(deal: DealRow): void {
      deals.add([
        deal.row,
        deal.deal,
        deal.stage,
        deal.stageRank,
        deal.outcome,
        ...groupNames.map(({ role }) => deal.groups[role]),
        ...deal.categories,
        deal.amount,
        deal.cost,
        deal.created,
        deal.closed,
        deal.expectedClose,
        deal.entered,
        deal.recorded,
        hasTime(deal.closed),
        hasTime(deal.entered),
      ]);
      for (const [rank, entered] of deal.stageDates.entries()) {
        if (entered !== null) stageDates.add([deal.row, rank, entered, hasTime(entered)]);
      }
    },
    addEvent(event: EventRow): void {
      events.add([
        event.row,
        event.deal,
        event.activity,
        event.at,
        event.stageRank,
        event.outcome,
        ...eventRoles.map(({ role }) => event.groups[role]),
        ...event.categories,
        ...(columns.amount ? [event.amount] : []),
        ...(columns.cost ? [event.cost] : []),
        ...(columns.closed ? [event.expectedClose] : []),
      ]);
    },
    addProblem(problem: RowProblem, cells: readonly string[]): void {
      const record = JSON.stringify(cells).slice(0, RECORD_LENGTH);
      rejected.add([problem.row, problem.column, problem.value, problem.reason, record]);
    },
    close(): void {
      deals.close();
      stageDates.close();
      events.close();
      rejected.close();
    },
  };
}
export type ImportTables = Awaited<ReturnType<typeof createImportTables>>;
