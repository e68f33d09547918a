import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { MetricId } from '~/domain/funnel/metrics';
import type {
  MonthCell,
  SizeBand,
  SourceMonth,
  Stagnation,
  StayLength,
} from '~/domain/funnel/trends';
import { type DomainError, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import { type Answer, findColumn, openDataset } from './query-dataset.server';
import { sqlFile } from './sql-file.server';

type Asked<T> = Promise<Result<Answer<T>, DomainError>>;
const optional = z.number().nullable();
const text = z.string().nullable();

/** A metric by calendar month. */
export async function monthlyMetric(
  folder: string,
  metric: MetricId,
  filter: DealFilter,
): Asked<MonthCell> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  return dataset.value.ask({
    name: 'monthly',
    filter,
    fragments: { observations: sqlFile(`observations/${metric}`) },
    row: z.object({ month: z.string(), n: z.number(), sum: z.number() }),
  });
}

const staySources = { stages: 'stays/stages', deals: 'stays/deals' } as const;
export type StayKind = keyof typeof staySources;

/** What the statements about stays are put together from. */
export function stayFragments(kind: StayKind): Record<string, string> {
  return {
    stays: sqlFile(staySources[kind]),
    asOf: sqlFile('stays/as-of'),
    waiting: sqlFile('stays/waiting'),
  };
}

const lengthRow = z.object({
  rank: z.number(),
  finished: z.number(),
  open: z.number(),
  mean: optional,
  median: optional,
  p90: optional,
  survival_median: optional,
  survival_low: optional,
  survival_high: optional,
  moved_n: z.number(),
  moved_mean: optional,
  moved_median: optional,
  moved_p90: optional,
});

/** How long deals stay in each stage, or how long whole deals take (rank 0). */
export async function stayLengths(
  folder: string,
  kind: StayKind,
  filter: DealFilter,
  today: string,
): Asked<StayLength> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const answer = await dataset.value.ask({
    name: 'survival',
    filter,
    fragments: stayFragments(kind),
    parameters: { today },
    row: lengthRow,
  });
  if (!answer.ok) return answer;
  return ok({
    query: answer.value.query,
    rows: answer.value.rows.map((row) => ({
      rank: row.rank,
      finished: row.finished,
      open: row.open,
      mean: row.mean,
      median: row.median,
      p90: row.p90,
      moved: { n: row.moved_n, mean: row.moved_mean, median: row.moved_median, p90: row.moved_p90 },
      survival: { median: row.survival_median, low: row.survival_low, high: row.survival_high },
    })),
  });
}

const stagnatingRow = z.object({
  deal: z.string(),
  owner: text,
  account: text,
  amount: optional,
  rank: z.number(),
  entered: text,
  days: z.number(),
  mean: z.number(),
  p90: z.number(),
  is_beyond_p90: z.boolean(),
  total: z.number(),
  total_beyond_p90: z.number(),
  total_amount: z.number(),
});
const MOST_STAGNATING = 200;

/** Open deals that have stayed longer than `factor` times the average. */
export async function stagnatingDeals(
  folder: string,
  kind: StayKind,
  filter: DealFilter,
  { factor, today }: { factor: number; today: string },
): Promise<Result<Stagnation & { query: string }, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const answer = await dataset.value.ask({
    name: 'stagnating',
    filter,
    fragments: stayFragments(kind),
    parameters: { factor, today, rows: MOST_STAGNATING },
    row: stagnatingRow,
  });
  if (!answer.ok) return answer;
  const first = answer.value.rows[0];
  return ok({
    total: first?.total ?? 0,
    beyondP90: first?.total_beyond_p90 ?? 0,
    amount: first?.total_amount ?? 0,
    deals: answer.value.rows.map(
      ({ is_beyond_p90, total, total_beyond_p90, total_amount, ...row }) => ({
        ...row,
        isBeyondP90: is_beyond_p90,
      }),
    ),
    query: answer.value.query,
  });
}

/** Outcomes and cost by month for each value of a column. */
export async function sourceMonths(
  folder: string,
  column: string,
  filter: DealFilter,
): Asked<SourceMonth> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const found = findColumn(dataset.value.manifest, column);
  if (!found.ok) return found;
  return dataset.value.ask({
    name: 'source-months',
    filter,
    fragments: { column: sqlName(found.value.name) },
    row: z.object({
      value: text,
      month: text,
      deals: z.number(),
      cost: z.number(),
      won: z.number(),
      lost: z.number(),
    }),
  });
}

/** Outcomes by quarters of the amounts. */
export async function sizeBands(folder: string, filter: DealFilter): Asked<SizeBand> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  return dataset.value.ask({
    name: 'size-bands',
    filter,
    fragments: { banded: sqlFile('banded-deals') },
    row: z.object({
      band: z.number(),
      least: optional,
      most: optional,
      deals: z.number(),
      won: z.number(),
      lost: z.number(),
    }),
  });
}
