import { z } from 'zod';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type {
  ProcessActivity,
  ProcessEdge,
  ProcessTotals,
  ProcessVariant,
  ShownGraph,
  StageMove,
  TimeBetween,
} from '~/domain/process-view/process-view';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import type { DatasetManifest } from './manifest.server';
import { type Dataset, openDataset } from './query-dataset.server';
import { sqlFile } from './sql-file.server';

const number = z.number();
const optional = z.number().nullable();

const totalsRow = z.object({
  cases: number,
  events: number,
  variants: number,
  rework_cases: number,
  mean: optional,
  median: optional,
  p90: optional,
  min: optional,
  max: optional,
});
const activityRow = z.object({
  name: z.string(),
  count: number,
  cases: number,
  starts: number,
  ends: number,
  repeated_in: number,
});
const edgeRow = z.object({
  from: z.string(),
  to: z.string(),
  count: number,
  cases: number,
  median: number,
  mean: number,
  min: number,
  max: number,
});
const variantRow = z.object({
  activities: z.array(z.string()),
  count: number,
  median: number,
  before: number,
});
const moveRow = z.object({ from: number, to: number, count: number, cases: number });
const graphRow = z.object({
  from: z.string(),
  to: z.string().nullable(),
  count: number,
  cases: number,
  starts: number,
  ends: number,
  median: optional,
  mean: optional,
});

export type ProcessAnswer = {
  totals: ProcessTotals;
  activities: ProcessActivity[];
  edges: ProcessEdge[];
  /** The most frequent, as many as asked for. */
  variants: ProcessVariant[];
  query: { totals: string; activities: string; edges: string; variants: string };
};

/** A data set without times has no process to show. */
async function openEvents(folder: string): Promise<Result<Dataset, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { events, cases } = dataset.value.manifest.files;
  return events && cases ? dataset : fail('dataset-without-events');
}

/** What happened in the cases that a filter keeps, and in which order. */
export async function processView(
  folder: string,
  filter: DealFilter = {},
  limit = 1_000_000,
): Promise<Result<ProcessAnswer, DomainError>> {
  const dataset = await openEvents(folder);
  if (!dataset.ok) return dataset;
  const { ask } = dataset.value;
  const [totals, activities, edges, variants] = await Promise.all([
    ask({ name: 'process/totals', filter, row: totalsRow }),
    ask({ name: 'process/activities', filter, row: activityRow }),
    ask({ name: 'process/edges', filter, row: edgeRow }),
    ask({ name: 'process/variants', filter, parameters: { limit }, row: variantRow }),
  ]);
  if (!totals.ok) return totals;
  if (!activities.ok) return activities;
  if (!edges.ok) return edges;
  if (!variants.ok) return variants;
  const row = totalsRow.parse(totals.value.rows[0]);
  const { cases, events, mean, median, p90, min, max } = row;
  return ok({
    totals: {
      cases,
      events,
      variants: row.variants,
      reworkCases: row.rework_cases,
      durationSeconds: { median, mean, p90, min, max },
    },
    activities: activities.value.rows.map(({ repeated_in, ...activity }) => ({
      ...activity,
      repeatedIn: repeated_in,
    })),
    edges: edges.value.rows.map((edge) => ({
      from: edge.from,
      to: edge.to,
      count: edge.count,
      cases: edge.cases,
      medianSeconds: edge.median,
      meanSeconds: edge.mean,
      minSeconds: edge.min,
      maxSeconds: edge.max,
    })),
    variants: variants.value.rows.map((variant) => ({
      activities: variant.activities,
      count: variant.count,
      share: variant.count / cases,
      medianSeconds: variant.median,
    })),
    query: {
      totals: totals.value.query,
      activities: activities.value.query,
      edges: edges.value.query,
      variants: variants.value.query,
    },
  });
}

/** The graph of the most frequent ways that together cover a share (0 to 1) of the cases. */
export async function shownGraph(
  folder: string,
  filter: DealFilter,
  share: number,
): Promise<Result<ShownGraph & { query: string }, DomainError>> {
  const dataset = await openEvents(folder);
  if (!dataset.ok) return dataset;
  const answer = await dataset.value.ask({
    name: 'process/shown-graph',
    filter,
    fragments: { shownWays: sqlFile('process/shown-ways') },
    parameters: { share },
    row: graphRow,
  });
  if (!answer.ok) return answer;
  const { rows, query } = answer.value;
  const nodes = rows.filter(({ to }) => to === null);
  return ok({
    cases: nodes[0]?.cases ?? 0,
    activities: nodes.map(({ from, count, starts, ends }) => ({ name: from, count, starts, ends })),
    edges: rows.flatMap(({ from, to, count, cases, median, mean }) =>
      to === null
        ? []
        : [{ from, to, count, cases, medianSeconds: median ?? 0, meanSeconds: mean ?? 0 }],
    ),
    query,
  });
}

/** The stages with their places, winning after the last, for the statements about moves. */
export function moveParts({ mapping: { stages, wonStages } }: DatasetManifest) {
  const listed = [
    ...stages.map((activity, rank) => ({ activity, rank })),
    ...wonStages.map((activity) => ({ activity, rank: stages.length })),
  ];
  return {
    fragments: {
      moves: sqlFile('process/moves'),
      stages: listed.map(({ rank }, index) => `($stage_${index + 1}, ${rank})`).join(', '),
    },
    parameters: Object.fromEntries(
      listed.map(({ activity }, index) => [`stage_${index + 1}`, activity]),
    ),
  };
}

const betweenRow = z.object({ n: number, mean: optional, median: optional, p90: optional });

/** Seconds from the first coming of one activity to the first coming of another. */
export async function timeBetween(
  folder: string,
  { start, end }: { start: string; end: string },
  filter: DealFilter = {},
): Promise<Result<TimeBetween & { query: string }, DomainError>> {
  const dataset = await openEvents(folder);
  if (!dataset.ok) return dataset;
  const answer = await dataset.value.ask({
    name: 'process/between',
    filter,
    fragments: { between: sqlFile('process/between-cases') },
    parameters: { selected_start: start, selected_end: end },
    row: betweenRow,
  });
  if (!answer.ok) return answer;
  return ok({ ...betweenRow.parse(answer.value.rows[0]), query: answer.value.query });
}

/** Moves backward and over stages; null where the data set has fewer than two stages. */
export async function stageMoves(
  folder: string,
  filter: DealFilter = {},
): Promise<Result<{ moves: StageMove[]; query: string } | null, DomainError>> {
  const dataset = await openEvents(folder);
  if (!dataset.ok) return dataset;
  const { ask, manifest } = dataset.value;
  const { stages, wonStages } = manifest.mapping;
  if (stages.length < 2) return ok(null);
  const answer = await ask({
    name: 'process/stage-moves',
    filter,
    ...moveParts(manifest),
    row: moveRow,
  });
  if (!answer.ok) return answer;
  const nameOf = (rank: number) => stages[rank] ?? wonStages[0] ?? '';
  return ok({
    moves: answer.value.rows.map(({ from, to, count, cases }) => ({
      kind: to < from ? 'backward' : 'skipped',
      places: { from, to },
      from: from < 0 ? null : nameOf(from),
      to: nameOf(to),
      over: to < from ? [] : stages.slice(from + 1, to),
      count,
      cases,
    })),
    query: answer.value.query,
  });
}
