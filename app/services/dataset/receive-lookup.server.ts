import type { Actor } from '~/domain/permission/actor';
import { fail, type Result } from '~/domain/result';
import { discardBody, readMultipart } from '~/platform/multipart.server';
import { findDataset } from './dataset-record.server';
import { joinLookup, takeLookup } from './lookups.server';
import type { ReceivedUpload } from './receive-upload.server';
import { discardUpload, uploadFailure } from './store-upload.server';

/** Reads a posted form whose field `lookup` is a file to join to the table of a draft. */
export async function receiveLookup(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  request: Request,
): Promise<Result<ReceivedUpload>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:edit');
  const received = found.ok ? await read(actor, engagementId, datasetId, request) : found;
  if (!received.ok) await discardBody(request).catch(() => undefined);
  return received;
}

async function read(
  actor: Actor,
  engagementId: string,
  datasetId: string,
  request: Request,
): Promise<Result<ReceivedUpload>> {
  let taken: Awaited<ReturnType<typeof takeLookup>> | null = null;
  try {
    for await (const part of readMultipart(request)) {
      if (part.name !== 'lookup' || !part.fileName || taken) continue;
      taken = await takeLookup(part.fileName, part.body);
    }
  } catch (error) {
    if (taken?.ok) await discardUpload(taken.value.folder);
    return uploadFailure(error);
  }
  if (!taken) return fail('file-missing');
  return taken.ok ? joinLookup(actor, engagementId, datasetId, taken.value) : taken;
}
