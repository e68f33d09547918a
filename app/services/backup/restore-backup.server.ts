import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { closeDatabase, database, type Transaction } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import { migrate } from '~/db/migrate.server';
import { fail, ok, type Result } from '~/domain/result';
import { dataFolder, temporaryFolder } from '~/platform/data-folder.server';
import { type Manifest, modelEntry } from './archive-format';
import { type BackedUpModel, backedUpModels, leftOutModels } from './backed-up-models';
import { accessModel, columnsOf, knownMigrations } from './model-access.server';
import { readLines } from './read-lines.server';
import { type Row, rowSchema } from './row-encoding';
import { unpackArchive } from './unpack-archive.server';

export type RestoreSummary = { rows: number; files: number; createdAt: string };

const batch = 200;
const longest = 12 * 60 * 60_000;

/**
 * Makes the database and the data sets equal to an archive, from either kind of database into
 * either. Everything is checked before anything is written; what fails leaves all as it was.
 * A workspace that is not empty is only replaced when that is asked for.
 */
export async function restoreBackup(
  file: string,
  { replace }: { replace: boolean },
): Promise<Result<RestoreSummary>> {
  const folder = await mkdtemp(path.join(temporaryFolder(), 'restore-'));
  try {
    const unpacked = await unpackArchive(file, folder);
    if (!unpacked.ok) return unpacked;
    const manifest = unpacked.value;
    const checked = await checkContent(manifest, folder);
    if (!checked.ok) return checked;

    // Migrating wants a SQLite file for itself.
    await closeDatabase();
    await migrate();
    if (!replace && !(await isEmpty())) return fail('backup-target-not-empty');
    const moved = await moveDatasetsIn(folder);
    try {
      await database().$transaction((transaction) => replaceRows(transaction, folder), {
        maxWait: 60_000,
        timeout: longest,
      });
    } catch (error) {
      await moved.undo();
      if (error instanceof RefusedRows) return fail('backup-row-refused', { model: error.message });
      throw error;
    }
    await moved.finish();
    return ok({
      rows: manifest.entries.reduce((sum, { rows = 0 }) => sum + rows, 0),
      files: manifest.entries.filter(({ rows }) => rows === undefined).length,
      createdAt: manifest.createdAt,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fail('disk-full');
    if (/ECONNREFUSED|P1001|Can't reach database/.test(String(error))) {
      return fail('database-unavailable');
    }
    if (/database is locked/i.test(String(error))) return fail('backup-target-busy');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkContent(manifest: Manifest, folder: string): Promise<Result<null>> {
  if (!knownMigrations().includes(manifest.migration)) {
    return fail('backup-newer-version', { version: manifest.appVersion });
  }
  for (const model of backedUpModels) {
    const expected = manifest.entries.find(({ name }) => name === modelEntry(model))?.rows;
    const schema = rowSchema(columnsOf(model), jsonNull);
    let rows = 0;
    for await (const line of readLines(path.join(folder, modelEntry(model)))) {
      rows += 1;
      if (!schema.safeParse(parseJson(line)).success) {
        return fail('backup-row-unreadable', { model, line: rows });
      }
    }
    if (rows !== expected) return fail('backup-damaged', { entry: modelEntry(model) });
  }
  return ok(null);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function isEmpty(): Promise<boolean> {
  for (const model of ['Workspace', 'User', 'Engagement'] as const) {
    if ((await accessModel(database(), model).count()) > 0) return false;
  }
  return true;
}

async function replaceRows(transaction: Transaction, folder: string): Promise<void> {
  for (const model of [...leftOutModels, ...[...backedUpModels].reverse()]) {
    await accessModel(transaction, model).deleteMany();
  }
  for (const model of backedUpModels) await insertRows(transaction, model, folder);
}

async function insertRows(
  transaction: Transaction,
  model: BackedUpModel,
  folder: string,
): Promise<void> {
  const schema = rowSchema(columnsOf(model), jsonNull);
  let waiting: Row[] = [];
  const insert = async () => {
    if (waiting.length === 0) return;
    try {
      await accessModel(transaction, model).createMany({ data: waiting });
    } catch (error) {
      // For instance a NUL character, which SQLite keeps in a text and PostgreSQL does not.
      throw new RefusedRows(model, { cause: error });
    }
    waiting = [];
  };
  for await (const line of readLines(path.join(folder, modelEntry(model)))) {
    waiting.push(schema.parse(JSON.parse(line)));
    if (waiting.length === batch) await insert();
  }
  await insert();
}

class RefusedRows extends Error {}

/** Puts the archive's data sets in place of those that are there, which are kept until `finish`. */
async function moveDatasetsIn(folder: string) {
  const place = path.join(dataFolder(), 'datasets');
  const incoming = path.join(folder, 'datasets');
  const outgoing = path.join(folder, 'datasets-before');
  const hadDatasets = existsSync(place);
  if (hadDatasets) await rename(place, outgoing);
  if (existsSync(incoming)) await rename(incoming, place);
  else await mkdir(place, { recursive: true });
  return {
    async undo() {
      await rm(place, { recursive: true, force: true });
      if (hadDatasets) await rename(outgoing, place);
    },
    async finish() {
      await rm(outgoing, { recursive: true, force: true });
    },
  };
}
