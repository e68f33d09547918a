import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DealSelection } from '~/domain/funnel/deal-selection';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { type Deal, dealSort, streamDeals } from '~/warehouse/deals.server';
import type { ManifestColumn } from '~/warehouse/manifest.server';

export type ExportedDeals = {
  name: string;
  /** The columns that the file has, for their headers. */
  columns: ManifestColumn[];
  rows: AsyncIterable<Deal[]>;
};

/** All the deals behind a number, passed on as they come, so that any number of them passes. */
export async function exportDeals(
  actor: Actor,
  engagementId: string,
  question: {
    datasetId: string;
    filter: DealFilter;
    selection: DealSelection | null;
    asked: DealsQuestion;
  },
): Promise<Result<ExportedDeals>> {
  const found = await findDatasetFolder(actor, engagementId, question.datasetId);
  if (!found.ok) return found;
  const { folder, manifest, name } = found.value;
  const { filter, selection, asked } = question;
  const rows = await streamDeals(folder, filter, dealSort(manifest, asked.order), {
    selection,
    find: asked.find,
    outcome: asked.outcome,
    today: today(actor.timeZone),
  });
  if (!rows.ok) return rows;
  return ok({ name, columns: manifest.columns, rows: rows.value });
}
