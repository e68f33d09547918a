import { database } from '~/db/database.server';
import { storedInspectionSchema } from '~/domain/dataset/inspection';
import { type DatasetMapping, draftMappingSchema } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type RememberedMapping = { id: string; name: string; mapping: DatasetMapping };

/** How many imports back somebody would still remember. */
const LOOKED_AT = 40;

/**
 * The mapping of the last import in the workspace whose file had the same headers, among engagements
 * that the actor may read: a mapping tells names of stages and people of its client.
 */
export async function findRememberedMapping(
  actor: Actor,
  headers: readonly string[],
): Promise<RememberedMapping | null> {
  const records = await database().dataset.findMany({
    where: { workspaceId: actor.workspaceId, deletedAt: null, importedAt: { not: null } },
    orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
    take: LOOKED_AT,
    select: { id: true, name: true, engagementId: true, inspection: true, mapping: true },
  });
  for (const { id, name, engagementId, inspection, mapping } of records) {
    const stored = storedInspectionSchema.safeParse(inspection);
    const known = draftMappingSchema.safeParse(mapping);
    if (!stored.success || !known.success) continue;
    const { columns } = stored.data;
    const isSame =
      columns.length === headers.length &&
      columns.every((column, index) => column.name === headers[index]);
    if (!isSame) continue;
    const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
    if (access.ok) return { id, name, mapping: known.data };
  }
  return null;
}
