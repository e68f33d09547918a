import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DaysSummary, Funnel, FunnelNote, FunnelStage } from '~/domain/funnel/funnel-view';
import { type DomainError, ok, type Result } from '~/domain/result';
import { type Dataset, openDataset } from './query-dataset.server';

const number = z.number();
const optional = z.number().nullable();

const totalsRow = z.object({
  deals: number,
  won: number,
  lost: number,
  open: number,
  won_value: number,
  average_won_value: optional,
  won_cycle_n: number,
  won_cycle_mean: optional,
  won_cycle_median: optional,
  won_cycle_p90: optional,
  lost_cycle_n: number,
  lost_cycle_mean: optional,
  lost_cycle_median: optional,
  lost_cycle_p90: optional,
  lost_nowhere: number,
  won_without_amount: number,
  closed_without_dates: number,
});
const stageRow = z.object({
  rank: number,
  in: number,
  out: number,
  lost: number,
  stuck: number,
  dwell_n: number,
  dwell_mean: optional,
  dwell_median: optional,
  dwell_p90: optional,
  moved_n: number,
  moved_mean: optional,
  moved_median: optional,
  moved_p90: optional,
});
const pathsRow = z.object({ passed: number, skipped: number });

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

const NO_DAYS: DaysSummary = { n: 0, mean: null, median: null, p90: null };

function stageView(stage: string, row: z.infer<typeof stageRow> | undefined): FunnelStage {
  const entered = row?.in ?? 0;
  return {
    stage,
    in: entered,
    out: row?.out ?? 0,
    lost: row?.lost ?? 0,
    stuck: row?.stuck ?? 0,
    conversion: share(row?.out ?? 0, entered),
    lossRate: share(row?.lost ?? 0, entered),
    dwellDays: row
      ? { n: row.dwell_n, mean: row.dwell_mean, median: row.dwell_median, p90: row.dwell_p90 }
      : NO_DAYS,
    movedOnDays: row
      ? { n: row.moved_n, mean: row.moved_mean, median: row.moved_median, p90: row.moved_p90 }
      : NO_DAYS,
  };
}

/** Adds `query`, the statements that made the numbers. */
export type FunnelAnswer = Funnel & { query: { totals: string; stages: string } };

/** The funnel of the deals that a filter keeps: totals, stages, and what to know about them. */
export async function funnel(
  folder: string,
  filter: DealFilter = {},
): Promise<Result<FunnelAnswer, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { ask, manifest } = dataset.value;
  const stages = manifest.mapping.stages;
  const [totals, entries, paths] = await Promise.all([
    ask({ name: 'funnel-totals', filter, row: totalsRow }),
    ask({ name: 'funnel-stages', filter, row: stageRow }),
    ask({ name: 'funnel-paths', filter, parameters: { stages: stages.length }, row: pathsRow }),
  ]);
  if (!totals.ok) return totals;
  if (!entries.ok) return entries;
  if (!paths.ok) return paths;
  const undated = filter.period ? await undatedDeals(dataset.value, filter) : ok(0);
  if (!undated.ok) return undated;
  const row = totalsRow.parse(totals.value.rows[0]);
  const path = pathsRow.parse(paths.value.rows[0]);
  const byRank = new Map(entries.value.rows.map((entry) => [entry.rank, entry]));
  const dated = manifest.shape !== 'deal-rows';
  // Without a date per stage nobody knows in which period a deal entered one.
  const told = filter.period && !dated ? [] : stages;
  const stageViews = told.map((stage, rank) => stageView(stage, byRank.get(rank)));
  const stuck = stageViews.reduce((sum, stage) => sum + stage.stuck, 0);
  const notes: FunnelNote[] = [
    { code: 'period-needs-stage-dates', count: told.length < stages.length ? row.deals : 0 },
    { code: 'period-undated', count: undated.value },
    { code: 'loss-stage-unknown', count: told.length > 0 ? row.lost_nowhere : 0 },
    { code: 'stages-assumed-passed', count: dated || filter.period ? 0 : path.passed },
    { code: 'dwell-needs-stage-dates', count: dated || told.length === 0 ? 0 : row.deals },
    { code: 'dwell-leaves-out-open', count: dated ? stuck : 0 },
    { code: 'stages-skipped', count: dated && !filter.period ? path.skipped : 0 },
    {
      code: 'won-without-amount',
      count: manifest.mapping.columns.amount ? row.won_without_amount : 0,
    },
    { code: 'closed-without-dates', count: row.closed_without_dates },
  ];
  return ok({
    totals: {
      deals: row.deals,
      won: row.won,
      lost: row.lost,
      open: row.open,
      winRate: share(row.won, row.won + row.lost),
      wonShare: share(row.won, row.deals),
      wonValue: row.won_value,
      averageWonValue: row.average_won_value,
      cycleDays: {
        won: {
          n: row.won_cycle_n,
          mean: row.won_cycle_mean,
          median: row.won_cycle_median,
          p90: row.won_cycle_p90,
        },
        lost: {
          n: row.lost_cycle_n,
          mean: row.lost_cycle_mean,
          median: row.lost_cycle_median,
          p90: row.lost_cycle_p90,
        },
      },
    },
    stages: stageViews,
    notes: notes.filter(({ count }) => count > 0),
    query: { totals: totals.value.query, stages: entries.value.query },
  });
}

/** Deals that the filter keeps but that no period can place. */
async function undatedDeals(
  { ask }: Dataset,
  { period: _period, at: _at, ...filter }: DealFilter,
): Promise<Result<number, DomainError>> {
  const answer = await ask({ name: 'period-undated', filter, row: z.object({ total: number }) });
  return answer.ok ? ok(answer.value.rows[0]?.total ?? 0) : answer;
}
