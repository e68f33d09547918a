import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { closeDatabase } from '~/db/database.server';
import { migrate } from '~/db/migrate.server';

/** A database and a data folder, of which one at a time is the process's own. */
export type Place = { databaseUrl: string; dataFolder: string };

/** What the test file was given: the kind of database that this project tests. */
export const ownPlace: Place = {
  databaseUrl: process.env.DATABASE_URL ?? '',
  dataFolder: process.env.DATA_DIR ?? '',
};

const made: string[] = [];

export async function newSqlitePlace(): Promise<Place> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'penstock-place-'));
  made.push(dataFolder);
  const place = { databaseUrl: '', dataFolder };
  await inPlace(place, migrate);
  return place;
}

export async function inPlace<T>(place: Place, work: () => Promise<T>): Promise<T> {
  await enter(place);
  try {
    return await work();
  } finally {
    await enter(ownPlace);
  }
}

async function enter({ databaseUrl, dataFolder }: Place): Promise<void> {
  await closeDatabase();
  process.env.DATABASE_URL = databaseUrl;
  process.env.DATA_DIR = dataFolder;
}

export function removePlaces(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
