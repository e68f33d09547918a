import { rm } from 'node:fs/promises';
import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

type Deleted = { id: string; name: string };

/**
 * Sets a data set aside; its files stay, so that it can come back. One that a goal or a pilot takes
 * its numbers from stays. Evidence keeps its frozen figures.
 */
export async function deleteDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const where = { ...scope, id: datasetId, deletedAt: null };
    const record = await transaction.dataset.findFirst({ where });
    if (!record) return fail('not-found');
    if (record.state === 'importing') return fail('dataset-import-running');
    const [goals, pilots] = await Promise.all([
      transaction.goal.count({ where: { ...scope, datasetId, deletedAt: null } }),
      transaction.pilot.count({ where: { ...scope, datasetId } }),
    ]);
    if (goals + pilots > 0) return fail('dataset-in-use', { goals, pilots });
    const { count } = await transaction.dataset.updateMany({ where, data: { deletedAt: now() } });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'dataset.deleted',
      subjectType: 'dataset',
      subjectId: datasetId,
      details: { name: record.name },
    });
    return ok({ id: datasetId, name: record.name });
  });
}

export async function restoreDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<Deleted>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: datasetId, workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<Deleted>> => {
    const record = await transaction.dataset.findFirst({ where });
    if (!record) return fail('not-found');
    const { count } = await transaction.dataset.updateMany({
      where: { ...where, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'dataset.restored',
        subjectType: 'dataset',
        subjectId: datasetId,
        details: { name: record.name },
      });
    }
    return ok({ id: datasetId, name: record.name });
  });
}

/** Takes back a data set that was never shown to anybody: an upload that came to nothing. */
export async function removeDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<void> {
  const where = { id: datasetId, workspaceId: actor.workspaceId, engagementId, importedAt: null };
  const { count } = await database().dataset.deleteMany({ where });
  if (count > 0) await rm(datasetFolder(datasetId), { recursive: true, force: true });
}
