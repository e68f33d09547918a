import { z } from 'zod';
import { opportunityStage } from '~/domain/dataset/stage-lexicon';
import type { DateRange, DealFilter } from '~/domain/funnel/deal-filter';
import {
  type MetricDefinition,
  type MetricId,
  type MetricValue,
  metricDefinition,
  type WeeklyCell,
} from '~/domain/funnel/metrics';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import type { DatasetManifest } from './manifest.server';
import { findColumn, openDataset } from './query-dataset.server';
import { sqlFile } from './sql-file.server';

export type MetricRequest = DateRange & {
  metric: MetricId;
  filter?: DealFilter;
  /** The stage that counts as opportunity; without it the stage of that name, else the second. */
  stage?: string;
};

const weeklyRow = z.object({
  week: z.string(),
  week_start: z.string(),
  team: z.string().nullable(),
  n: z.number(),
  sum: z.number(),
  sum_squares: z.number(),
});
const valueRow = z.object({
  n: z.number(),
  sum: z.number(),
  sum_squares: z.number(),
  min: z.number().nullable(),
  median: z.number().nullable(),
  max: z.number().nullable(),
});

/** The place of the stage that a metric asks for; 0, unused, where it asks for none. */
function stageRank(
  manifest: DatasetManifest,
  { metric, stage }: MetricRequest,
): Result<{ rank: number; stage: string | null }, DomainError> {
  if (!metricDefinition(metric).needsStage) return ok({ rank: 0, stage: null });
  const { stages } = manifest.mapping;
  const name = stage ?? opportunityStage(stages) ?? '';
  const rank = stages.indexOf(name);
  return rank < 0 ? fail('stage-unknown', { stage: name }) : ok({ rank, stage: name });
}

export type WeeklyMetric = {
  metric: MetricDefinition;
  /** The stage counted as opportunity, for metrics that need one. */
  stage: string | null;
  /** One cell a week and team, weeks in order; a team without a name is null. */
  cells: WeeklyCell[];
  query: string;
};

/**
 * A metric week by week and team by team, for comparing pilot and other teams. Any group column can
 * take the place of the team; without one there is a single unnamed team.
 */
export async function weeklyMetric(
  folder: string,
  request: MetricRequest & { teamColumn?: string },
): Promise<Result<WeeklyMetric, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { ask, manifest } = dataset.value;
  const column = request.teamColumn === undefined ? null : findColumn(manifest, request.teamColumn);
  if (column && !column.ok) return column;
  const stage = stageRank(manifest, request);
  if (!stage.ok) return stage;
  const answer = await ask({
    name: 'metric-weekly',
    filter: request.filter,
    fragments: {
      team: column ? sqlName(column.value.name) : 'NULL::VARCHAR',
      observations: sqlFile(`observations/${request.metric}`),
    },
    parameters: {
      from: request.from ?? null,
      to: request.to ?? null,
      stage_rank: stage.value.rank,
    },
    row: weeklyRow,
  });
  if (!answer.ok) return answer;
  return ok({
    metric: metricDefinition(request.metric),
    stage: stage.value.stage,
    cells: answer.value.rows.map(({ week_start, sum_squares, ...row }) => ({
      ...row,
      weekStart: week_start,
      sumSquares: sum_squares,
    })),
    query: answer.value.query,
  });
}

export type MetricAnswer = MetricValue & {
  metric: MetricDefinition;
  stage: string | null;
  query: string;
};

/** One metric as one number, over the whole data set or a period. */
export async function metricValue(
  folder: string,
  request: MetricRequest,
): Promise<Result<MetricAnswer, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const stage = stageRank(dataset.value.manifest, request);
  if (!stage.ok) return stage;
  const answer = await dataset.value.ask({
    name: 'metric-value',
    filter: request.filter,
    fragments: {
      team: 'NULL::VARCHAR',
      observations: sqlFile(`observations/${request.metric}`),
    },
    parameters: {
      from: request.from ?? null,
      to: request.to ?? null,
      stage_rank: stage.value.rank,
    },
    row: valueRow,
  });
  if (!answer.ok) return answer;
  const { sum_squares, ...row } = valueRow.parse(answer.value.rows[0]);
  const metric = metricDefinition(request.metric);
  return ok({
    ...row,
    sumSquares: sum_squares,
    value: metricNumber(metric, row.n, row.sum),
    metric,
    stage: stage.value.stage,
    query: answer.value.query,
  });
}

function metricNumber(metric: MetricDefinition, n: number, sum: number): number | null {
  if (metric.kind === 'sum' || metric.kind === 'count') return sum;
  return n === 0 ? null : sum / n;
}
