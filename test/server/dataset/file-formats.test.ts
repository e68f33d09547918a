import { readdirSync, readFileSync } from 'node:fs';
import * as library from '@e965/xlsx';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { datasetFolder } from '~/platform/data-folder.server';
import { chooseSheet } from '~/services/dataset/choose-sheet.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { chunksOf, smallFile } from './upload-form';

let actor: Actor;
let engagementId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
});

async function upload(content: Uint8Array, fileName: string) {
  return expectOk(await receiveUpload(actor, engagementId, { fileName, body: chunksOf(content) }));
}

function workbook(): Buffer {
  const rows = smallFile
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows.slice(0, 3)), 'Old');
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows), 'New');
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([['x', 'y']]), 'Header');
  return library.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

describe('the sheet of a workbook', () => {
  it('can be chosen until the first import, and its columns are looked at anew', async () => {
    const { id, name, inspection } = await upload(workbook(), 'Deals 2025.xlsx');
    expect([name, inspection.sheet, inspection.rows]).toEqual(['Deals 2025', 'Old', 2]);
    const { sheets } = expectOk(await describeDataset(actor, engagementId, id));
    expect(sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([
      ['Old', 2],
      ['New', 5],
      ['Header', 0],
    ]);
    const empty = await chooseSheet(actor, engagementId, id, 'Header');
    expect(empty).toMatchObject({ ok: false, error: { code: 'dataset-no-rows' } });
    const director = await createColleague(actor, 'director', engagementId);
    expect(await chooseSheet(director, engagementId, id, 'New')).toMatchObject({ ok: false });
    expect((await describeDataset(actor, engagementId, id)).ok).toBe(true);

    const chosen = expectOk(await chooseSheet(actor, engagementId, id, 'New'));
    expect([chosen.inspection.sheet, chosen.inspection.rows]).toEqual(['New', 5]);
    expect(readdirSync(datasetFolder(id)).sort()).toEqual(['original', 'source.csv']);
    const imported = expectOk(await importDataset(actor, engagementId, id, chosen.mapping));
    expect(imported.rows).toBe(5);
    expect(await chooseSheet(actor, engagementId, id, 'Old')).toMatchObject({
      ok: false,
      error: { code: 'sheet-fixed' },
    });
    expect(expectOk(await describeDataset(actor, engagementId, id)).sheets).toEqual([]);
  });
});

describe.skipIf(!hasSharedData())('process logs', () => {
  const log = (file: string) => readFileSync(sharedData(`logs/${file}`));

  it.each([
    ['running-example.csv', 'running-example.xes'],
    ['roadtraffic100traces.csv', 'roadtraffic100traces.xes'],
  ])('%s and %s import alike', async (...files) => {
    const [csv, xes] = await Promise.all(
      files.map(async (file) => {
        const { id, mapping, complete } = await upload(log(file), file);
        expect(complete).toBe(true);
        const { kind, rows, accepted, rejected } = expectOk(
          await importDataset(actor, engagementId, id, mapping),
        );
        return { kind, rows, accepted, rejected };
      }),
    );
    expect(csv).toMatchObject({ kind: 'events', rejected: 0 });
    expect(xes).toEqual(csv);
  });

  it('are read packed: 262,200 events of 13,087 applications', async () => {
    const { mapping, inspection } = await upload(
      log('bpic2012_flat.csv.gz'),
      'bpic2012_flat.csv.gz',
    );
    expect(inspection.rows).toBe(262_200);
    expect(mapping.kind).toBe('events');
  });
});
