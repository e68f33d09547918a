import { createHash } from 'node:crypto';
import { database, type Prisma } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import type { DatasetComparison } from '~/domain/dataset/comparison';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { compareImports } from '~/warehouse/compare-imports.server';
import { findPrevious } from './carry-on.server';
import { type ClaimedImport, claimImport } from './claim-import.server';
import { type DatasetRecord, findDataset, inspectionOf, mappingOf } from './dataset-record.server';
import { releaseLease } from './import-lease.server';
import { importRequest, keepFailure } from './run-import.server';
import { soonOrLater } from './soon-or-later.server';
import { stableText } from './stable-text';
import { watchImport } from './watch-import.server';

/** Names a way of reading a file: the same for the same mapping, whatever the order of its parts. */
function mappingKey(mapping: DatasetMapping): string {
  return createHash('sha256').update(stableText(mapping)).digest('hex').slice(0, 32);
}

/** The comparison that was made last, if the file is still read that way and X still as it was. */
export async function currentComparison(record: DatasetRecord): Promise<DatasetComparison | null> {
  const { comparison } = inspectionOf(record);
  if (!comparison || comparison.previousId !== record.previousId) return null;
  if (comparison.mappingKey !== mappingKey(mappingOf(record))) return null;
  const previous = await findPrevious(record, comparison.previousId);
  const isSame =
    previous.ok && previous.value.importedAt.toISOString() === comparison.previousImportedAt;
  return isSame ? comparison : null;
}

/**
 * Starts to count what the import would change against the data set that the file carries on. The
 * progress stands in the record as that of an import does, and can be cancelled like one.
 */
export async function startComparison(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<{ id: string }>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const { previousId } = found.value;
  if (!previousId) return fail('carry-missing');
  const previous = await findPrevious(found.value, previousId);
  if (!previous.ok) return previous;
  const mapping = mappingOf(found.value);
  const claim = await claimImport(actor, engagementId, datasetId, mapping, { isComparing: true });
  if (!claim.ok) return claim;
  await soonOrLater(datasetId, compare(claim.value, previous.value));
  return ok({ id: datasetId });
}

async function compare(
  claim: ClaimedImport,
  previous: { id: string; importedAt: Date },
): Promise<void> {
  const { dataset, run, mapping } = claim;
  const watch = watchImport(dataset.id, run, undefined);
  try {
    const compared = await compareImports({
      ...importRequest(claim, watch),
      earlierFolder: datasetFolder(previous.id),
    });
    await watch.stop();
    if (!compared.ok) {
      await keepFailure(claim, compared.error);
      return;
    }
    const comparison: DatasetComparison = {
      ...compared.value,
      previousId: previous.id,
      previousImportedAt: previous.importedAt.toISOString(),
      mappingKey: mappingKey(mapping),
    };
    await keepComparison(claim, comparison);
  } catch (error) {
    await watch.stop();
    await keepFailure(claim, { code: 'unexpected' });
    throw error;
  } finally {
    await releaseLease(dataset.id, run);
  }
}

async function keepComparison(
  { dataset }: ClaimedImport,
  comparison: DatasetComparison,
): Promise<void> {
  const record = await database().dataset.findUniqueOrThrow({ where: { id: dataset.id } });
  const inspection = { ...inspectionOf(record), isComparing: false, comparison };
  await database().dataset.updateMany({
    where: { id: dataset.id, workspaceId: dataset.workspaceId, state: 'importing' },
    data: {
      state: dataset.importedAt ? 'ready' : 'draft',
      progress: 0,
      error: jsonNull as Prisma.InputJsonValue,
      inspection: inspection as unknown as Prisma.InputJsonObject,
    },
  });
}
