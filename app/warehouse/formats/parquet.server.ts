import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlName, sqlText, withConnection } from '../engine.server';
import { fileFailure } from '../file-error.server';
import { readRows } from '../read-rows.server';
import { tooLarge } from './unpack-gzip.server';

const LOOK_MILLISECONDS = 200;
const columnSchema = z.object({ column_name: z.string(), column_type: z.string() });

/** Lists, structures and bytes have no text that a table could hold. */
function isPlain(type: string): boolean {
  return !/\[\]|\bSTRUCT\b|\bMAP\b|\bUNION\b|^BLOB$|^BIT$|\[\d+\]/.test(type);
}

/** Turns a Parquet file into a table of texts; dates and times come as ISO has them. */
export async function parquetToTable(
  folder: string,
  source: string,
  target: string,
  options: { limit: number; signal?: AbortSignal | undefined },
): Promise<Result<null>> {
  const { limit, signal } = options;
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener('abort', abort);
  let isTooLarge = false;
  const watch = setInterval(() => {
    stat(target).then(
      ({ size }) => {
        if (size <= limit) return;
        isTooLarge = true;
        abort();
      },
      () => undefined,
    );
  }, LOOK_MILLISECONDS);
  try {
    signal?.throwIfAborted();
    const table = `read_parquet(${sqlText(path.resolve(source))})`;
    return await withConnection(
      folder,
      async (connection) => {
        const columns = await readRows(
          connection,
          `DESCRIBE SELECT * FROM ${table}`,
          {},
          columnSchema,
        );
        const plain = columns.filter(({ column_type }) => isPlain(column_type));
        if (plain.length === 0) return fail('dataset-no-rows');
        const texts = plain.map(
          ({ column_name: name }) => `${sqlName(name)}::VARCHAR AS ${sqlName(name)}`,
        );
        await connection.run(
          `COPY (SELECT ${texts.join(', ')} FROM ${table}) TO ${sqlText(path.resolve(target))} (FORMAT csv, HEADER true)`,
        );
        return (await stat(target)).size > limit ? tooLarge(limit) : ok(null);
      },
      stop.signal,
    );
  } catch (error) {
    if (isTooLarge) return tooLarge(limit);
    if (signal?.aborted) return fail('dataset-import-cancelled');
    return parquetFailure(error);
  } finally {
    clearInterval(watch);
    signal?.removeEventListener('abort', abort);
  }
}

/** DuckDB says in its message what a file lacks. */
function parquetFailure(error: unknown): { ok: false; error: DomainError } {
  const message = error instanceof Error ? error.message : '';
  if (/encrypt/i.test(message)) return fail('dataset-password-protected');
  if (
    /^(?:Invalid Input|IO|Invalid|Serialization|TProtocol|Conversion|Not implemented)\b.*(?:parquet|footer|magic|file|thrift)/is.test(
      message,
    ) &&
    !/no space|quota/i.test(message)
  ) {
    return fail('dataset-file-damaged');
  }
  return fileFailure(error);
}
