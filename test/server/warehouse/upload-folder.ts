import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCsvReader } from '~/domain/dataset/csv-reader';
import { closeWarehouse } from '~/warehouse/engine.server';
import { prepareSource } from '~/warehouse/formats/prepare-source.server';
import { expectOk } from './dataset-folder';

const MEGABYTE = 1024 * 1024;

/** Folders as uploads get them: the file lies there as it came. */
export async function uploadFolders() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'penstock-formats-'));
  let count = 0;

  async function make(content: string | Uint8Array | { file: string }): Promise<string> {
    count += 1;
    const folder = path.join(dataDir, 'temporary', `upload-${count}`);
    await mkdir(folder, { recursive: true });
    const original = path.join(folder, 'original');
    if (typeof content === 'string' || content instanceof Uint8Array) {
      await writeFile(original, content);
    } else {
      await copyFile(content.file, original);
    }
    return folder;
  }

  return {
    dataDir,
    make,
    async prepare(content: string | Uint8Array | { file: string }, limit = 50 * MEGABYTE) {
      const folder = await make(content);
      return { folder, result: await prepareSource(folder, { limit }) };
    },
    /** The table that is made of a file, as records with the rows of the user's file. */
    async table(content: string | Uint8Array | { file: string }) {
      const folder = await make(content);
      const prepared = expectOk(await prepareSource(folder, { limit: 50 * MEGABYTE }));
      return { ...(await readTable(folder)), folder, prepared, files: await readdir(folder) };
    },
    async remove() {
      await closeWarehouse(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function readTable(folder: string) {
  const text = await readFile(path.join(folder, 'source.csv'), 'utf8');
  const reader = createCsvReader(',');
  const records = [...expectOk(reader.push(text)), ...expectOk(reader.end())];
  return { text, rows: records.map(({ row }) => row), cells: records.map(({ cells }) => cells) };
}
