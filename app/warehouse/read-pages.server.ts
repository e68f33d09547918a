import type { DuckDBConnection } from '@duckdb/node-api';

/** Rows at a time: few enough that other requests are served in between. */
const PAGE = 4_096;

/**
 * The rows of a query over texts, read in pages, so that neither memory nor the time without a pause
 * grows with their number. Empty cells come as empty texts.
 */
export async function* readPages(
  connection: DuckDBConnection,
  query: string,
): AsyncGenerator<string[]> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE read_pages AS ${query}`);
  for (let from = 0; ; from += PAGE) {
    const reader = await connection.runAndReadAll(
      'SELECT * FROM read_pages WHERE rowid >= $from AND rowid < $to ORDER BY rowid',
      { from, to: from + PAGE },
    );
    for (const row of reader.getRowsJS())
      yield row.map((cell) => (cell === null ? '' : String(cell)));
    if (reader.currentRowCount < PAGE) break;
  }
  await connection.run('DROP TABLE read_pages');
}
