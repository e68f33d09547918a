import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import type { Actor } from '~/domain/permission/actor';
import { cancelImport } from '~/services/dataset/cancel-import.server';
import { changeDatasetMapping } from '~/services/dataset/change-dataset.server';
import { datasetFunnel } from '~/services/dataset/dataset-funnel.server';
import { deleteDataset, restoreDataset } from '~/services/dataset/delete-dataset.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { importDataset, startImport } from '~/services/dataset/import-dataset.server';
import { releaseLease, takeLease } from '~/services/dataset/import-lease.server';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import { chunksOf, smallFile } from './upload-form';

let actor: Actor;
let engagementId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
});

async function upload(content: string, fileName = 'deals.csv') {
  return expectOk(await receiveUpload(actor, engagementId, { fileName, body: chunksOf(content) }));
}

function manyRows(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `A-${index},${index % 3 ? 'Won' : 'Lost'},Ada,${index},2025-01-02,2025-02-01`,
  );
  return ['Deal ID,Stage,Owner,Amount,Created,Closed', ...rows, ''].join('\n');
}

function row(id: string) {
  return database().dataset.findUniqueOrThrow({ where: { id } });
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never came to that.');
}

describe('an import', () => {
  it('writes its result down and into the audit trail', async () => {
    const { id, mapping } = await upload(smallFile, 'Quarter 1.csv');
    const imported = expectOk(await importDataset(actor, engagementId, id, mapping));
    expect(imported).toMatchObject({ rows: 5, accepted: 4, rejected: 1 });
    const { dataset, result } = expectOk(await describeDataset(actor, engagementId, id));
    expect(dataset).toMatchObject({ name: 'Quarter 1', state: 'ready', progress: 1, error: null });
    expect(result?.problems).toEqual([
      { row: 6, column: 'Amount', value: 'x', reason: 'unreadable-amount' },
    ]);
    expect(result?.isOutdated).toBe(false);
    const trail = await database().auditEntry.findMany({ where: { subjectId: id } });
    expect(trail.map(({ action }) => action)).toEqual(['dataset.imported']);
  });

  it('goes on after the answer, shows its progress, and stops once it is cancelled', async () => {
    // After an empty line rows are read one by one, which takes long enough to be seen.
    const { id, mapping } = await upload(manyRows(250_000).replace('\n', '\n\n'));
    expectOk(await startImport(actor, engagementId, id, mapping));
    expect((await row(id)).state).toBe('importing');
    await until(async () => (await row(id)).progress > 0);
    expect(await importDataset(actor, engagementId, id, mapping)).toMatchObject({
      ok: false,
      error: { code: 'dataset-import-running' },
    });
    expect(await deleteDataset(actor, engagementId, id)).toMatchObject({
      ok: false,
      error: { code: 'dataset-import-running' },
    });
    expect(expectOk(await cancelImport(actor, engagementId, id))).toEqual({ cancelled: true });
    expect((await row(id)).state).toBe('cancelled');
    // The next import waits until the cancelled one has let go.
    const again = expectOk(await importDataset(actor, engagementId, id, mapping));
    expect(again.accepted).toBe(250_000);
    expect(await row(id)).toMatchObject({ state: 'ready', progress: 1 });
  }, 60_000);

  it('that fails leaves the former data and says why', async () => {
    const { id, mapping } = await upload(smallFile);
    expectOk(await importDataset(actor, engagementId, id, mapping));
    const before = expectOk(await datasetFunnel(actor, engagementId, id));
    const wrong: DatasetMapping = { ...mapping, columns: { ...mapping.columns, created: 'Owner' } };
    expect(await importDataset(actor, engagementId, id, wrong)).toMatchObject({
      ok: false,
      error: { code: 'dataset-no-row-accepted', details: { reason: 'unreadable-date' } },
    });
    const { dataset, result } = expectOk(await describeDataset(actor, engagementId, id));
    expect(dataset).toMatchObject({ state: 'ready', error: { code: 'dataset-no-row-accepted' } });
    expect(result?.isOutdated).toBe(true);
    expect(expectOk(await datasetFunnel(actor, engagementId, id))).toEqual(before);
  });

  it('whose process is gone is ended by whoever looks', async () => {
    const { id, mapping } = await upload(smallFile);
    await database().dataset.update({ where: { id }, data: { state: 'importing', progress: 0.4 } });
    expect(await takeLease(id, 'another process')).toBe(true);
    const alive = expectOk(await listDatasets(actor, engagementId)).datasets;
    expect(alive.find((dataset) => dataset.id === id)?.state).toBe('importing');
    await releaseLease(id, 'another process');
    const { dataset } = expectOk(await describeDataset(actor, engagementId, id));
    expect(dataset).toMatchObject({
      state: 'failed',
      error: { code: 'dataset-import-interrupted' },
    });
    expect(expectOk(await importDataset(actor, engagementId, id, mapping)).accepted).toBe(4);
  });

  it('asks for a stage or an outcome, and for columns that exist', async () => {
    const { id, mapping } = await upload(smallFile);
    const { stage: _stage, ...columns } = mapping.columns;
    expect(await importDataset(actor, engagementId, id, { ...mapping, columns })).toMatchObject({
      ok: false,
      error: { code: 'mapping-incomplete' },
    });
    expect(
      await importDataset(actor, engagementId, id, { ...mapping, categories: ['Nowhere'] }),
    ).toMatchObject({ ok: false, error: { code: 'mapping-column-missing' } });
    expect((await row(id)).state).toBe('draft');
  });
});

describe('a data set', () => {
  it('keeps what is chosen in the wizard until the next import', async () => {
    const { id, inspection } = await upload(smallFile);
    const region = inspection.columns.find(({ name }) => name === 'Region')?.position ?? -1;
    const mapping = expectOk(
      await changeDatasetMapping(actor, engagementId, id, {
        uses: { [region]: 'source' },
        stageOf: {},
        dateFormats: {},
        numberFormats: {},
        stages: [],
        outcomes: [],
      }),
    );
    expect(mapping.columns.source).toBe('Region');
    const { columns } = expectOk(await describeDataset(actor, engagementId, id));
    expect(columns[region]).toMatchObject({ name: 'Region', use: 'source' });
  });

  it('that is the same file again says so', async () => {
    const content = manyRows(3);
    const first = await upload(content);
    const second = await upload(content);
    const { twins } = expectOk(await describeDataset(actor, engagementId, second.id));
    expect(twins.map(({ id }) => id)).toEqual([first.id]);
  });

  it('can be deleted and brought back, and is out of sight meanwhile', async () => {
    const { id, mapping } = await upload(smallFile);
    expectOk(await importDataset(actor, engagementId, id, mapping));
    expectOk(await deleteDataset(actor, engagementId, id));
    expect(await datasetFunnel(actor, engagementId, id)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expectOk(await restoreDataset(actor, engagementId, id));
    expect(expectOk(await datasetFunnel(actor, engagementId, id)).totals.deals).toBe(4);
  });

  it('is read by directors, changed by consultants, and seen by nobody else', async () => {
    const { id, mapping } = await upload(smallFile);
    const director = await createColleague(actor, 'director', engagementId);
    const member = await createColleague(actor, 'member', engagementId);
    const stranger = await createActor('administrator');
    expectOk(await describeDataset(director, engagementId, id));
    expect(await importDataset(director, engagementId, id, mapping)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await describeDataset(member, engagementId, id)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await describeDataset(stranger, engagementId, id)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
