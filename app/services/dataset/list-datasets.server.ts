import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { readEnvironment } from '~/platform/env.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { type DatasetRecord, type DatasetSummary, summaryOf } from './dataset-record.server';
import { settleImports } from './settle-imports.server';

export type DatasetList = {
  datasets: (DatasetSummary & {
    /** The newer data set that replaces it or adds to it. */
    successor: { id: string; name: string } | null;
  })[];
  /** The largest file that is taken in. */
  megabytes: number;
};

/** The data sets of an engagement, the newest first. */
export async function listDatasets(
  actor: Actor,
  engagementId: string,
): Promise<Result<DatasetList>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const records = await database().dataset.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    omit: { inspection: true, mapping: true },
  });
  const settled = await settleImports(
    records.map((record): DatasetRecord => ({ ...record, inspection: null, mapping: null })),
  );
  const people = await database().user.findMany({
    where: {
      workspaceId: actor.workspaceId,
      id: { in: settled.map(({ createdById }) => createdById) },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const successors = new Map(
    settled
      .filter(({ previousId, importedAt }) => previousId !== null && importedAt !== null)
      .map(({ id, name, previousId }) => [previousId, { id, name }]),
  );
  return ok({
    datasets: settled.map((record) => ({
      ...summaryOf(record, names.get(record.createdById) ?? ''),
      successor: successors.get(record.id) ?? null,
    })),
    megabytes: readEnvironment().UPLOAD_LIMIT_MB,
  });
}
