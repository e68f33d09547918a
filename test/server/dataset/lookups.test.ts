import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createActor, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { datasetFolder } from '~/platform/data-folder.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import {
  changeLookup,
  joinLookup,
  removeLookup,
  takeLookup,
} from '~/services/dataset/lookups.server';
import { receiveLookup } from '~/services/dataset/receive-lookup.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { breakdown } from '~/warehouse/breakdown.server';
import { chunksOf, mavenFile, multipartBytes, smallFile, uploadRequest } from './upload-form';

let actor: Actor;
let engagementId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
});

async function upload(content: string | Uint8Array = smallFile, fileName = 'deals.csv') {
  return expectOk(await receiveUpload(actor, engagementId, { fileName, body: chunksOf(content) }));
}

async function join(id: string, content: string | Uint8Array, fileName = 'people.csv') {
  const taken = expectOk(await takeLookup(fileName, chunksOf(content)));
  return joinLookup(actor, engagementId, id, taken);
}

async function described(id: string) {
  return expectOk(await describeDataset(actor, engagementId, id));
}

const people = ['Owner;Team;Region', 'ada;East;Europe', 'BEN;West;Asia', 'Dan;West;Asia', ''].join(
  '\n',
);

describe('a lookup file', () => {
  it('brings its columns to the table by the column that both have', async () => {
    const { id } = await upload();
    const { inspection } = expectOk(await join(id, people));
    expect(inspection.columns.map(({ name }) => name)).toEqual([
      'Deal ID',
      'Stage',
      'Owner',
      'Region',
      'Amount',
      'Created',
      'Closed',
      'Team',
      'people: Region',
    ]);
    const { lookups } = await described(id);
    expect(lookups.columns).toHaveLength(7);
    expect(lookups.joined[0]).toMatchObject({
      name: 'people',
      key: { table: 'Owner', lookup: 'Owner' },
      coverage: { rows: 5, matched: 5, unmatchedKeys: 0 },
    });
    expect(inspection.columns[7]?.values).toEqual([
      { value: 'West', count: 3, blanks: [] },
      { value: 'East', count: 2, blanks: [] },
    ]);
    expect(inspection.preview.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
  });

  it('can be joined by other columns, beside others, and be taken away again', async () => {
    const { id, inspection } = await upload();
    expectOk(await join(id, people));
    expectOk(await join(id, 'Place,Manager\nNorth,Eve\n', 'places.csv'));
    const first = (await described(id)).lookups.joined;
    expect(first.map(({ key }) => key?.lookup)).toEqual(['Owner', 'Place']);
    expect(first[1]?.coverage).toMatchObject({
      rows: 5,
      matched: 3,
      unmatched: [{ value: 'South', count: 2 }],
    });
    const choice = { table: 'Owner', lookup: 'Place', near: false };
    expectOk(await changeLookup(actor, engagementId, id, first[1]?.id ?? '', choice));
    expect((await described(id)).lookups.joined[1]?.coverage).toMatchObject({ matched: 0 });
    for (const lookup of first) expectOk(await removeLookup(actor, engagementId, id, lookup.id));
    const bare = await described(id);
    expect(bare.columns.map(({ name }) => name)).toEqual(
      inspection.columns.map(({ name }) => name),
    );
    expect(bare.lookups.joined).toEqual([]);
  });

  it('is refused with the rows where a key stands twice', async () => {
    const { id } = await upload();
    expect(await join(id, 'Owner,Team\nAda,East\nBen,West\nada,North\n')).toMatchObject({
      ok: false,
      error: { code: 'lookup-key-twice', details: { key: 'Ada', rows: '2, 4' } },
    });
    expect((await described(id)).lookups.joined).toEqual([]);
  });

  it('waits for a choice where no column is found, and shows keys that are nearly equal', async () => {
    const { id } = await upload();
    expectOk(await join(id, 'Code,Grade\nX1,a\nX2,b\n', 'grades.csv'));
    expect((await described(id)).lookups.joined[0]).toMatchObject({ key: null, coverage: null });
    const { id: other } = await upload('Deal,Stage,Product\n1,Won,GTXPro\n2,Lost,GTX Pro\n');
    expectOk(await join(other, 'Product,Price\nGTX Pro,5\nGTX-Plus,6\n', 'products.csv'));
    const [product] = (await described(other)).lookups.joined;
    expect(product?.coverage).toMatchObject({
      matched: 1,
      nearKeys: [{ value: 'GTXPro', into: 'GTX Pro', count: 1 }],
    });
    const near = { table: 'Product', lookup: 'Product', near: true };
    expectOk(await changeLookup(actor, engagementId, other, product?.id ?? '', near));
    expect((await described(other)).lookups.joined[0]?.coverage).toMatchObject({
      matched: 2,
      unmatchedKeys: 0,
    });
  });

  it('is part of the data from the import on, and its file goes', async () => {
    const { id } = await upload();
    const { mapping, inspection } = expectOk(await join(id, people));
    expect(mapping.columns.team).toBe('Team');
    const lookup = inspection.lookups?.[0]?.id;
    const file = path.join(datasetFolder(id), `lookup-${lookup}.csv`);
    expect(existsSync(file)).toBe(true);
    expectOk(await importDataset(actor, engagementId, id, mapping));
    const { rows } = expectOk(await breakdown(datasetFolder(id), 'team'));
    expect(rows.map(({ value, deals }) => [value, deals])).toEqual([
      ['East', 2],
      ['West', 2],
    ]);
    expect(existsSync(file)).toBe(false);
    expect(await join(id, people)).toMatchObject({ error: { code: 'lookups-fixed' } });
    expectOk(await importDataset(actor, engagementId, id, mapping));
  });

  it('comes with a posted form', async () => {
    const { id } = await upload();
    const request = uploadRequest(
      multipartBytes([{ name: 'lookup', fileName: 'C:\\people.csv', content: people }]),
    );
    expectOk(await receiveLookup(actor, engagementId, id, request));
    expect((await described(id)).lookups.joined[0]?.fileName).toBe('people.csv');
  });
});

describe.skipIf(!hasSharedData())('the known pipeline with its other files', () => {
  it('is joined through the API: products, teams and accounts', async () => {
    const part = (name: string, fileName: string) => ({
      name,
      fileName,
      content: readFileSync(sharedData(`crm/maven-iso/${fileName}`)),
    });
    const request = uploadRequest(
      multipartBytes([
        part('lookup', 'products.csv'),
        { name: 'file', fileName: 'sales_pipeline.csv', content: mavenFile('maven-iso') },
        part('lookup', 'sales_teams.csv'),
        part('lookup', 'accounts.csv'),
      ]),
    );
    const imported = expectOk(await uploadAndImport(actor, engagementId, request));
    expect(imported).toMatchObject({ rows: 8800, accepted: 8800, rejected: 0 });
    const { lookups, columns } = await described(imported.id);
    expect(lookups.joined.map(({ name, key }) => [name, key?.table, key?.lookup])).toEqual([
      ['products', 'product', 'product'],
      ['sales_teams', 'sales_agent', 'sales_agent'],
      ['accounts', 'account', 'account'],
    ]);
    expect(lookups.joined.map(({ coverage }) => [coverage?.rows, coverage?.matched])).toEqual([
      [8800, 8800 - 1480],
      [8800, 8800],
      [7375, 7375],
    ]);
    expect(columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['series', 'sales_price', 'manager', 'regional_office', 'sector']),
    );
    const { rows } = expectOk(await breakdown(datasetFolder(imported.id), 'regional_office'));
    expect(rows.reduce((sum, { deals }) => sum + deals, 0)).toBe(8800);
    expect(rows).toHaveLength(3);
  });
});
