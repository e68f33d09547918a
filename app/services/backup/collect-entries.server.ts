import { createHash } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Transaction } from '~/db/database.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { type ArchiveEntry, modelEntry } from './archive-format';
import { type BackedUpModel, backedUpModels } from './backed-up-models';
import { hashFile } from './hash-file.server';
import { accessModel, columnsOf } from './model-access.server';
import { encodeRow } from './row-encoding';

const batch = 200;

/** Lays every entry of a backup into a folder, from what one snapshot shows. */
export async function collectEntries(
  transaction: Transaction,
  folder: string,
): Promise<ArchiveEntry[]> {
  // Files first: a data set that is deleted a moment later keeps its files under the second name.
  const datasets = await transaction.dataset.findMany({
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const files: string[] = [];
  for (const { id } of datasets) {
    files.push(
      ...(await keepFiles(datasetFolder(id), path.join(folder, 'datasets', id), `datasets/${id}`)),
    );
  }
  await mkdir(path.join(folder, 'models'), { recursive: true });
  const entries: ArchiveEntry[] = [];
  for (const model of backedUpModels) entries.push(await writeModel(transaction, model, folder));
  for (const name of files) {
    const file = path.join(folder, name);
    entries.push({ name, bytes: (await stat(file)).size, sha256: await hashFile(file) });
  }
  return entries;
}

async function writeModel(
  transaction: Transaction,
  model: BackedUpModel,
  folder: string,
): Promise<ArchiveEntry> {
  const name = modelEntry(model);
  const columns = columnsOf(model);
  const hash = createHash('sha256');
  const file = await open(path.join(folder, name), 'wx', 0o600);
  let rows = 0;
  let bytes = 0;
  try {
    for (let last: string | undefined; ; ) {
      const found = await accessModel(transaction, model).findMany({
        ...(last !== undefined && { where: { id: { gt: last } } }),
        orderBy: { id: 'asc' },
        take: batch,
      });
      const lines = found.map((row) => `${JSON.stringify(encodeRow(columns, row))}\n`).join('');
      const chunk = Buffer.from(lines);
      await file.writeFile(chunk);
      hash.update(chunk);
      rows += found.length;
      bytes += chunk.length;
      last = found.at(-1)?.id;
      if (found.length < batch) break;
    }
  } finally {
    await file.close();
  }
  return { name, bytes, sha256: hash.digest('hex'), rows };
}

/** Gives the files of a folder a second name; where links are not possible, copies them. */
async function keepFiles(source: string, target: string, name: string): Promise<string[]> {
  const found = await readdir(source, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const kept: string[] = [];
  if (found.length > 0) await mkdir(target, { recursive: true });
  for (const entry of found.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const from = path.join(source, entry.name);
    const to = path.join(target, entry.name);
    const entryName = `${name}/${entry.name}`;
    if (entry.isDirectory()) {
      kept.push(...(await keepFiles(from, to, entryName)));
    } else if (entry.isFile() && (await keepFile(from, to))) {
      kept.push(entryName);
    }
  }
  return kept;
}

async function keepFile(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
