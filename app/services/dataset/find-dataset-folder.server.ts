import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { type DatasetManifest, readManifest } from '~/warehouse/manifest.server';

export type FoundDataset = {
  id: string;
  name: string;
  /** What the warehouse's questions take. */
  folder: string;
  manifest: DatasetManifest;
  period: { from: string | null; to: string | null };
};

/**
 * The folder of an imported data set of this engagement, or of the newest one where none is named.
 * A data set that is being imported again still answers from its former data.
 */
export async function findDatasetFolder(
  actor: Actor,
  engagementId: string,
  datasetId?: string | null,
): Promise<Result<FoundDataset>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const record = await database().dataset.findFirst({
    where: {
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      ...(datasetId ? { id: datasetId } : { importedAt: { not: null } }),
    },
    orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, importedAt: true },
  });
  if (!record) return fail(datasetId ? 'not-found' : 'dataset-not-imported');
  if (!record.importedAt) return fail('dataset-not-imported');
  const folder = datasetFolder(record.id);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  return ok({
    id: record.id,
    name: record.name,
    folder,
    manifest: manifest.value,
    period: manifest.value.period,
  });
}
