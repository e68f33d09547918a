import { readFileSync } from 'node:fs';
import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createEngagement } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { PositionedChoices } from '~/domain/dataset/positioned-choices';
import type { Actor } from '~/domain/permission/actor';
import { datasetFolder } from '~/platform/data-folder.server';
import { changeDatasetMapping } from '~/services/dataset/change-dataset.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { breakdown } from '~/warehouse/breakdown.server';
import { deals, rejectedRows } from '~/warehouse/deals.server';
import { chunksOf } from './upload-form';

let actor: Actor;
let engagementId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
});

const file = [
  '商机编号,阶段,来源,负责人,联系人,手机,备注,金额',
  'A-1,赢单,google,Ada,王小明,13800000001,wang@example.com,100',
  'A-2,输单,Google,Ada,李小红,13800000002,li@example.com,200',
  'A-3,赢单,GOOGLE ,Ben,王小明,13800000001,wang@example.com,300',
  'A-4,输单,Select,Ben,张三,13800000003,zhang@example.com,400',
  'A-5,赢单,google,Ben,暂无,13800000004,chen@example.com,x',
  'A-6,赢单,展会,无,赵六,13800000005,zhao@example.com,5',
  '',
].join('\n');

const nothing: PositionedChoices = {
  uses: {},
  stageOf: {},
  dateFormats: {},
  numberFormats: {},
  stages: [],
  outcomes: [],
};
const values = (choice: Partial<NonNullable<PositionedChoices['values']>>): PositionedChoices => ({
  ...nothing,
  values: { personal: {}, ...choice },
});

async function upload(content = file, remember = false) {
  const body = chunksOf(content);
  return expectOk(await receiveUpload(actor, engagementId, { fileName: 'a.csv', body, remember }));
}

async function sources(id: string): Promise<[string | null, number][]> {
  const answer = expectOk(await breakdown(datasetFolder(id), 'source'));
  return answer.rows.map(({ value, deals: count }) => [value, count]);
}

