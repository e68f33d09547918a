import { createHash } from 'node:crypto';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import type { Actor } from '~/domain/permission/actor';
import type { ProcessFindings } from '~/domain/process-view/process-findings';
import { missingForProcess } from '~/domain/process-view/process-view';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { type ShownOrigin, showOrigin } from '~/services/analysis/show-origin.server';
import {
  type FoundDataset,
  findDatasetFolder,
} from '~/services/dataset/find-dataset-folder.server';
import { importedDatasets } from '~/services/dataset/imported-datasets.server';
import { type FilterValues, filterValues } from '~/warehouse/filter-values.server';
import { type DatasetManifest, readManifest } from '~/warehouse/manifest.server';
import { processView, shownGraph, stageMoves, timeBetween } from '~/warehouse/process-view.server';
import { traceProcessNumber } from './trace-process.server';

export type ProcessQuestion = {
  /** The newest data set with events where none is named. */
  datasetId: string | null;
  filter: DealFilter;
  /** Of the cases, that the picture's ways cover; one that can be read where none is given. */
  share: number | null;
  /** Two activities between which the time is taken. */
  between: { start: string | null; end: string | null };
  origin: NumberOrigin | null;
  deals: DealsQuestion;
};

export type ProcessPage = {
  datasets: { id: string; name: string }[];
  dataset: { id: string; name: string; period: { from: string | null; to: string | null } };
  currency: string;
  filter: DealFilter;
  choices: FilterValues;
  /** Why there is no process to show. */
  missing: ReturnType<typeof missingForProcess> | 'again' | null;
  process: ProcessFindings | null;
  origin: ShownOrigin | null;
};

const SHOWN_VARIANTS = 20;
/** A picture with more arrows than this says nothing; then fewer ways are shown. */
const READABLE_EDGES = 30;
const SHARES = [0.8, 0.5, 0.2];

/** How the process of a data set runs. Null where no data are imported yet. */
export async function showProcess(
  actor: Actor,
  engagementId: string,
  question: ProcessQuestion,
): Promise<Result<ProcessPage | null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const datasets = await importedDatasets(actor, engagementId);
  if (datasets.length === 0) return ok(null);
  const wanted = question.datasetId ?? (await newestWithEvents(datasets.map(({ id }) => id)));
  const found = await findDatasetFolder(actor, engagementId, wanted);
  if (!found.ok) return found;
  const { folder, manifest, id, name, period } = found.value;
  const choices = await filterValues(folder);
  if (!choices.ok) return choices;
  const filter = knownFilter(manifest, question.filter);
  const missing = missingIn(manifest);
  const process = missing ? ok(null) : await readProcess(found.value, filter, question);
  if (!process.ok) return process;
  const origin =
    process.value && question.origin
      ? await showOrigin(question.origin, traceProcessNumber(question.origin, process.value), {
          folder,
          manifest,
          filter,
          asked: question.deals,
          today: today(actor.timeZone),
        })
      : ok(null);
  if (!origin.ok) return origin;
  return ok({
    datasets,
    dataset: { id, name, period },
    currency: access.value.currency,
    filter,
    choices: choices.value,
    missing,
    process: process.value,
    origin: origin.value,
  });
}

async function newestWithEvents(ids: string[]): Promise<string | null> {
  for (const id of ids) {
    const manifest = await readManifest(datasetFolder(id));
    if (manifest.ok && manifest.value.files.events) return id;
  }
  return null;
}

function missingIn({ files, shape, mapping }: DatasetManifest): ProcessPage['missing'] {
  if (files.events && files.cases) return null;
  return shape === 'stage-dates' ? 'again' : missingForProcess(mapping.columns);
}

async function readProcess(
  { folder, manifest }: FoundDataset,
  filter: DealFilter,
  { share, between: { start, end } }: ProcessQuestion,
): Promise<Result<ProcessFindings>> {
  const [answer, graph, moves, span] = await Promise.all([
    processView(folder, filter, SHOWN_VARIANTS),
    readableGraph(folder, filter, share),
    stageMoves(folder, filter),
    start && end ? timeBetween(folder, { start, end }, filter) : ok(null),
  ]);
  if (!span.ok) return span;
  if (!answer.ok) return answer;
  if (!graph.ok) return graph;
  if (!moves.ok) return moves;
  const { totals, activities, edges, variants, query } = answer.value;
  const loops = new Map(
    edges.flatMap(({ from, to, count }) => (from === to ? [[from, count]] : [])),
  );
  const { query: graphQuery, ...shown } = graph.value;
  return ok({
    totals,
    activities: activities.map((activity) => ({
      ...activity,
      selfLoops: loops.get(activity.name) ?? 0,
    })),
    variants: variants.map((variant) => ({ ...variant, way: wayOf(variant.activities) })),
    graph: shown,
    between: span.value && start && end ? { ...span.value, start, end } : null,
    moves: moves.value?.moves ?? null,
    casesOutOfOrder: manifest.events?.casesOutOfOrder ?? 0,
    queries: {
      totals: query.totals,
      activities: query.activities,
      variants: query.variants,
      graph: graphQuery,
      moves: moves.value?.query ?? '',
    },
  });
}

/** A short name for a way, the same as the warehouse makes of a case's path. */
function wayOf(activities: readonly string[]): string {
  return createHash('md5').update(activities.join('\u001f')).digest('hex');
}

/** The graph of the wanted share, or of the largest one whose picture can still be read. */
async function readableGraph(folder: string, filter: DealFilter, wanted: number | null) {
  const shares = wanted === null ? SHARES : [wanted];
  for (const [index, share] of shares.entries()) {
    const graph = await shownGraph(folder, filter, share);
    if (!graph.ok) return graph;
    const isReadable = graph.value.edges.length <= READABLE_EDGES;
    if (isReadable || index === shares.length - 1) return ok({ ...graph.value, share });
  }
  throw new Error('There is no share to show.');
}

/** An address made for another data set may name columns that this one lacks. */
function knownFilter(manifest: DatasetManifest, filter: DealFilter): DealFilter {
  const known = new Set(manifest.columns.flatMap(({ key, header }) => [key, header]));
  const { at, where, period: _period, ...rest } = filter;
  const kept = where?.filter(({ column }) => column === 'stage' || known.has(column)) ?? [];
  const isStage = at !== undefined && manifest.mapping.stages.includes(at.stage);
  return { ...rest, ...(kept.length > 0 && { where: kept }), ...(isStage && { at }) };
}
