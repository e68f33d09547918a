import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { FunnelNote, FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import type { Provenance } from '~/domain/funnel/provenance';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { periodOf } from '~/services/analysis/compare-values.server';
import { funnel } from '~/warehouse/funnel.server';
import { findDatasetFolder } from './find-dataset-folder.server';

export type DatasetFunnel = {
  totals: FunnelTotals;
  stages: FunnelStage[];
  notes: FunnelNote[];
  provenance: Provenance;
};

/** The numbers of a data set's funnel alone, as the API answers them. */
export async function datasetFunnel(
  actor: Actor,
  engagementId: string,
  datasetId?: string | null,
  filter: DealFilter = {},
): Promise<Result<DatasetFunnel>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { folder, id, name, period } = found.value;
  const answer = await funnel(folder, filter);
  if (!answer.ok) return answer;
  const { totals, stages, notes, query } = answer.value;
  return ok({
    totals,
    stages,
    notes,
    provenance: {
      dataset: { id, name },
      period: periodOf(filter, period),
      filter,
      n: totals.deals,
      definition: `analysis:definitions.${filter.period ? 'periodFunnel' : 'cohortFunnel'}`,
      query: `${query.totals};\n\n${query.stages};`,
    },
  });
}
