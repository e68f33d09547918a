import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { discardBody, type MultipartPart, readMultipart } from '~/platform/multipart.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { removeDataset } from './delete-dataset.server';
import { joinLookup, type TakenLookup, takeLookup } from './lookups.server';
import { type ReceivedUpload, receiveUpload, type UploadedFile } from './receive-upload.server';
import { discardUpload, uploadFailure } from './store-upload.server';

export type ReceivedForm = { upload: ReceivedUpload; fields: Record<string, string> };

export type ReceiveOptions = Pick<UploadedFile, 'remember'>;

const LONGEST_FIELD = 256 * 1024;
const MOST_FIELDS = 50;

/**
 * Reads a posted form whose field `file` is a file of deals, and whose fields `lookup` are files to
 * join to it, in whatever order they come. The right to upload is asked for before anything is read.
 */
export async function receiveForm(
  actor: Actor,
  engagementId: string,
  request: Request,
  options: ReceiveOptions = {},
): Promise<Result<ReceivedForm>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  const received = access.ok ? await readForm(actor, engagementId, request, options) : access;
  if (!received.ok) await discardBody(request).catch(() => undefined);
  return received;
}

async function readForm(
  actor: Actor,
  engagementId: string,
  request: Request,
  { remember = false }: ReceiveOptions,
): Promise<Result<ReceivedForm>> {
  const fields: Record<string, string> = {};
  const lookups: TakenLookup[] = [];
  let count = 0;
  let upload: Result<ReceivedUpload> | null = null;
  let failure: Result<never> | null = null;
  try {
    for await (const part of readMultipart(request)) {
      count += 1;
      if (count > MOST_FIELDS) failure = fail('upload-malformed');
      if (failure) continue;
      if (part.name === 'file' && part.fileName) {
        if (upload) failure = fail('upload-one-file');
        else {
          upload = await receiveUpload(actor, engagementId, {
            fileName: part.fileName,
            body: part.body,
            signal: request.signal,
            remember,
          });
        }
      } else if (part.name === 'lookup' && part.fileName) {
        const taken = await takeLookup(part.fileName, part.body);
        if (taken.ok) lookups.push(taken.value);
        else failure = taken;
      } else if (part.fileName === null) {
        const text = await readField(part);
        if (text === null) failure = fail('upload-malformed');
        else fields[part.name] = text;
      }
    }
  } catch (error) {
    failure = uploadFailure(error);
  }
  // What came with a file that was taken in did not arrive whole: the file goes again.
  if (upload?.ok && !failure) {
    const joined = await joinAll(actor, engagementId, upload.value, lookups);
    if (joined.ok) return ok({ upload: joined.value, fields });
    failure = joined;
  }
  for (const { folder } of lookups) await discardUpload(folder);
  if (upload?.ok) await removeDataset(actor, engagementId, upload.value.id);
  if (upload && !upload.ok) return upload;
  return failure ?? fail('file-missing');
}

/** Joins the lookups that came with a file, in the order in which they came. */
async function joinAll(
  actor: Actor,
  engagementId: string,
  upload: ReceivedUpload,
  lookups: readonly TakenLookup[],
): Promise<Result<ReceivedUpload>> {
  let joined = upload;
  for (const lookup of lookups) {
    const next = await joinLookup(actor, engagementId, upload.id, lookup);
    if (!next.ok) return next;
    joined = next.value;
  }
  return ok(joined);
}

async function readField(part: MultipartPart): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of part.body) {
    bytes += chunk.length;
    if (bytes <= LONGEST_FIELD) chunks.push(chunk);
  }
  return bytes > LONGEST_FIELD ? null : Buffer.concat(chunks).toString('utf8');
}
