import { setImmediate } from 'node:timers/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { ProfileCollector } from '~/domain/dataset/column-profile';
import { textValue } from '~/domain/dataset/text-value';
import { sqlText } from './engine.server';
import { cellName, mayBeBlank } from './load-csv.server';
import { readRows } from './read-rows.server';
import { fillSql, sqlFile } from './sql-file.server';

/** How many different texts of a column are asked for at a time. */
const PAGE = 10_000;
/** How many of them are judged before other requests have their turn. */
const AT_ONCE = 1_000;

type Blanks = { position: number; count: number; test: string };

/**
 * Completes the profiles of columns by the rows after `row`: what the first rows have not settled is
 * counted by DuckDB, text by text, and judged by the collector as if it had read every row.
 */
export async function profileRest(
  connection: DuckDBConnection,
  collector: ProfileCollector,
  { columns, row, rows }: { columns: number; row: number; rows: number },
  signal?: AbortSignal,
): Promise<void> {
  const positions = Array.from({ length: columns }, (_, position) => position);
  const blanks = await countBlanks(connection, positions, row);
  for (const { position, count } of blanks) {
    collector.addCounts(position, { filled: rows - count, blanks: count });
  }
  const holed = blanks.filter(({ count }) => count > 0);
  for (const position of positions) {
    for (let page = 0; collector.wantsValues(position); page += 1) {
      signal?.throwIfAborted();
      const crossed = collector.wantsBlanks(position) ? holed : [];
      const values = await nextValues(connection, position, { row, page, crossed });
      const counted = values.map(({ cell, count, blanks: counts }) => ({
        cell,
        count,
        blanks: spread(positions.length, crossed, counts),
      }));
      for (let from = 0; from < counted.length; from += AT_ONCE) {
        collector.addValues(position, counted.slice(from, from + AT_ONCE));
        await setImmediate();
      }
      if (values.length < PAGE) break;
    }
  }
}

/** The counts of some columns at their positions among all. */
function spread(columns: number, some: readonly Blanks[], counts: readonly number[]): number[] {
  if (some.length === 0) return [];
  const all = Array.from({ length: columns }, () => 0);
  for (const [index, { position }] of some.entries()) all[position] = counts[index] ?? 0;
  return all;
}

/** How many cells of each column are blank, and how to tell which. */
async function countBlanks(
  connection: DuckDBConnection,
  positions: readonly number[],
  row: number,
): Promise<Blanks[]> {
  const counts = positions.flatMap((position) => {
    const cell = cellName(position);
    return [`count(*) - count(${cell})`, `count(*) FILTER (${mayBeBlank(cell)})`];
  });
  const [counted] = await readRows(
    connection,
    fillSql(sqlFile('source/blanks'), { counts: counts.map((sql) => `(${sql})`).join(', ') }),
    { row },
    z.object({ counts: z.array(z.number()) }),
  );
  const blanks: Blanks[] = [];
  for (const position of positions) {
    const cell = cellName(position);
    const empty = counted?.counts[position * 2] ?? 0;
    const words =
      (counted?.counts[position * 2 + 1] ?? 0) > 0 ? await blankWords(connection, cell, row) : [];
    blanks.push({
      position,
      count: words.reduce((sum, { count }) => sum + count, empty),
      test:
        words.length === 0
          ? `${cell} IS NULL`
          : `(${cell} IS NULL OR ${cell} IN (${words.map((word) => sqlText(word.cell)).join(', ')}))`,
    });
  }
  return blanks;
}

const countedCell = z.object({ cell: z.string(), count: z.number() });

/** The texts of a column that say that nothing is there. */
async function blankWords(connection: DuckDBConnection, cell: string, row: number) {
  const sql = fillSql(sqlFile('source/blank-words'), { cell, mayBeBlank: mayBeBlank(cell) });
  const words = await readRows(connection, sql, { row }, countedCell);
  return words.filter((word) => textValue(word.cell) === null);
}

function nextValues(
  connection: DuckDBConnection,
  position: number,
  { row, page, crossed }: { row: number; page: number; crossed: readonly Blanks[] },
) {
  const blanks = crossed.map(({ test }) => `count(*) FILTER (${test})`).join(', ');
  return readRows(
    connection,
    fillSql(sqlFile('source/values'), { cell: cellName(position), blanks }),
    { row, rows: PAGE, skip: page * PAGE },
    countedCell.extend({ blanks: z.array(z.number()) }),
  );
}
