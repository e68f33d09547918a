import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { database, type Prisma } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { readSheet } from '~/warehouse/formats/prepare-source.server';
import { BASE_FILE, sourceFile } from '~/warehouse/source-file.server';
import { datasetError } from './dataset-error';
import { findDataset, inspectionOf } from './dataset-record.server';
import { inspectTable } from './inspect-table.server';
import type { ReceivedUpload } from './receive-upload.server';
import { unpackLimit } from './store-upload.server';

/**
 * Reads another sheet of a spreadsheet that has not been imported yet; what its columns mean is
 * guessed anew. A sheet that can't be read leaves the former one in place.
 */
export async function chooseSheet(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  sheet: string,
  signal?: AbortSignal,
): Promise<Result<ReceivedUpload>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  if (!found.ok) return found;
  const { name, importedAt } = found.value;
  const known = inspectionOf(found.value).sheets ?? [];
  if (!known.some((candidate) => candidate.name === sheet)) return fail('sheet-unknown', { sheet });
  if (importedAt) return fail('sheet-fixed');
  const folder = datasetFolder(datasetId);
  const read = await readSheet(folder, sheet, { limit: unpackLimit(), signal });
  if (!read.ok) return { ok: false, error: datasetError(read.error) };
  const { table, sheets, dialect } = read.value;
  try {
    const inspected = await inspectTable(table, { dialect, sheets, rememberFor: null, signal });
    if (!inspected.ok) return inspected;
    const { inspection, draft, complete } = inspected.value;
    const { count } = await database().dataset.updateMany({
      where: {
        id: datasetId,
        workspaceId: actor.workspaceId,
        engagementId,
        deletedAt: null,
        importedAt: null,
        state: { not: 'importing' },
      },
      data: {
        inspection: inspection as unknown as Prisma.InputJsonObject,
        mapping: draft as unknown as Prisma.InputJsonObject,
      },
    });
    if (count === 0) return fail('dataset-import-running');
    await rename(table, sourceFile(folder));
    // What was joined to the former sheet says nothing of this one.
    await rm(path.join(folder, BASE_FILE), { force: true });
    return ok({ id: datasetId, name, mapping: draft, complete, inspection });
  } finally {
    await rm(table, { force: true });
  }
}
