import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import { metricDefinition } from '~/domain/funnel/metrics';
import { velocityOf } from '~/domain/funnel/number-figure';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import { markBands } from '~/domain/funnel/size-bands';
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
import { type ShownOrigin, showOrigin } from './show-origin.server';
import { traceTrendNumber } from './trace-trend.server';

export type TrendQuestion = {
  datasetId: string | null;
  filter: DealFilter;
  /** How many times the average a stay must last to count as stagnating. */
  factor: number;
  /** Conversion that a source should reach, a share. */
  target: number;
  /** The column that takes the place of the source. */
  by: string | null;
  /** The column by which won and lost are shown. */
  segment: string | null;
  origin: NumberOrigin | null;
  deals: DealsQuestion;
};

export type ShownTrends = TrendFindings & { frame: AnalysisFrame; origin: ShownOrigin | null };

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
  const [months, whole, stays, cycle, stagnating, sizes, sources, reasons] = await Promise.all([
    monthsOf(folder, manifest, filter),
    funnel(folder, filter),
    stayLengths(folder, kind, filter, day),
    stayLengths(folder, 'deals', filter, day),
    stagnatingDeals(folder, kind, filter, { factor: question.factor, today: day }),
    sizeBands(folder, filter),
    sourcesOf(folder, manifest, question, filter),
    reasonsOf(folder, manifest, filter),
  ]);
  if (!months.ok) return months;
  if (!whole.ok) return whole;
  if (!stays.ok) return stays;
  if (!cycle.ok) return cycle;
  if (!stagnating.ok) return stagnating;
  if (!sizes.ok) return sizes;
  if (!sources.ok) return sources;
  if (!reasons.ok) return reasons;
  const { totals, query } = whole.value;
  const segments = await segmentsOf(folder, manifest, question.segment, filter, totals);
  if (!segments.ok) return segments;
  const { stages } = manifest.mapping;
  const findings = {
    months: months.value,
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
    sources: sources.value,
    reasons: reasons.value,
    segments: segments.value,
    sizes: { rows: markBands(sizes.value.rows), query: sizes.value.query },
  } as const;
  const { origin: asked } = question;
  const groups = segments.value ? [{ ...segments.value, column: segments.value.column.key }] : [];
  const origin = asked
    ? await showOrigin(
        asked,
        traceTrendNumber(asked, findings, {
          totals,
          stages: whole.value.stages,
          queries: query,
          groups,
        }),
        { folder, manifest, filter, asked: question.deals, today: day },
      )
    : ok(null);
  if (!origin.ok) return origin;
  return ok({
    frame,
    ...findings,
    velocity: {
      open: totals.open,
      winRate: totals.winRate,
      size: totals.averageWonValue,
      cycle: totals.cycleDays.won.mean,
      perDay: velocityOf(totals),
    },
    origin: origin.value,
  });
}

async function monthsOf(
  folder: string,
  manifest: DatasetManifest,
  filter: DealFilter,
): Promise<Result<ShownTrends['months']>> {
  const answers = await Promise.all(
    trendMetrics.map((metric) => monthlyMetric(folder, metric, filter)),
  );
  const months: ShownTrends['months'] = [];
  for (const [index, metric] of trendMetrics.entries()) {
    const answer = answers[index];
    if (!answer?.ok) return answer ?? ok(months);
    const trend = monthlyTrend(answer.value.rows, metricDefinition(metric), manifest.period);
    months.push({ metric, trend, query: answer.value.query });
  }
  return ok(months);
}

/** A rival is what people ask for first; a file names it in its own words. */
const RIVAL = /competitor|rival|竞争|竞品|对手/i;

/** Won and lost by the column asked for, else by the rival, the product, or what there is. */
async function segmentsOf(
  folder: string,
  manifest: DatasetManifest,
  wanted: string | null,
  filter: DealFilter,
  totals: { won: number; lost: number },
): Promise<Result<ShownTrends['segments']>> {
  const columns = manifest.columns.filter(({ role }) => role !== 'lossReason');
  const column =
    columns.find(({ key, header }) => key === wanted || header === wanted) ??
    columns.find(({ header }) => RIVAL.test(header)) ??
    columns.find(({ role }) => role === 'product') ??
    columns[0];
  if (!column) return ok(null);
  const groups = await comparedGroups(folder, column.key, filter, totals);
  if (!groups.ok) return groups;
  const { rows, total, query } = groups.value;
  const { key, header, role } = column;
  return ok({ column: { key, header, role }, rows, total, lost: totals.lost, query });
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
    query: groups.value.query,
  });
}