describe('personal columns', () => {
  it('are found by header and by value, left out, and kept nowhere in the database', async () => {
    const { id, mapping, inspection } = await upload();
    expect(mapping.personal).toEqual({ 联系人: 'drop', 手机: 'drop', 备注: 'drop' });
    expect(JSON.stringify(inspection)).not.toMatch(/王小明|1380000|example\.com/);
    expectOk(await importDataset(actor, engagementId, id, mapping));
    const record = await database().dataset.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(record)).not.toMatch(/王小明|1380000|example\.com/);
    const rejected = expectOk(await rejectedRows(datasetFolder(id)));
    expect(rejected.rows.map(({ record: cells }) => cells)).toEqual([
      '["A-5","赢单","google","Ben","","","","x"]',
    ]);
    const manifest = readFileSync(`${datasetFolder(id)}/manifest.json`, 'utf8');
    expect(manifest).not.toMatch(/王小明|1380000|example\.com/);
  });

  it('can be made unrecognisable, alike for the same person, or kept', async () => {
    const { id, inspection } = await upload();
    const position = inspection.columns.findIndex(({ name }) => name === '联系人');
    const treat = (personal: 'keep' | 'hash') =>
      changeDatasetMapping(actor, engagementId, id, values({ personal: { [position]: personal } }));
    expectOk(await treat('keep'));
    const shown = expectOk(await describeDataset(actor, engagementId, id));
    expect(shown.columns[position]).toMatchObject({
      personal: 'keep',
      samples: ['王小明', '李小红', '张三'],
    });
    expect(shown.columns[position + 1]).toMatchObject({ personal: 'drop', samples: [] });
    const hashed = expectOk(
      await changeDatasetMapping(actor, engagementId, id, {
        ...values({ personal: { [position]: 'hash' } }),
        uses: { [position]: 'account' },
      }),
    );
    expect(hashed).toMatchObject({ personal: { 联系人: 'hash', 手机: 'drop' } });
    expectOk(await importDataset(actor, engagementId, id, hashed));
    const page = expectOk(await deals(datasetFolder(id)));
    const accounts = page.deals.map(({ account }) => account);
    expect(accounts[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(accounts[2]).toBe(accounts[0]);
    expect(accounts[1]).not.toBe(accounts[0]);

    // The texts are gone: codes stay codes, and are not coded again.
    const kept = expectOk(await treat('keep'));
    expect(kept.personal).toMatchObject({ 联系人: 'hash', 手机: 'drop' });
    expectOk(await importDataset(actor, engagementId, id, kept));
    const again = expectOk(await deals(datasetFolder(id)));
    expect(again.deals.map(({ account }) => account)).toEqual(accounts);
    const after = expectOk(await describeDataset(actor, engagementId, id));
    expect(after.result?.isOutdated).toBe(false);
    expect(after.columns[position]).toMatchObject({ treated: 'hash', samples: [] });
  });

  it('are kept where somebody uses them for something', async () => {
    const { id, inspection } = await upload();
    const position = inspection.columns.findIndex(({ name }) => name === '联系人');
    const uses = { [position]: 'account' as const };
    const mapping = expectOk(
      await changeDatasetMapping(actor, engagementId, id, { ...values({}), uses }),
    );
    expect(mapping).toMatchObject({ columns: { account: '联系人' }, personal: { 联系人: 'keep' } });
  });
});

describe('values', () => {
  it('that differ in spelling alone are offered for merging, placeholders count as blank', async () => {
    const { id } = await upload();
    const offered = expectOk(await describeDataset(actor, engagementId, id));
    expect(offered.merges).toEqual([
      {
        column: '来源',
        position: 2,
        group: 0,
        into: 'google',
        from: [
          { value: 'Google', count: 1 },
          { value: 'GOOGLE', count: 1 },
        ],
        isMerged: false,
      },
    ]);
    expect(offered.placeholders).toEqual([
      { value: 'Select', count: 1, isMissing: true },
      { value: '无', count: 1, isMissing: true },
    ]);
    const choice = values({ merge: { position: 2, group: 0, undo: false } });
    const merged = expectOk(await changeDatasetMapping(actor, engagementId, id, choice));
    expect(merged.merges).toEqual({ 来源: { Google: 'google', GOOGLE: 'google' } });
    expectOk(await importDataset(actor, engagementId, id, merged));
    expect(await sources(id)).toEqual([
      ['google', 3],
      ['展会', 1],
      [null, 1],
    ]);
    const apart = values({ merge: { position: 2, group: 0, undo: true } });
    await changeDatasetMapping(actor, engagementId, id, apart);
    const kept = values({ missing: { value: 'Select', undo: true } });
    const undone = expectOk(await changeDatasetMapping(actor, engagementId, id, kept));
    expect(undone).toMatchObject({ merges: { 来源: {} }, missingValues: ['无'] });
    expectOk(await importDataset(actor, engagementId, id, undone));
    expect((await sources(id)).map(([value]) => value).sort()).toEqual(
      ['google', 'Google', 'GOOGLE', 'Select', '展会'].sort(),
    );
  });
});

describe.skipIf(!hasSharedData())('known deals in noisy dress', () => {
  it('fall into the same groups as the clean ones once their spellings are merged', async () => {
    const clean = readFileSync(sharedData('messy/maven500_german_excel.csv'), 'utf8');
    const noisy = readFileSync(sharedData('messy/maven500_noisy_values.csv'), 'utf8');
    async function groups(content: string) {
      const { id } = await upload(content);
      const merged = expectOk(
        await changeDatasetMapping(actor, engagementId, id, values({ merge: 'all' })),
      );
      expectOk(await importDataset(actor, engagementId, id, merged));
      const { rows } = expectOk(await breakdown(datasetFolder(id), 'owner'));
      return rows
        .map(({ value, won, lost, deals: n }) => [
          value?.toLowerCase().replace(/\s+/g, ' '),
          n,
          won,
          lost,
        ])
        .sort();
    }
    expect(await groups(noisy)).toEqual(await groups(clean));
  });
});

describe('a mapping', () => {
  it('is not remembered against what thousands look like', async () => {
    const columns = 'Deal ID;Stage;Owner;Amount';
    const first = await upload(`${columns}\nx1;Won;Ada;1.054,50\nx2;Lost;Ben;2.000,00\n`);
    expectOk(await importDataset(actor, engagementId, first.id, first.mapping));
    const later = await upload(`${columns}\nx1;Won;Ada;$1,054\nx2;Lost;Ben;$50\n`, true);
    expect(later.inspection.remembered?.id).toBe(first.id);
    expect(later.mapping.columns.amount).toBe(first.mapping.columns.amount);
    expect(later.mapping.numberFormats).toEqual({ Amount: 'decimal-point' });
  });

  it('is remembered for the next file with the same headers, as far as it fits', async () => {
    const header = '商机编号,状态甲,渠道乙,建档,备注';
    const first = await upload(
      `${header}\nB-1,一,x,2024-01-31,a\nB-2,二,y,2024-02-01,b\nB-3,三,x,2024-02-03,c\n`,
    );
    const wanted = {
      ...first.mapping,
      columns: { deal: '商机编号', stage: '状态甲', source: '渠道乙', created: '建档' },
      dateFormats: { 建档: 'year-first' as const },
      stages: ['一'],
      wonStages: ['二'],
      lostStages: ['三'],
      categories: [],
    };
    expectOk(await importDataset(actor, engagementId, first.id, wanted));
    const next = `${header}\nB-7,一,x,31/01/2024,a\nB-8,四,y,01/02/2024,b\nB-9,二,x,03/02/2024,c\n`;
    expect((await upload(next)).mapping.columns).not.toEqual(wanted.columns);
    const second = await upload(next, true);
    expect(second.complete).toBe(true);
    expect(second.inspection.remembered).toEqual({ id: first.id, name: 'a' });
    expect(second.mapping).toMatchObject({
      columns: wanted.columns,
      dateFormats: { 建档: 'day-first' },
      wonStages: ['二'],
      lostStages: ['三'],
    });
    const { remembered } = expectOk(await describeDataset(actor, engagementId, second.id));
    expect(remembered?.id).toBe(first.id);

    const stranger = await createActor('consultant');
    const elsewhere = (await createEngagement(stranger)).id;
    const theirs = expectOk(
      await receiveUpload(stranger, elsewhere, {
        fileName: 'a.csv',
        body: chunksOf(next),
        remember: true,
      }),
    );
    expect(theirs.inspection.remembered).toBeUndefined();
  });
});

describe('through the API', () => {
  it('a mapping says what becomes of values', async () => {
    const app = await createWholeApp('/api/v1');
    const token = await tokenOf(actor);
    const body = new FormData();
    body.set('file', new File([file], 'a.csv'));
    body.set(
      'mapping',
      JSON.stringify({
        personal: { 联系人: 'hash', 手机: 'keep' },
        merges: { 来源: { GOOGLE: 'google', Google: 'google' } },
        missingValues: ['展会'],
      }),
    );
    const created = await app(apiRequest(`/engagements/${engagementId}/datasets`, { token, body }));
    expect(created.status).toBe(201);
    const { id, mapping } = await created.json();
    expect(mapping.personal).toEqual({ 联系人: 'hash', 手机: 'keep', 备注: 'drop' });
    expect(await sources(id)).toEqual([
      ['google', 3],
      ['Select', 1],
      [null, 1],
    ]);
  });
});
