import {
  type DatasetFolders,
  datasetFolders,
  expectOk,
  importGuessed,
} from 'test/server/warehouse/dataset-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deals } from '~/warehouse/deals.server';
import { funnel } from '~/warehouse/funnel.server';

// Three deals around March: one that stood in Lead, one that came and was lost, one that came later.
const file = [
  'Deal ID,Stage,Created,Closed,Lead date,Offer date',
  'D-1,Won,2025-02-10,2025-04-05,2025-02-10,2025-03-20',
  'D-2,Lost,2025-03-03,2025-03-25,2025-03-03,',
  'D-3,Offer,2025-03-28,,2025-03-28,2025-04-02',
  'D-4,Lead,2025-04-01,,2025-04-01,',
  'D-5,Lost,2025-01-02,2025-02-01,2025-01-02,',
  '',
].join('\n');

describe('the period funnel', () => {
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

  async function stagesOf(from?: string, to?: string) {
    const period = { ...(from && { from }), ...(to && { to }) };
    const { stages } = expectOk(await funnel(folder, { period }));
    return stages.map((stage) => [stage.in, stage.out, stage.lost, stage.stuck]);
  }

  it('tells what happened in March', async () => {
    expect(await stagesOf('2025-03-01', '2025-03-31')).toEqual([
      [3, 1, 1, 1],
      [1, 0, 0, 1],
    ]);
    const march = { from: '2025-03-01', to: '2025-03-31' };
    const { totals } = expectOk(await funnel(folder, { period: march }));
    expect(totals).toMatchObject({ deals: 3, won: 0, lost: 1, open: 2 });
  });

  it('hands those who stood at the end over to the next month', async () => {
    expect(await stagesOf('2025-04-01', '2025-04-30')).toEqual([
      [2, 1, 0, 1],
      [2, 1, 0, 1],
    ]);
  });

  it('is the cohort view where the period has no ends', async () => {
    const { stages } = expectOk(await funnel(folder));
    expect(await stagesOf()).toEqual(
      stages.map((stage) => [stage.in, stage.out, stage.lost, stage.stuck]),
    );
  });

  it('has the deals behind a number', async () => {
    const period = { from: '2025-03-01', to: '2025-03-31' };
    const stuck = expectOk(
      await deals(folder, { period, at: { stage: 'Offer', result: 'stuck' } }),
    );
    expect(stuck.deals.map(({ deal, outcome }) => [deal, outcome])).toEqual([['D-1', 'open']]);
  });

  it('says that stages need dates', async () => {
    const plain = await folders.make(
      'Deal ID,Stage,Created,Closed\nA,Won,2025-01-02,2025-02-01\nB,Lead,2025-01-02,\n',
    );
    await importGuessed(plain);
    const answer = expectOk(await funnel(plain, { period: { to: '2025-01-31' } }));
    expect(answer.stages).toEqual([]);
    expect(answer.notes).toEqual([{ code: 'period-needs-stage-dates', count: 2 }]);
    expect(answer.totals).toMatchObject({ deals: 2, won: 0, open: 2 });
  });
});
