import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { Provenance } from '~/domain/funnel/provenance';
import type { Actor } from '~/domain/permission/actor';
import type {
  ProcessActivity,
  ProcessEdge,
  ProcessTotals,
  ProcessVariant,
  ShownGraph,
} from '~/domain/process-view/process-view';
import { ok, type Result } from '~/domain/result';
import { periodOf } from '~/services/analysis/compare-values.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { processView, shownGraph, timeBetween } from '~/warehouse/process-view.server';

export type DatasetProcess = Omit<ProcessTotals, 'variants'> & {
  activities: ProcessActivity[];
  edges: ProcessEdge[];
  variants: ProcessVariant[];
  /** The part that a picture of the wanted share of cases shows. */
  graph: ShownGraph;
  between: {
    start: string;
    end: string;
    n: number;
    medianSeconds: number | null;
    meanSeconds: number | null;
    p90Seconds: number | null;
  } | null;
  provenance: Provenance;
};

/** How a process runs, as the API answers it. */
export async function datasetProcess(
  actor: Actor,
  engagementId: string,
  {
    datasetId,
    filter,
    share,
    between,
  }: {
    datasetId: string;
    filter: DealFilter;
    share: number;
    /** Two activities between which the time is taken. */
    between: { start: string; end: string } | null;
  },
): Promise<Result<DatasetProcess>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { folder, id, name, period } = found.value;
  const answer = await processView(folder, filter);
  if (!answer.ok) return answer;
  const { totals, activities, edges, variants, query } = answer.value;
  const graph: Result<ShownGraph> =
    share < 1
      ? await shownGraph(folder, filter, share)
      : ok({ cases: totals.cases, activities, edges });
  if (!graph.ok) return graph;
  const span = between ? await timeBetween(folder, between, filter) : ok(null);
  if (!span.ok) return span;
  return ok({
    ...totals,
    activities,
    edges,
    variants,
    graph: graph.value,
    between:
      between && span.value
        ? {
            ...between,
            n: span.value.n,
            medianSeconds: span.value.median,
            meanSeconds: span.value.mean,
            p90Seconds: span.value.p90,
          }
        : null,
    provenance: {
      dataset: { id, name },
      period: periodOf(filter, period),
      filter,
      n: totals.cases,
      definition: 'processView:definitions.process',
      query: [...Object.values(query), ...(span.value ? [span.value.query] : [])]
        .map((sql) => `${sql};`)
        .join('\n\n'),
    },
  });
}
