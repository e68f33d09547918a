import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as library from '@e965/xlsx';
import { createActor, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import { dataFolder, datasetFolder } from '~/platform/data-folder.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import { readRejections } from '~/services/dataset/read-rejections.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { withConnection } from '~/warehouse/engine.server';
import { readManifest } from '~/warehouse/manifest.server';
import { chunksOf } from './upload-form';

let actor: Actor;
let engagementId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
});

/** Texts that must be nowhere, in a file whose rows are broken in every way that moves cells. */
const secret = /ZHANGWEI|1390000\d{4}|secret\d@/i;
const file = [
  '',
  'Deal ID;Stage;Contact name;Mobile;E-mail;Owner;Amount',
  'A-1;Won;ZHANGWEI1;13900001111;secret1@example.com;Ada;100',
  '',
  'A-2;Lost;ZHANGWEI2;13900002222;secret2@example.com;Ben;200;ZHANGWEI2',
  'A-3;Won;ZHANGWEI3;13900003333',
  'A-4;Won;"ZHANGWEI4',
  'second line";13900004444;secret4@example.com;Ben;x',
  ';;;13900005555;;;',
  'A-6;Won;ZHANGWEI1;13900001111;secret1@example.com;Ada;600',
  '',
].join('\r\n');

/** Every byte below the data folder as text, Parquet columns unpacked. */
async function everything(id: string): Promise<string> {
  const folder = datasetFolder(id);
  const texts: string[] = [];
  for (const name of readdirSync(dataFolder(), { recursive: true, encoding: 'utf8' })) {
    if (!name.includes(id)) continue;
    const full = path.join(dataFolder(), name);
    try {
      texts.push(readFileSync(full, 'latin1'));
    } catch {
      continue;
    }
    if (!name.endsWith('.parquet')) continue;
    const json = await withConnection(folder, async (connection) => {
      const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${full}')`);
      return JSON.stringify(reader.getRowObjectsJson());
    });
    texts.push(json);
  }
  const record = await database().dataset.findUniqueOrThrow({ where: { id } });
  return [...texts, JSON.stringify(record)].join('\n');
}

async function upload(content: string | Uint8Array, fileName = 'a.csv') {
  const body = chunksOf(content);
  return expectOk(await receiveUpload(actor, engagementId, { fileName, body }));
}

describe('personal texts', () => {
  it('are nowhere in the data folder after the import, and rows keep their numbers', async () => {
    const { id, mapping } = await upload(file);
    const treated: DatasetMapping = {
      ...mapping,
      personal: { 'Contact name': 'hash', Mobile: 'drop', 'E-mail': 'drop' },
      categories: ['Contact name'],
    };
    expect(readFileSync(path.join(datasetFolder(id), 'source.csv'), 'latin1')).toMatch(secret);
    const first = expectOk(await importDataset(actor, engagementId, id, treated));
    expect(await everything(id)).not.toMatch(secret);
    const before = expectOk(await readManifest(datasetFolder(id)));
    expect(before.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'too-many-cells'],
      [6, 'too-few-cells'],
      [7, 'unreadable-amount'],
      [8, 'missing-deal'],
    ]);

    const again = expectOk(await importDataset(actor, engagementId, id, treated));
    expect({ ...again, mapping: null }).toEqual({ ...first, mapping: null });
    expect(await everything(id)).not.toMatch(secret);
    const after = expectOk(await readManifest(datasetFolder(id)));
    const places = ({ problems }: typeof after) => problems.map(({ row, reason }) => [row, reason]);
    expect(places(after)).toEqual(places(before));
    const details = expectOk(await describeDataset(actor, engagementId, id));
    expect(details.result?.isOutdated).toBe(false);
    expect(details.columns.map(({ name, treated: gone }) => [name, gone])).toContainEqual([
      'Mobile',
      'drop',
    ]);
    const rejections = expectOk(await readRejections(actor, engagementId, id));
    for await (const page of rejections.rows) expect(JSON.stringify(page)).not.toMatch(secret);
  });

  it('go when somebody decides so later, from the data of the import before too', async () => {
    const { id, mapping } = await upload(file);
    const kept = { ...mapping, categories: ['Contact name', 'Mobile'], personal: {} };
    expectOk(await importDataset(actor, engagementId, id, kept));
    expect(await everything(id)).toMatch(secret);
    expectOk(await importDataset(actor, engagementId, id, mapping));
    expect(await everything(id)).not.toMatch(secret);
  });

  it('go with the other sheets of a workbook', async () => {
    const book = library.utils.book_new();
    const sheet = (rows: string[][]) => library.utils.aoa_to_sheet(rows);
    const deals = [
      ['Deal ID', 'Stage', 'Owner'],
      ['A-1', 'Won', 'Ada'],
      ['A-2', 'Lost', 'Ben'],
    ];
    library.utils.book_append_sheet(book, sheet(deals), 'Deals');
    library.utils.book_append_sheet(book, sheet([['Name'], ['ZHANGWEI9']]), 'People');
    const bytes: Uint8Array = library.write(book, { type: 'buffer', bookType: 'xlsx' });
    const { id, mapping } = await upload(bytes, 'book.xlsx');
    expect(readdirSync(datasetFolder(id))).toContain('original');
    expectOk(await importDataset(actor, engagementId, id, mapping));
    expect(readdirSync(datasetFolder(id))).not.toContain('original');
  });
});
