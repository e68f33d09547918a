import type { DealFilter } from '~/domain/funnel/deal-filter';
import { metricDefinition } from '~/domain/funnel/metrics';
import { type TrendFindings, trendMetrics } from '~/domain/funnel/trend-findings';
import { monthlyTrend, sourceTrends } from '~/domain/funnel/trends';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { breakdown } from '~/warehouse/breakdown.server';
import { funnel } from '~/warehouse/funnel.server';
import type { DatasetManifest } from '~/warehouse/manifest.server';
import {
  monthlyMetric,
  sizeBands,
  sourceMonths,
  stagnatingDeals,
  stayLengths,
} from '~/warehouse/trends.server';
import { comparedGroups } from './compared-groups.server';
import { type AnalysisFrame, openAnalysis } from './open-analysis.server';

export type TrendQuestion = {
  datasetId: string | null;
  filter: DealFilter;
  /** How many times the average a stay must last to count as stagnating. */
  factor: number;
  /** Conversion that a source should reach, a share. */
  target: number;
  /** The column that takes the place of the source. */
  by: string | null;
};

export type ShownTrends = TrendFindings & { frame: AnalysisFrame };

/** How the numbers move from month to month, how long things take, and where deals come from. */
export async function showTrends(
  actor: Actor,
  engagementId: string,
  question: TrendQuestion,
): Promise<Result<ShownTrends | null>> {
  const opened = await openAnalysis(actor, engagementId, question.datasetId, question.filter);
  if (!opened.ok || !opened.value) return opened as Result<null>;
  const { frame, folder, manifest } = opened.value;
  const { filter } = frame;
  const day = today(actor.timeZone);
  const kind = manifest.shape === 'deal-rows' ? 'deals' : 'stages';
  const months: ShownTrends['months'] = [];
  for (const metric of trendMetrics) {
    const answer = await monthlyMetric(folder, metric, filter);
    if (!answer.ok) return answer;
    const trend = monthlyTrend(answer.value.rows, metricDefinition(metric), manifest.period);
    months.push({ metric, trend, query: answer.value.query });
  }
  const [whole, stays, cycle, stagnating, sizes] = await Promise.all([
    funnel(folder, filter),
    stayLengths(folder, kind, filter, day),
    stayLengths(folder, 'deals', filter, day),
    stagnatingDeals(folder, kind, filter, { factor: question.factor, today: day }),
    sizeBands(folder, filter),
  ]);
  if (!whole.ok) return whole;
  if (!stays.ok) return stays;
  if (!cycle.ok) return cycle;
  if (!stagnating.ok) return stagnating;
  if (!sizes.ok) return sizes;
  const { totals } = whole.value;
  const sources = await sourcesOf(folder, manifest, question, filter);
  if (!sources.ok) return sources;
  const reasons = await reasonsOf(folder, manifest, filter);
  if (!reasons.ok) return reasons;
  const product = manifest.columns.find(({ role }) => role === 'product');
  const products = product ? await comparedGroups(folder, product.key, filter, totals) : null;
  if (products && !products.ok) return products;
  const { stages } = manifest.mapping;
  const factors = {
    open: totals.open,
    winRate: totals.winRate,
    size: totals.averageWonValue,
    cycle: totals.cycleDays.won.mean,
  };
  return ok({
    frame,
    months,
    stays: {
      of: kind,
      rows: stays.value.rows.map((row) => ({
        ...row,
        stage: kind === 'stages' ? (stages[row.rank] ?? null) : null,
      })),
      query: stays.value.query,
    },
    cycle: cycle.value.rows[0] ?? null,
    stagnation: {
      ...stagnating.value,
      factor: question.factor,
      stages: kind === 'stages' ? stages : [],
    },
    velocity: { ...factors, perDay: velocityOf(factors) },
    sources: sources.value,
    reasons: reasons.value,
    products: products && { column: products.value.column, rows: products.value.rows },
    sizes: sizes.value.rows,
  });
}

/** Value won a day: open deals x win rate x deal size / cycle. */
function velocityOf({ open, winRate, size, cycle }: Omit<ShownTrends['velocity'], 'perDay'>) {
  if (winRate === null || size === null || !cycle) return null;
  return (open * winRate * size) / cycle;
}

async function sourcesOf(
  folder: string,
  manifest: DatasetManifest,
  { by, target }: TrendQuestion,
  filter: DealFilter,
): Promise<Result<ShownTrends['sources']>> {
  const column =
    manifest.columns.find(({ key, header }) => key === by || header === by) ??
    manifest.columns.find(({ role }) => role === 'source');
  if (!column) return ok(null);
  const months = await sourceMonths(folder, column.key, filter);
  if (!months.ok) return months;
  return ok({
    column: { key: column.key, header: column.header, role: column.role },
    target,
    hasCost: manifest.mapping.columns.cost !== undefined,
    rows: sourceTrends(months.value.rows, target),
    query: months.value.query,
  });
}

async function reasonsOf(
  folder: string,
  manifest: DatasetManifest,
  filter: DealFilter,
): Promise<Result<ShownTrends['reasons']>> {
  const column = manifest.columns.find(({ role }) => role === 'lossReason');
  if (!column) return ok(null);
  const groups = await breakdown(folder, column.key, { ...filter, outcome: ['lost'] });
  if (!groups.ok) return groups;
  const rows = groups.value.rows.map(({ value, lost }) => ({ value, lost }));
  return ok({
    column: { key: column.key, header: column.header, role: column.role },
    rows,
    total: rows.reduce((sum, { lost }) => sum + lost, 0),
  });
}
