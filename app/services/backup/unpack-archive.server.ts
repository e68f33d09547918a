import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import { fail, ok, type Result } from '~/domain/result';
import {
  type ArchiveEntry,
  formatName,
  formatVersion,
  hasEveryModel,
  type Manifest,
  manifestEntry,
  manifestSchema,
} from './archive-format';

const largestManifest = 64 * 1024 * 1024;

/**
 * Lays the entries of an archive into an empty folder and answers its manifest, if the archive is
 * whole: every entry that the manifest names is there with its size and checksum, and no other.
 */
export async function unpackArchive(file: string, folder: string): Promise<Result<Manifest>> {
  let manifest: Manifest | undefined;
  const awaited = new Map<string, ArchiveEntry>();

  async function take({ name, size, type }: tar.Header, content: AsyncIterable<unknown>) {
    if (!manifest) {
      if (name !== manifestEntry || size > largestManifest) throw refused('backup-not-an-archive');
      const read = readManifest(await readText(content));
      if (!read.ok) throw new RefusedArchive(read);
      manifest = read.value;
      for (const entry of manifest.entries) awaited.set(entry.name, entry);
      return;
    }
    const expected = awaited.get(name);
    if (!expected || type !== 'file' || size !== expected.bytes) {
      throw refused('backup-damaged', { entry: name });
    }
    awaited.delete(name);
    if ((await writeEntry(content, path.join(folder, name))) !== expected.sha256) {
      throw refused('backup-damaged', { entry: name });
    }
  }

  const archive = tar.extract();
  archive.on('entry', (header, content, next) => {
    // A cut archive fails its open entry too, perhaps before anybody reads it; the pipeline reports it.
    content.on('error', () => {});
    take(header, content).then(() => next(), next);
  });
  const source = createReadStream(file);
  try {
    await pipeline(source, createGunzip(), archive);
  } catch (error) {
    if (error instanceof RefusedArchive) return error.result;
    return readingFailure(error, manifest !== undefined, source.bytesRead);
  }
  if (!manifest) return fail('backup-not-an-archive');
  const [missing] = awaited.keys();
  return missing === undefined ? ok(manifest) : fail('backup-truncated', { entry: missing });
}

type Refusal = Extract<Result<never>, { ok: false }>;

/** Ends the reading of a stream; what it carries is the answer. */
class RefusedArchive extends Error {
  constructor(readonly result: Refusal) {
    super(result.error.code);
  }
}

function refused(...reason: Parameters<typeof fail>): RefusedArchive {
  return new RefusedArchive(fail(...reason));
}

function readManifest(text: string): Result<Manifest> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail('backup-not-an-archive');
  }
  const head = content as { format?: unknown; formatVersion?: unknown } | null;
  if (head?.format !== formatName) return fail('backup-not-an-archive');
  // A newer manifest may look different altogether, so its version is read before the rest.
  if (typeof head.formatVersion === 'number' && head.formatVersion > formatVersion) {
    return fail('backup-newer-format', { version: head.formatVersion });
  }
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success || !hasEveryModel(parsed.data))
    return fail('backup-damaged', { entry: manifestEntry });
  return ok(parsed.data);
}

async function readText(entry: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers the SHA-256 of what was written. */
async function writeEntry(entry: AsyncIterable<unknown>, target: string): Promise<string> {
  await mkdir(path.dirname(target), { recursive: true });
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(entry, hashing, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  return hash.digest('hex');
}

function readingFailure(error: unknown, hasManifest: boolean, bytesRead: number): Result<Manifest> {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return fail('backup-not-readable');
  if (code === 'ENOSPC') return fail('disk-full');
  // The compression itself ends too early, or the tar within it.
  if (code === 'Z_BUF_ERROR' && bytesRead > 0) return fail('backup-truncated');
  if (/unexpected end of data/i.test(message) && hasManifest) return fail('backup-truncated');
  if (code?.startsWith('Z_') || /tar header|unexpected end/i.test(message)) {
    return fail(hasManifest ? 'backup-damaged' : 'backup-not-an-archive');
  }
  throw error;
}
