import {
  type DatasetFolders,
  datasetFolders,
  expectOk,
  importGuessed,
} from 'test/server/warehouse/dataset-folder';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kaplanMeier } from '~/domain/statistics/kaplan-meier';
import { openDataset } from '~/warehouse/query-dataset.server';
import {
  monthlyMetric,
  sizeBands,
  sourceMonths,
  stagnatingDeals,
  stayLengths,
} from '~/warehouse/trends.server';

const header = 'Deal ID,Stage,Owner,Source,Amount,Cost,Created,Closed,Lead date,Offer date';
const file = [
  header,
  'D-1,Won,Ada,Web,100,10,2025-01-01,2025-02-20,2025-01-01,2025-01-11',
  'D-2,Lost,Ada,Web,200,10,2025-01-05,2025-02-10,2025-01-05,2025-01-25',
  'D-3,Offer,Ben,Fair,300,40,2025-01-10,,2025-01-10,2025-01-20',
  'D-4,Lead,Ben,Fair,,40,2025-01-01,,2025-01-01,',
  'D-5,Lead,Ben,Fair,50,40,2025-03-01,,2025-03-01,',
  '',
].join('\n');
const today = '2026-01-01';

describe('lengths of stays', () => {
  let folders: DatasetFolders;
  let folder: string;
  beforeAll(async () => {
    folders = await datasetFolders();
    folder = await folders.make(file);
    await importGuessed(folder, {
      stages: ['Lead', 'Offer'],
      wonStages: ['Won'],
      lostStages: ['Lost'],
      stageDates: { Lead: 'Lead date', Offer: 'Offer date' },
    });
  });
  afterAll(() => folders.remove());

  it('count open deals as the domain’s Kaplan-Meier does', async () => {
    const { rows } = expectOk(await stayLengths(folder, 'stages', {}, today));
    // The data end on 2025-03-01. Finished in Lead: 10, 20, 10 days; open: 59 and 0.
    const expected = kaplanMeier([
      { time: 10, event: true },
      { time: 20, event: true },
      { time: 10, event: true },
      { time: 59, event: false },
      { time: 0, event: false },
    ]);
    expect(rows[0]).toMatchObject({ rank: 0, finished: 3, open: 2, median: 10, mean: 40 / 3 });
    expect(rows[0]?.survival.median).toBeCloseTo(expected.median ?? -1, 9);
    expect(rows[0]?.survival.low).toBe(expected.medianInterval.low);
    expect(rows[0]?.survival.high).toBe(expected.medianInterval.high);
  });

  it('find the deals that stagnate', async () => {
    const found = expectOk(await stagnatingDeals(folder, 'stages', {}, { factor: 1.5, today }));
    expect(found).toMatchObject({ total: 1, beyondP90: 1 });
    expect(found.deals).toMatchObject([{ deal: 'D-4', rank: 0, days: 59, isBeyondP90: true }]);
    const longer = expectOk(await stagnatingDeals(folder, 'stages', {}, { factor: 5, today }));
    expect(longer.total).toBe(0);
  });

  it('tell what a source costs', async () => {
    const { rows } = expectOk(await sourceMonths(folder, 'source', {}));
    expect(rows).toContainEqual({
      value: 'Web',
      month: '2025-02',
      deals: 0,
      cost: 0,
      won: 1,
      lost: 1,
    });
    const bands = expectOk(await sizeBands(folder, {}));
    expect(bands.rows[0]).toMatchObject({ band: 0, deals: 1 });
  });

  it('have months', async () => {
    const { rows } = expectOk(await monthlyMetric(folder, 'deals-created', {}));
    expect(rows.map(({ month, n }) => [month, n])).toEqual([
      ['2025-01', 4],
      ['2025-02', 0],
      ['2025-03', 1],
    ]);
  });
});

describe.skipIf(!hasSharedData())('the known pipeline', () => {
  it('takes as long as the domain computes', async () => {
    const folders = await datasetFolders();
    const folder = await folders.make({ file: sharedData('crm/maven-iso/sales_pipeline.csv') });
    await importGuessed(folder);
    const { rows } = expectOk(await stayLengths(folder, 'deals', {}, today));
    const dataset = expectOk(await openDataset(folder));
    const { rows: deals } = expectOk(
      await dataset.ask({
        name: 'deals-page',
        fragments: {
          categories: '[]::VARCHAR[]',
          order: '"row"',
          narrowed: 'true',
          page: '',
        },
        row: z.object({
          outcome: z.string(),
          created: z.string().nullable(),
          cycle_days: z.number().nullable(),
        }),
      }),
    );
    const end = Date.parse('2017-12-31');
    const expected = kaplanMeier(
      deals.flatMap(({ outcome, created, cycle_days }) => {
        if (created === null) return [];
        const event = outcome !== 'open';
        const time = event ? cycle_days : (end - Date.parse(created)) / 86_400_000;
        return time === null ? [] : [{ time, event }];
      }),
    );
    expect(rows[0]?.survival.median).toBeCloseTo(expected.median ?? -1, 6);
    expect(rows[0]?.survival.low).toBe(expected.medianInterval.low);
    expect(rows[0]?.survival.high).toBe(expected.medianInterval.high);
    expect(rows[0]).toMatchObject({ finished: 4238 + 2473, open: 1589 });
    await folders.remove();
  });
});
