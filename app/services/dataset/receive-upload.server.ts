import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { database, type Prisma } from '~/db/database.server';
import type { StoredInspection } from '~/domain/dataset/inspection';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { prepareSource } from '~/warehouse/formats/prepare-source.server';
import { sourceFile } from '~/warehouse/source-file.server';
import { datasetError } from './dataset-error';
import { inspectTable } from './inspect-table.server';
import { discardUpload, type StoredUpload, storeUpload, unpackLimit } from './store-upload.server';

export type UploadedFile = {
  fileName: string;
  body: AsyncIterable<Uint8Array>;
  signal?: AbortSignal;
  /** Whether an earlier import of a file with the same headers tells how this one is read. */
  remember?: boolean;
};

export type ReceivedUpload = {
  id: string;
  name: string;
  /** What the file's columns are taken to mean; may still lack what an import needs. */
  mapping: DatasetMapping;
  /** Whether the guess is enough to import with. */
  complete: boolean;
  inspection: StoredInspection;
};

/**
 * Takes a file of deals in, looks what it holds and keeps it as a draft with a guessed mapping. A
 * file that is not a table, too large or not complete leaves nothing behind.
 */
export async function receiveUpload(
  actor: Actor,
  engagementId: string,
  upload: UploadedFile,
): Promise<Result<ReceivedUpload>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const id = newId();
  const stored = await storeUpload(id, upload.body);
  if (!stored.ok) return stored;
  try {
    return await keepUpload(actor, engagementId, id, upload, stored.value);
  } finally {
    await discardUpload(stored.value.folder);
  }
}

async function keepUpload(
  actor: Actor,
  engagementId: string,
  id: string,
  { fileName, signal, remember = false }: UploadedFile,
  stored: StoredUpload,
): Promise<Result<ReceivedUpload>> {
  const prepared = await prepareSource(stored.folder, { limit: unpackLimit(), signal });
  const inspected = prepared.ok
    ? await inspectTable(sourceFile(stored.folder), {
        ...prepared.value,
        rememberFor: remember ? actor : null,
        signal,
      })
    : prepared;
  if (!inspected.ok) {
    return inspected.error.code === 'dataset-import-cancelled'
      ? fail('upload-incomplete')
      : { ok: false, error: datasetError(inspected.error) };
  }
  const { inspection, draft, complete } = inspected.value;
  const folder = datasetFolder(id);
  await mkdir(path.dirname(folder), { recursive: true });
  await rename(stored.folder, folder);
  const shownName = plainFileName(fileName);
  const name = shownName.replace(/(?:\.[a-z0-9]{1,7})?(?:\.gz)?$/i, '') || shownName;
  try {
    await database().dataset.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        engagementId,
        name,
        fileName: shownName,
        bytes: stored.bytes,
        contentHash: stored.contentHash,
        state: 'draft',
        inspection: inspection as unknown as Prisma.InputJsonObject,
        mapping: draft as unknown as Prisma.InputJsonObject,
        createdById: actor.userId,
        createdAt: now(),
      },
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return ok({ id, name, mapping: draft, complete, inspection });
}

/** The last part of what a browser sends as the name, without control characters. */
function plainFileName(fileName: string): string {
  const last = fileName.split(/[\\/]/).pop() ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return Array.from(clean).slice(0, 120).join('') || 'deals.csv';
}
