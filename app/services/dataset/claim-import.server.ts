import { setTimeout as sleep } from 'node:timers/promises';
import { database, type Prisma } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import type { StoredInspection } from '~/domain/dataset/inspection';
import { type DatasetMapping, datasetMappingSchema, mappedColumns } from '~/domain/dataset/mapping';
import { redactInspection } from '~/domain/dataset/redact-inspection';
import { withTreated } from '~/domain/dataset/treated-columns';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { newId } from '~/platform/ids.server';
import { csvDialect } from '~/warehouse/csv-records.server';
import { type DatasetRecord, findDataset, inspectionOf } from './dataset-record.server';
import { releaseLease, takeLease } from './import-lease.server';
import { settleImports } from './settle-imports.server';

export type ClaimedImport = {
  actor: Actor;
  dataset: DatasetRecord;
  mapping: DatasetMapping;
  /** Names this run among others of the same data set. */
  run: string;
};

/** An import that was cancelled needs a moment to notice. */
const PATIENCE = 8;
const PAUSE_MILLISECONDS = 250;

/** Checks a mapping and makes this process the one that imports the data set. */
export async function claimImport(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  mapping: unknown,
  { isComparing = false }: { isComparing?: boolean } = {},
): Promise<Result<ClaimedImport>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const checked = checkMapping(found.value, mapping);
  if (!checked.ok) return checked;
  const [record = found.value] = await settleImports([found.value]);
  if (record.state === 'importing') return fail('dataset-import-running');
  const run = newId();
  if (!(await takeLeaseSoon(datasetId, run))) return fail('dataset-import-running');
  const { count } = await database().dataset.updateMany({
    where: {
      id: datasetId,
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      state: { not: 'importing' },
    },
    data: {
      state: 'importing',
      progress: 0,
      error: jsonNull as Prisma.InputJsonValue,
      mapping: checked.value as unknown as Prisma.InputJsonObject,
      inspection: {
        ...redactInspection(inspectionOf(record), checked.value),
        isComparing,
      } as unknown as Prisma.InputJsonObject,
    },
  });
  if (count > 0) return ok({ actor, dataset: record, mapping: checked.value, run });
  await releaseLease(datasetId, run);
  return fail('dataset-import-running');
}

function checkMapping(record: DatasetRecord, mapping: unknown): Result<DatasetMapping> {
  const parsed = datasetMappingSchema.safeParse(mapping);
  if (!parsed.success) {
    const lacksRole = parsed.error.issues.some(({ message }) =>
      message.startsWith('mapping-needs-'),
    );
    return fail(lacksRole ? 'mapping-incomplete' : 'mapping-invalid');
  }
  const names = new Set(inspectionOf(record).columns.map(({ name }) => name));
  const missing = mappedColumns(parsed.data).find((column) => !names.has(column));
  return missing === undefined
    ? ok(asStored(parsed.data, inspectionOf(record)))
    : fail('mapping-column-missing', { column: missing });
}

/** A file that was written anew after an earlier import is read as it is now. */
function asStored(
  mapping: DatasetMapping,
  { treated = {}, encoding, delimiter }: StoredInspection,
): DatasetMapping {
  const dialect = csvDialect({ encoding, delimiter });
  const isRewritten = Object.keys(treated).length > 0;
  return withTreated(isRewritten ? { ...mapping, ...dialect } : mapping, treated);
}

async function takeLeaseSoon(datasetId: string, run: string): Promise<boolean> {
  for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
    if (await takeLease(datasetId, run)) return true;
    await sleep(PAUSE_MILLISECONDS);
  }
  return false;
}
