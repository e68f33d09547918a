import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { BreakdownRow } from '~/domain/funnel/funnel-view';
import { type DomainError, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import { share } from './funnel.server';
import type { ManifestColumn } from './manifest.server';
import { findColumn, openDataset } from './query-dataset.server';

const breakdownRow = z.object({
  value: z.string().nullable(),
  deals: z.number(),
  won: z.number(),
  lost: z.number(),
  open: z.number(),
  won_value: z.number(),
  average_won_value: z.number().nullable(),
  cycle_n: z.number(),
  cycle_mean: z.number().nullable(),
  cycle_median: z.number().nullable(),
  cycle_p90: z.number().nullable(),
});

export type Breakdown = {
  column: ManifestColumn;
  /** Most deals first; the blank value is a row of its own. */
  rows: BreakdownRow[];
  /** Number of different values, of which `rows` may show only the first. */
  total: number;
  query: string;
};

const MOST_ROWS = 1_000;

/** Compares the deals by the values of one column, called by its key or header. */
export async function breakdown(
  folder: string,
  column: string,
  filter: DealFilter = {},
): Promise<Result<Breakdown, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const found = findColumn(dataset.value.manifest, column);
  if (!found.ok) return found;
  const fragments = { column: sqlName(found.value.name) };
  const answer = await dataset.value.ask({
    name: 'breakdown',
    filter,
    fragments,
    parameters: { rows: MOST_ROWS },
    row: breakdownRow,
  });
  if (!answer.ok) return answer;
  const count = await dataset.value.ask({
    name: 'group-count',
    filter,
    fragments,
    row: z.object({ total: z.number() }),
  });
  if (!count.ok) return count;
  return ok({
    column: found.value,
    rows: answer.value.rows.map((row) => ({
      value: row.value,
      deals: row.deals,
      won: row.won,
      lost: row.lost,
      open: row.open,
      winRate: share(row.won, row.won + row.lost),
      winRateOf: { successes: row.won, n: row.won + row.lost },
      wonValue: row.won_value,
      averageWonValue: row.average_won_value,
      cycleDays: {
        n: row.cycle_n,
        mean: row.cycle_mean,
        median: row.cycle_median,
        p90: row.cycle_p90,
      },
    })),
    total: count.value.rows[0]?.total ?? 0,
    query: answer.value.query,
  });
}
