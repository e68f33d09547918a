import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { fileFailure } from '../file-error.server';

/** What is being made of a file has grown beyond what may be made of it. */
export class TooLarge extends Error {}

/** Passes bytes on until there are too many of them. */
export function countedBytes(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

/** The refusal of what unpacks to more than may be kept. */
export function tooLarge(limit: number): { ok: false; error: DomainError } {
  return fail('dataset-unpacks-too-large', { megabytes: Math.floor(limit / 1024 / 1024) });
}

/** Unpacks a gzip file as it is read, up to a limit. */
export async function unpackGzip(
  packed: string,
  target: string,
  options: { limit: number; signal?: AbortSignal | undefined },
): Promise<Result<null>> {
  const { limit, signal } = options;
  try {
    await pipeline(
      createReadStream(packed),
      createGunzip(),
      countedBytes(limit),
      createWriteStream(target, { mode: 0o600 }),
      { ...(signal && { signal }) },
    );
    return ok(null);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(limit);
    if (isDamage(error)) return fail('dataset-file-damaged');
    return fileFailure(error, signal);
  }
}

/** Whether zlib found that what it read was not packed by it, or was cut. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_');
}
