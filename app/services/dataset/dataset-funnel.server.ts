import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { FunnelStage, FunnelTotals } from '~/domain/funnel/funnel-view';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { funnel } from '~/warehouse/funnel.server';
import { findDatasetFolder } from './find-dataset-folder.server';

export type DatasetFunnel = { totals: FunnelTotals; stages: FunnelStage[] };

/** The numbers of a data set's funnel alone, as the API answers them. */
export async function datasetFunnel(
  actor: Actor,
  engagementId: string,
  datasetId?: string | null,
  filter: DealFilter = {},
): Promise<Result<DatasetFunnel>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const answer = await funnel(found.value.folder, filter);
  if (!answer.ok) return answer;
  const { totals, stages } = answer.value;
  return ok({ totals, stages });
}
