import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { findDataset } from './dataset-record.server';
import { stateWithout } from './settle-imports.server';

/** Stops an import in whichever process it runs; that process looks twice a second. */
export async function cancelImport(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<{ cancelled: boolean }>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const { count } = await database().dataset.updateMany({
    where: { id: datasetId, workspaceId: actor.workspaceId, engagementId, state: 'importing' },
    data: {
      state: stateWithout(found.value, 'cancelled'),
      error: { code: 'dataset-import-cancelled' },
      progress: 0,
    },
  });
  return ok({ cancelled: count > 0 });
}
