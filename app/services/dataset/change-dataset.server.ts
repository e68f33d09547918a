import { database, type Prisma } from '~/db/database.server';
import { changeMapping, columnUse } from '~/domain/dataset/change-mapping';
import { type StoredInspection, storedInspection } from '~/domain/dataset/inspection';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import { namedChoices, type PositionedChoices } from '~/domain/dataset/positioned-choices';
import { redactInspection, revealedColumns } from '~/domain/dataset/redact-inspection';
import { withTreated } from '~/domain/dataset/treated-columns';
import { treatValues } from '~/domain/dataset/value-choices';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { csvDialect } from '~/warehouse/csv-records.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';
import { sourceFile } from '~/warehouse/source-file.server';
import { datasetError } from './dataset-error';
import { type DatasetRecord, findDataset, inspectionOf, mappingOf } from './dataset-record.server';

/** Keeps what somebody chose in the wizard; the data change only with the next import. */
export async function changeDatasetMapping(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  choices: PositionedChoices,
): Promise<Result<DatasetMapping>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const before = mappingOf(found.value);
  const inspection = inspectionOf(found.value);
  const { columns } = inspection;
  const changed = changeMapping(columns, before, namedChoices(columns, choices));
  const newlyUsed = columns
    .map(({ name }) => name)
    .filter((name) => columnUse(changed, name) !== '' && columnUse(before, name) === '');
  const wanted = choices.values
    ? treatValues(columns, changed, choices.values, newlyUsed)
    : changed;
  const mapping = withTreated(wanted, inspection.treated ?? {});
  const looked = await lookAgain(found.value, inspection, before, mapping);
  if (!looked.ok) return looked;
  const { count } = await database().dataset.updateMany({
    where: {
      id: datasetId,
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      state: { not: 'importing' },
    },
    data: {
      mapping: mapping as unknown as Prisma.InputJsonObject,
      inspection: redactInspection(looked.value, mapping) as unknown as Prisma.InputJsonObject,
    },
  });
  return count > 0 ? ok(mapping) : fail('dataset-import-running');
}

/** Values of a column that is to be kept after all are read from the file again. */
async function lookAgain(
  record: DatasetRecord,
  inspection: StoredInspection,
  before: DatasetMapping,
  after: DatasetMapping,
): Promise<Result<StoredInspection>> {
  if (revealedColumns(before, after).length === 0) return ok(inspection);
  const dialect = csvDialect(inspection);
  const inspected = await inspectDeals(sourceFile(datasetFolder(record.id)), {
    ...(dialect && { dialect }),
  });
  if (!inspected.ok) return { ok: false, error: datasetError(inspected.error) };
  const fresh = storedInspection(inspected.value.inspection, inspected.value.guess);
  const { columns, preview, doubts } = fresh;
  return ok({ ...inspection, columns, preview, doubts });
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
