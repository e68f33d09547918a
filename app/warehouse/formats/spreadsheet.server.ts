import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/result';
import { tooLarge } from './unpack-gzip.server';

const sheetSchema = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.number(),
  columns: z.number(),
});

/** A spreadsheet's sheets, hidden ones last, and the one that was read. */
const readSheetsSchema = z.object({ sheet: z.string(), sheets: z.array(sheetSchema) });
export type ReadSheets = z.infer<typeof readSheetsSchema>;

const answerSchema = z.union([readSheetsSchema, z.object({ code: z.string() })]);

const PATIENCE_MILLISECONDS = 5 * 60 * 1000;
const HEAP_MEGABYTES = 1536;

/** The thread's file lies in the project, above the sources as well as above the server bundle. */
function workerFile(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = path.join(folder, 'app', 'warehouse', 'formats', 'spreadsheet-worker.mjs');
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The file spreadsheet-worker.mjs is missing.');
    folder = parent;
  }
}

/**
 * Writes one sheet of a spreadsheet as a table: the wanted one, or the first that is shown and holds
 * a table. The work is done by a thread that ends when it takes too much time or memory.
 */
export async function spreadsheetToTable(
  source: string,
  target: string,
  options: { limit: number; sheet: string | null; signal?: AbortSignal | undefined },
): Promise<Result<ReadSheets>> {
  const { limit, sheet, signal } = options;
  if (signal?.aborted) return fail('dataset-import-cancelled');
  const worker = new Worker(workerFile(), {
    workerData: { source, target, wanted: sheet, limit },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    // What the library prints about a file is nothing for the server's log.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  const end = () => void worker.terminate();
  const timer = setTimeout(end, PATIENCE_MILLISECONDS);
  signal?.addEventListener('abort', end);
  try {
    const message = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => resolve(null));
    });
    if (signal?.aborted) return fail('dataset-import-cancelled');
    const answer = answerSchema.safeParse(message);
    if (!answer.success) return tooLarge(limit);
    if (!('code' in answer.data)) return ok(answer.data);
    const { code } = answer.data;
    if (code === 'dataset-unpacks-too-large') return tooLarge(limit);
    return fail(code, code === 'sheet-unknown' ? { sheet: sheet ?? '' } : undefined);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge(limit);
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    await worker.terminate();
  }
}
