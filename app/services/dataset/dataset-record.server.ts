import { database } from '~/db/database.server';
import { type DatasetKind, datasetKinds } from '~/domain/dataset/dataset-kind';
import { type DatasetState, datasetState } from '~/domain/dataset/dataset-state';
import { type StoredInspection, storedInspectionSchema } from '~/domain/dataset/inspection';
import { type DatasetMapping, draftMappingSchema } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import type { EngagementPermission } from '~/domain/permission/permission';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type DatasetRecord = NonNullable<
  Awaited<ReturnType<ReturnType<typeof database>['dataset']['findFirst']>>
>;

/** A data set as lists and heads of pages show it. */
export type DatasetSummary = {
  id: string;
  name: string;
  fileName: string;
  bytes: number;
  state: DatasetState;
  kind: DatasetKind;
  /** Null until it has been imported. */
  rows: number | null;
  accepted: number | null;
  rejected: number | null;
  period: { from: string | null; to: string | null };
  /** Share of the import done, 0 to 1. */
  progress: number;
  /** Why the last import came to nothing. */
  error: DomainError | null;
  createdBy: string;
  createdAt: string;
  importedAt: string | null;
};

/** The record of a data set that has not been deleted, if the actor may do this with it. */
export async function findDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  permission: EngagementPermission,
): Promise<Result<DatasetRecord>> {
  const access = await authorizeEngagement(actor, engagementId, permission);
  if (!access.ok) return access;
  const record = await database().dataset.findFirst({
    where: { id: datasetId, workspaceId: actor.workspaceId, engagementId, deletedAt: null },
  });
  return record ? ok(record) : fail('not-found');
}

export function summaryOf(record: DatasetRecord, createdBy: string): DatasetSummary {
  return {
    id: record.id,
    name: record.name,
    fileName: record.fileName,
    bytes: record.bytes,
    state: datasetState(record.state),
    kind: kindOf(record),
    rows: record.rows,
    accepted: record.accepted,
    rejected: record.rejected,
    period: { from: record.periodFrom, to: record.periodTo },
    progress: record.progress,
    error: errorOf(record.error),
    createdBy,
    createdAt: record.createdAt.toISOString(),
    importedAt: record.importedAt?.toISOString() ?? null,
  };
}

/** As imported last; before that, as its mapping says. A record in a list may lack the mapping. */
function kindOf({ kind, mapping, importedAt }: DatasetRecord): DatasetKind {
  const parsed = importedAt ? null : draftMappingSchema.safeParse(mapping);
  return (
    (parsed?.success && parsed.data.kind) || datasetKinds.find((known) => known === kind) || 'deals'
  );
}

export function mappingOf(record: DatasetRecord): DatasetMapping {
  return draftMappingSchema.parse(record.mapping);
}

export function inspectionOf(record: DatasetRecord): StoredInspection {
  return storedInspectionSchema.parse(record.inspection);
}

function errorOf(stored: unknown): DomainError | null {
  if (typeof stored !== 'object' || stored === null || !('code' in stored)) return null;
  return stored as DomainError;
}
