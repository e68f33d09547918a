import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { importedDatasets } from '~/services/dataset/imported-datasets.server';
import { knownFilter } from '~/services/dataset/show-funnel.server';
import { type FilterValues, filterValues } from '~/warehouse/filter-values.server';
import type { DatasetManifest } from '~/warehouse/manifest.server';

/** What every page of the analysis shows around its numbers. */
export type AnalysisFrame = {
  datasets: { id: string; name: string }[];
  dataset: { id: string; name: string; period: { from: string | null; to: string | null } };
  currency: string;
  /** The filter in force: columns that this data set has. */
  filter: DealFilter;
  choices: FilterValues;
};

export type OpenAnalysis = { frame: AnalysisFrame; folder: string; manifest: DatasetManifest };

/** The data set a page is about, the newest where none is named; null where none is imported. */
export async function openAnalysis(
  actor: Actor,
  engagementId: string,
  datasetId: string | null,
  asked: DealFilter,
): Promise<Result<OpenAnalysis | null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const datasets = await importedDatasets(actor, engagementId);
  if (datasets.length === 0) return ok(null);
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { folder, manifest, id, name, period } = found.value;
  const choices = await filterValues(folder);
  if (!choices.ok) return choices;
  return ok({
    folder,
    manifest,
    frame: {
      datasets,
      dataset: { id, name, period },
      currency: access.value.currency,
      filter: knownFilter(manifest, asked),
      choices: choices.value,
    },
  });
}
