import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';

export type ImportedDatasetChoice = { id: string; name: string };

/** The data sets that numbers can be read from, the newest first; the caller has asked for the right. */
export function importedDatasets(
  actor: Actor,
  engagementId: string,
): Promise<ImportedDatasetChoice[]> {
  return database().dataset.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      importedAt: { not: null },
    },
    orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
