import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '~/domain/result';
import { temporaryFolder } from '~/platform/data-folder.server';
import { readEnvironment } from '~/platform/env.server';
import { MultipartError } from '~/platform/multipart.server';
import { ORIGINAL_FILE } from '~/warehouse/source-file.server';

export type StoredUpload = {
  /** A folder of its own below the data folder, with the file as it came. */
  folder: string;
  bytes: number;
  /** SHA-256 of the file, by which the same file is recognised. */
  contentHash: string;
};

const MEGABYTE = 1024 * 1024;
/** Tables as text pack to a tenth and less; what unpacks to far more is no table. */
const UNPACKED_PER_PACKED = 20;

/**
 * Writes a file as it arrives. One that is too large is read to its end without being kept, so that
 * the sender comes to read the answer. Whatever goes wrong, nothing stays on the disk.
 */
export async function storeUpload(
  id: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<StoredUpload>> {
  const megabytes = readEnvironment().UPLOAD_LIMIT_MB;
  const folder = path.join(temporaryFolder(), `upload-${id}`);
  let stored: Result<StoredUpload>;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path.join(folder, ORIGINAL_FILE), 'wx', 0o600);
    try {
      stored = await write(file, folder, body, megabytes * MEGABYTE);
    } finally {
      await file.close();
    }
  } catch (error) {
    stored = uploadFailure(error);
  }
  if (!stored.ok) await discardUpload(folder);
  if (!stored.ok && stored.error.code === 'file-too-large')
    return fail('file-too-large', { megabytes });
  return stored;
}

/** The most bytes that a packed upload may unpack to. */
export function unpackLimit(): number {
  return readEnvironment().UPLOAD_LIMIT_MB * MEGABYTE * UNPACKED_PER_PACKED;
}

export async function discardUpload(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function write(
  file: FileHandle,
  folder: string,
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Result<StoredUpload>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > limit) continue;
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  if (bytes > limit) return fail('file-too-large');
  await file.sync();
  return ok({ folder, bytes, contentHash: hash.digest('hex') });
}

/** A full disk and a lost connection are told; anything else is a bug. */
export function uploadFailure(error: unknown): ReturnType<typeof fail> {
  if (error instanceof MultipartError) return fail(error.code);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('disk-full');
  const isLostConnection =
    code === 'ECONNRESET' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    code === 'ABORT_ERR' ||
    (error instanceof Error && (error.name === 'AbortError' || error.message === 'aborted'));
  if (isLostConnection) return fail('upload-incomplete');
  throw error;
}
