import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import { readEnvironment } from '~/platform/env.server';
import { backedUpModels } from '~/services/backup/backed-up-models';
import { createBackup } from '~/services/backup/create-backup.server';
import { accessModel } from '~/services/backup/model-access.server';
import { restoreBackup } from '~/services/backup/restore-backup.server';
import { fillEveryModel, readEverything, rowsPerModel } from './every-kind-of-row';
import { inPlace, newSqlitePlace, ownPlace, removePlaces } from './places';

afterAll(removePlaces);

const parquet = Buffer.from([0x50, 0x41, 0x52, 0x31, 0, 255, 10, 13]);

function writeDatasetFiles(dataFolder: string): void {
  mkdirSync(path.join(dataFolder, 'datasets/id-0/parts'), { recursive: true });
  writeFileSync(path.join(dataFolder, 'datasets/id-0/deals.parquet'), parquet);
  writeFileSync(path.join(dataFolder, 'datasets/id-0/parts/1.parquet'), Buffer.alloc(300_000, 7));
  writeFileSync(path.join(dataFolder, 'datasets/id-0/empty.csv'), '');
}

test(`a workspace moves from SQLite to ${readEnvironment().databaseKind} and back and stays equal`, async () => {
  const origin = await newSqlitePlace();
  const end = await newSqlitePlace();
  const first = path.join(ownPlace.dataFolder, 'first.tar.gz');
  const second = path.join(ownPlace.dataFolder, 'second.tar.gz');
  const summary = { rows: backedUpModels.length * rowsPerModel, files: 3 };

  const before = await inPlace(origin, async () => {
    await fillEveryModel(database());
    writeDatasetFiles(origin.dataFolder);
    expect(await createBackup(first)).toMatchObject({ ok: true, value: summary });
    return readEverything(database());
  });
  expect(statSync(first).mode & 0o777).toBe(0o600);

  expect(await restoreBackup(first, { replace: false })).toMatchObject({
    ok: true,
    value: summary,
  });
  expect(await readEverything(database())).toEqual(before);
  expect(await database().session.count()).toBe(0);
  expect(await createBackup(second)).toMatchObject({ ok: true, value: summary });

  await inPlace(end, async () => {
    expect(await restoreBackup(second, { replace: false })).toMatchObject({ ok: true });
    expect(await readEverything(database())).toEqual(before);
    for (const model of backedUpModels) {
      expect(await accessModel(database(), model).count(), model).toBe(rowsPerModel);
    }
  });
  const moved = path.join(end.dataFolder, 'datasets/id-0');
  expect(readdirSync(moved, { recursive: true }).sort()).toEqual([
    'deals.parquet',
    'empty.csv',
    'parts',
    'parts/1.parquet',
  ]);
  expect(readFileSync(path.join(moved, 'deals.parquet'))).toEqual(parquet);
  expect(statSync(path.join(moved, 'parts/1.parquet')).size).toBe(300_000);
  expect(readdirSync(path.join(end.dataFolder, 'temporary'))).toEqual([]);
});
