import { database, type Prisma } from '~/db/database.server';
import { changeMapping } from '~/domain/dataset/change-mapping';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { namedChoices, type PositionedChoices } from '~/domain/dataset/positioned-choices';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { findDataset, inspectionOf, mappingOf } from './dataset-record.server';

/** Keeps what somebody chose in the wizard; the data change only with the next import. */
export async function changeDatasetMapping(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  choices: PositionedChoices,
): Promise<Result<DatasetMapping>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const { columns } = inspectionOf(found.value);
  const mapping = changeMapping(columns, mappingOf(found.value), namedChoices(columns, choices));
  const { count } = await database().dataset.updateMany({
    where: {
      id: datasetId,
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      state: { not: 'importing' },
    },
    data: { mapping: mapping as unknown as Prisma.InputJsonObject },
  });
  return count > 0 ? ok(mapping) : fail('dataset-import-running');
}

export async function renameDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  name: string,
): Promise<Result<{ name: string }>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  await database().dataset.updateMany({
    where: { id: datasetId, workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    data: { name },
  });
  return ok({ name });
}
