import { database, type Prisma } from '~/db/database.server';
import { type CarryUse, carryUses } from '~/domain/dataset/comparison';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { type DatasetRecord, findDataset, inspectionOf } from './dataset-record.server';

/** Which earlier data set a file carries on, and how; null where it stands for itself. */
export type CarryChoice = { previousId: string; use: CarryUse } | null;

/** A data set that another can carry on. */
export type CarryCandidate = {
  id: string;
  name: string;
  period: { from: string | null; to: string | null };
};

type Scope = Pick<DatasetRecord, 'id' | 'workspaceId' | 'engagementId'>;

export function carryUse({ previousUse }: Pick<DatasetRecord, 'previousUse'>): CarryUse {
  return carryUses.find((use) => use === previousUse) ?? 'replace';
}

/** The earlier data set, if it is still there and does not itself rest on this one. */
export async function findPrevious(
  scope: Scope,
  previousId: string,
): Promise<Result<{ id: string; importedAt: Date }>> {
  const candidates = await candidateRecords(scope);
  const found = candidates.find(({ id }) => id === previousId);
  return found?.importedAt
    ? ok({ id: found.id, importedAt: found.importedAt })
    : fail('carry-missing');
}

/** The imported data sets of the engagement that this one may carry on, the newest first. */
export async function carryCandidates(scope: Scope): Promise<CarryCandidate[]> {
  const records = await candidateRecords(scope);
  return records.map(({ id, name, periodFrom, periodTo }) => ({
    id,
    name,
    period: { from: periodFrom, to: periodTo },
  }));
}

async function candidateRecords({ id, workspaceId, engagementId }: Scope) {
  const records = await database().dataset.findMany({
    where: { workspaceId, engagementId, deletedAt: null },
    orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      previousId: true,
      importedAt: true,
      periodFrom: true,
      periodTo: true,
    },
  });
  const previousOf = new Map(records.map((record) => [record.id, record.previousId]));
  /** Two that carried each other on would have no beginning. */
  const restsOnThis = (start: string) => {
    const seen = new Set<string>();
    let at: string | null | undefined = start;
    while (at && !seen.has(at)) {
      if (at === id) return true;
      seen.add(at);
      at = previousOf.get(at);
    }
    return false;
  };
  return records.filter((record) => record.importedAt !== null && !restsOnThis(record.id));
}

/** The imported data sets that carry this one on. */
export async function successorsOf({ id, workspaceId, engagementId }: Scope) {
  const records = await database().dataset.findMany({
    where: {
      workspaceId,
      engagementId,
      previousId: id,
      deletedAt: null,
      importedAt: { not: null },
    },
    orderBy: [{ importedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, previousUse: true },
  });
  return records.map((record) => ({ id: record.id, name: record.name, use: carryUse(record) }));
}

/** Keeps what the file is to the earlier data; the data change only with the import. */
export async function chooseCarryOn(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  choice: CarryChoice,
  follow: boolean,
): Promise<Result<{ isChanged: boolean }>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const record = found.value;
  if (choice) {
    const previous = await findPrevious(record, choice.previousId);
    if (!previous.ok) return previous;
  }
  const next = { previousId: choice?.previousId ?? null, previousUse: choice?.use ?? null };
  const inspection = inspectionOf(record);
  const isOther = next.previousId !== record.previousId;
  if (!isOther && next.previousUse === record.previousUse && follow === inspection.follow) {
    return ok({ isChanged: false });
  }
  const { comparison, ...rest } = inspection;
  const kept = { ...rest, ...(!isOther && comparison && { comparison }), follow };
  const { count } = await database().dataset.updateMany({
    where: {
      id: datasetId,
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      state: { not: 'importing' },
    },
    data: { ...next, inspection: kept as unknown as Prisma.InputJsonObject },
  });
  return count > 0 ? ok({ isChanged: isOther }) : fail('dataset-import-running');
}
