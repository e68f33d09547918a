import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '~/platform/data-folder.server';

/**
 * A file in the shared data folder says that an import is alive: one process at a time imports a
 * data set, and one that died frees it, whichever process asks.
 */
const STALE_MILLISECONDS = 20_000;

function leaseFile(datasetId: string): string {
  return path.join(temporaryFolder(), `import-${datasetId}.lease`);
}

export async function takeLease(datasetId: string, run: string): Promise<boolean> {
  const file = leaseFile(datasetId);
  if (await create(file, run)) return true;
  if (await isLeaseAlive(datasetId)) return false;
  const aside = `${file}.${run}`;
  await rename(file, aside).catch(ignoreMissing);
  await rm(aside, { force: true });
  return create(file, run);
}

/** Says that the import goes on. */
export async function renewLease(datasetId: string, run: string): Promise<void> {
  const instant = new Date();
  await utimes(leaseFile(datasetId), instant, instant).catch(async (error: unknown) => {
    ignoreMissing(error);
    await create(leaseFile(datasetId), run);
  });
}

export async function releaseLease(datasetId: string, run: string): Promise<void> {
  const file = leaseFile(datasetId);
  const holder = await readFile(file, 'utf8').catch(ignoreMissing);
  if (holder === run) await rm(file, { force: true });
}

export async function isLeaseAlive(datasetId: string): Promise<boolean> {
  const found = await stat(leaseFile(datasetId)).catch(ignoreMissing);
  return found ? Date.now() - found.mtimeMs < STALE_MILLISECONDS : false;
}

async function create(file: string, run: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(run);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
