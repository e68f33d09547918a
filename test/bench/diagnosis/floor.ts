/** The floor: the same questions asked of DuckDB by hand, for this file alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { measureParts } from '../measure-parts';

const [source = '', ...stageNames] = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'penstock-bench-floor-'));
const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
const connection = await instance.connect();
const run = (sql: string) => connection.run(sql);
const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const { part, end } = measureParts();
const parquet = (name: string) => `'${path.join(folder, `${name}.parquet`)}'`;
const list = stageNames.map((name) => `'${name}'`).join(', ');

await part('import', async () => {
  await run(`
    CREATE TEMP TABLE events AS
    SELECT 商机编号 AS deal, 阶段 AS activity, 变更时间 AS happened, 负责人 AS owner, 团队 AS team,
      来源 AS source, 金额 AS amount, row_number() OVER () AS position
    FROM read_csv('${source}', header = true, columns = {商机编号: 'VARCHAR', 阶段: 'VARCHAR',
      变更时间: 'TIMESTAMPTZ', 负责人: 'VARCHAR', 团队: 'VARCHAR', 来源: 'VARCHAR', 金额: 'DOUBLE'})`);
  await run(
    `COPY (SELECT * FROM events ORDER BY deal, happened, position) TO ${parquet('events')}`,
  );
  await run(`COPY (
    SELECT deal, any_value(owner) AS owner, any_value(team) AS team, any_value(source) AS source,
      any_value(amount) AS amount, min(happened) AS created,
      max(happened) FILTER (activity IN ('赢单', '输单')) AS closed,
      CASE WHEN bool_or(activity = '赢单') THEN 'won' WHEN bool_or(activity = '输单') THEN 'lost'
        ELSE 'open' END AS outcome
    FROM events GROUP BY deal) TO ${parquet('deals')}`);
});
const events = `read_parquet(${parquet('events')})`;
const deals = `read_parquet(${parquet('deals')})`;
await part('funnel', async () => {
  await rows(`
    WITH entries AS (
      SELECT deal, activity, list_position([${list}], activity) AS rank, min(happened) AS entered
      FROM ${events} WHERE activity IN (${list}) GROUP BY ALL
    ),
    stays AS (
      SELECT *, lead(entered) OVER (PARTITION BY deal ORDER BY rank) AS left_at FROM entries
    )
    SELECT activity, count(*), count(left_at), avg(date_diff('second', entered, left_at)),
      quantile_cont(date_diff('second', entered, left_at), [0.5, 0.9])
    FROM stays JOIN ${deals} USING (deal) GROUP BY activity`);
  await rows(`
    SELECT outcome, count(*), sum(amount), avg(date_diff('day', created, closed)),
      quantile_cont(date_diff('day', created, closed), [0.5, 0.9])
    FROM ${deals} GROUP BY outcome`);
});
await part('comparisons', async () => {
  for (const column of ['owner', 'team', 'source']) {
    await rows(`
      SELECT ${column}, count(*), count(*) FILTER (outcome = 'won'),
        count(*) FILTER (outcome = 'lost'), avg(amount) FILTER (outcome = 'won'),
        quantile_cont(date_diff('day', created, closed), 0.5)
      FROM ${deals} GROUP BY ${column}`);
  }
});
const edges = await part('directly-follows graph', () =>
  rows(`
    WITH steps AS (
      SELECT activity, happened, lead(activity) OVER trace AS next, lead(happened) OVER trace AS next_happened
      FROM ${events} WINDOW trace AS (PARTITION BY deal ORDER BY happened, position)
    )
    SELECT activity, next, count(*), median(epoch(next_happened) - epoch(happened)),
      avg(epoch(next_happened) - epoch(happened))
    FROM steps WHERE next IS NOT NULL GROUP BY activity, next`),
);
const variants = await part('variants', () =>
  rows(`
    WITH traces AS (SELECT list(activity ORDER BY happened, position) AS path FROM ${events} GROUP BY deal)
    SELECT path, count(*) FROM traces GROUP BY path`),
);
const [counts] = await rows(
  `SELECT count(DISTINCT deal)::INTEGER AS cases, count(*)::INTEGER AS events FROM ${events}`,
);
connection.closeSync();
instance.closeSync();
rmSync(folder, { recursive: true, force: true });
end({
  cases: Number(counts?.cases),
  events: Number(counts?.events),
  edges: edges.length,
  variants: variants.length,
});
