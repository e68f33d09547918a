import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { database } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { dataFolder, temporaryFolder } from '~/platform/data-folder.server';
import { ASIDE_MARK } from '~/warehouse/import-aside.server';

const dayMilliseconds = 86_400_000;
/** How long a deleted data set's files wait for somebody who wants them back. */
const keptDays = 30;

/**
 * Removes what nobody can reach any more: files of data sets deleted a month ago, and uploads and
 * imports that a killed process left behind. Folders that the database does not know stay: it may be the wrong one.
 * Answers how many folders went.
 */
export async function removeAbandonedFiles(): Promise<number> {
  const datasets = path.join(dataFolder(), 'datasets');
  const present = new Set(await namesIn(datasets));
  const deleted = await database().dataset.findMany({
    where: { deletedAt: { lt: new Date(now().getTime() - keptDays * dayMilliseconds) } },
    select: { id: true },
  });
  const abandoned = deleted
    .filter(({ id }) => present.has(id))
    .map(({ id }) => path.join(datasets, id));
  for (const name of present) {
    const folder = path.join(datasets, name);
    if (name.includes(ASIDE_MARK) && (await isOlderThanADay(folder))) abandoned.push(folder);
  }
  const temporary = temporaryFolder();
  for (const name of await namesIn(temporary)) {
    const folder = path.join(temporary, name);
    if (name.startsWith('upload-') && (await isOlderThanADay(folder))) abandoned.push(folder);
  }
  for (const folder of abandoned) await rm(folder, { recursive: true, force: true });
  return abandoned.length;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function isOlderThanADay(folder: string): Promise<boolean> {
  try {
    return now().getTime() - (await stat(folder)).mtimeMs > dayMilliseconds;
  } catch (error) {
    // Another process was faster.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
