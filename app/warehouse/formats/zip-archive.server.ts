import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { fail, ok, type Result } from '~/domain/result';
import { fileFailure } from '../file-error.server';
import { countedBytes, isDamage, TooLarge, tooLarge } from './unpack-gzip.server';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
const LONGEST_MANIFEST = 1_000_000;
const LARGEST_DIRECTORY = 32 * 1024 * 1024;

type Entry = {
  name: string;
  isEncrypted: boolean;
  method: number;
  packed: number;
  offset: number;
  checksum: number;
};

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

/** The list of contents at the end of a zip file; null where there is none. */
async function readDirectory(handle: FileHandle): Promise<Entry[] | null> {
  const { size } = await handle.stat();
  const length = Math.min(size, LONGEST_COMMENT);
  const tail = await readAt(handle, size - length, length);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) return null;
  const bytes = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (bytes > LARGEST_DIRECTORY || offset + bytes > size) return null;
  const directory = await readAt(handle, offset, bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Names that tell a spreadsheet from any other archive. */
const SPREADSHEET = /^(?:xl\/workbook\.(?:xml|bin)|\[Content_Types\]\.xml|content\.xml)$/i;

/**
 * Looks whether a zip file is a spreadsheet that may be opened. What it says of its size is not
 * believed: everything is unpacked once, kept nowhere, and counted.
 */
export async function checkSpreadsheetArchive(
  file: string,
  options: { limit: number; signal?: AbortSignal | undefined },
): Promise<Result<null>> {
  const { limit, signal } = options;
  try {
    const handle = await open(file, 'r');
    try {
      const entries = await readDirectory(handle);
      if (!entries) return fail('dataset-file-damaged');
      if (!entries.some(({ name }) => SPREADSHEET.test(name)))
        return fail('dataset-archive-unknown');
      if (entries.some(({ isEncrypted }) => isEncrypted)) return fail('dataset-password-protected');
      return await unpackAll(file, handle, entries, limit, signal);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(limit);
    if (isDamage(error)) return fail('dataset-file-damaged');
    return fileFailure(error, signal);
  }
}

async function unpackAll(
  file: string,
  handle: FileHandle,
  entries: readonly Entry[],
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Result<null>> {
  let left = limit;
  for (const { name, method, packed, offset, checksum } of entries) {
    const head = await readAt(handle, offset, 30);
    if (head.length < 30 || (method !== 0 && method !== 8)) return fail('dataset-file-damaged');
    if (packed === 0) continue;
    const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const isManifest = name === 'META-INF/manifest.xml';
    let kept = '';
    let seen = 0;
    const counted = countedBytes(left);
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        seen = crc32(chunk, seen);
        if (isManifest && kept.length < LONGEST_MANIFEST) kept += chunk.toString('latin1');
        done();
      },
    });
    const bytes = createReadStream(file, { start, end: start + packed - 1 });
    const stop = signal ? { signal } : {};
    await (method === 8
      ? pipeline(bytes, createInflateRaw(), counted, sink, stop)
      : pipeline(bytes, counted, sink, stop));
    if (kept.includes('encryption-data')) return fail('dataset-password-protected');
    if (seen !== checksum) return fail('dataset-file-damaged');
  }
  return ok(null);
}
