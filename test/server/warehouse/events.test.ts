import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deals } from '~/warehouse/deals.server';
import { funnel } from '~/warehouse/funnel.server';
import { importDeals } from '~/warehouse/import-deals.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';
import { type DatasetFolders, datasetFolders, expectOk, importGuessed } from './dataset-folder';

let folders: DatasetFolders;
beforeAll(async () => {
  folders = await datasetFolders();
});
afterAll(() => folders.remove());

async function guessOf(text: string) {
  const folder = await folders.make(text);
  return expectOk(await inspectDeals(path.join(folder, 'source.csv'))).guess;
}

function csv(rows: (string | number)[][]): string {
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

/** Two cases of three events under the given headers: case, activity, time, resource. */
function log(headers: string[], activities = ['ask', 'offer', 'sign']): string {
  const rows = ['A', 'B', 'C'].flatMap((name, index) =>
    activities.map((activity, hour) => [
      name,
      activity,
      `2024-03-0${index + 1}T1${hour}:00:00Z`,
      'Li',
    ]),
  );
  return csv([headers, ...rows]);
}

const salesforce = csv([
  ['Id', 'OpportunityId', 'StageName', 'CreatedDate', 'Amount', 'CloseDate', 'ForecastCategory'],
  ['h1', 'o1', 'Qualification', '2024-01-02T08:00:00.000Z', 100, '2024-03-31', 'Pipeline'],
  ['h2', 'o1', 'Proposal', '2024-01-05T08:00:00.000Z', 120, '2024-03-31', 'Best Case'],
  ['h3', 'o1', 'Closed Won', '2024-01-12T20:00:00.000Z', 150, '2024-01-12', 'Closed'],
  ['h4', 'o2', 'Qualification', '2024-01-03T08:00:00.000Z', 80, '2024-04-30', 'Pipeline'],
  ['h5', 'o2', 'Closed Lost', '2024-01-04T09:00:00.000Z', 80, '2024-01-04', 'Omitted'],
  ['h6', 'o3', 'Proposal', '2024-01-06T08:00:00.000Z', 50, '2024-05-31', 'Best Case'],
  ['h7', 'o3', 'Qualification', '2024-01-04T08:00:00.000Z', 40, '2024-05-31', 'Pipeline'],
]);

describe('what a row of the file is', () => {
  it.each([
    [['case:concept:name', 'concept:name', 'time:timestamp', 'org:resource']],
    [['case_id', 'activity', 'timestamp', 'resource']],
    [['Case ID', 'Activity', 'Complete Timestamp', 'Resource']],
    [['案例编号', '活动', '时间', '资源']],
  ])('an event, under the headers %s', async (headers) => {
    const guess = await guessOf(log(headers));
    const [deal, stage, entered, owner] = headers;
    expect(guess.mapping).toMatchObject({
      kind: 'events',
      columns: { deal, stage, entered, owner },
      stages: [],
    });
    expect(guess.missing).toEqual([]);
  });

  it.each([
    [['商机编号', '阶段', '变更时间', '操作人']],
    [['Deal ID', 'Stage', 'Changed at', 'User']],
  ])('a stage change, under the headers %s', async (headers) => {
    const stages = ['需求确认', '方案报价', '赢单'];
    const guess = await guessOf(log(headers, stages));
    const [deal, stage, entered, owner] = headers;
    expect(guess.mapping).toMatchObject({
      kind: 'stage-changes',
      columns: { deal, stage, entered, owner },
      stages: ['需求确认', '方案报价'],
      wonStages: ['赢单'],
    });
  });

  it('a stage change in Salesforce’s history, with amount and expected close', async () => {
    const guess = await guessOf(salesforce);
    expect(guess.mapping).toMatchObject({
      kind: 'stage-changes',
      columns: {
        deal: 'OpportunityId',
        stage: 'StageName',
        entered: 'CreatedDate',
        amount: 'Amount',
      },
      stages: ['Qualification', 'Proposal'],
      wonStages: ['Closed Won'],
      lostStages: ['Closed Lost'],
    });
  });

  it('a deal, where the number does not repeat or the stage never changes with it', async () => {
    const once = csv([
      ['商机编号', '阶段', '变更时间', '操作人'],
      ['D1', '需求确认', '2024-01-01', 'Li'],
      ['D2', '方案报价', '2024-01-02', 'Wu'],
      ['D3', '赢单', '2024-01-03', 'Wu'],
    ]);
    expect((await guessOf(once)).draft.kind).toBe('deals');
    const positions = csv([
      ['opportunity_id', 'stage', 'created date', 'product'],
      ['D1', 'Won', '2024-01-01', 'a'],
      ['D1', 'Won', '2024-01-01', 'b'],
      ['D2', 'Lost', '2024-01-02', 'a'],
      ['D2', 'Lost', '2024-01-02', 'b'],
    ]);
    expect((await guessOf(positions)).draft.kind).toBe('deals');
  });
});

describe('an imported history of stages', () => {
  it('gives deals, their stages and their times', async () => {
    const folder = await folders.make(salesforce);
    const report = await importGuessed(folder);
    expect(report).toMatchObject({
      rows: 7,
      accepted: 7,
      rejected: 0,
      period: { from: '2024-01-02', to: '2024-01-12' },
      events: { count: 7, cases: 3, casesOutOfOrder: 1 },
      mapping: { kind: 'stage-changes' },
    });
    const page = expectOk(await deals(folder));
    expect(page.deals).toMatchObject([
      {
        deal: 'o1',
        outcome: 'won',
        stage: 'Closed Won',
        amount: 150,
        created: '2024-01-02',
        closed: '2024-01-12',
        cycleDays: 10,
      },
      {
        deal: 'o2',
        outcome: 'lost',
        stage: 'Closed Lost',
        lostAt: 'Qualification',
        closed: '2024-01-04',
      },
      {
        deal: 'o3',
        outcome: 'open',
        stage: 'Proposal',
        amount: 50,
        created: '2024-01-04',
        closed: null,
      },
    ]);
    const { stages, totals } = expectOk(await funnel(folder));
    expect(totals).toMatchObject({ deals: 3, won: 1, lost: 1, open: 1, wonValue: 150 });
    expect(stages).toMatchObject([
      { stage: 'Qualification', in: 3, out: 2, lost: 1, stuck: 0 },
      { stage: 'Proposal', in: 2, out: 1, lost: 0, stuck: 1, dwellDays: { n: 1, median: 7.5 } },
    ]);
  });

  it('sets aside rows without case, activity or time, and unknown stages', async () => {
    const folder = await folders.make(
      csv([
        ['商机编号', '阶段', '变更时间', '操作人'],
        ['D1', '需求确认', '2024-01-01 10:00', 'Li'],
        ['', '方案报价', '2024-01-02 10:00', 'Li'],
        ['D1', '', '2024-01-02 10:00', 'Li'],
        ['D1', '方案报价', '', 'Li'],
        ['D1', '方案报价', '上周三', 'Li'],
        ['D1', '奇怪', '2024-01-02 10:00', 'Li'],
        ['D1', '赢单', '2024-01-05 10:00', 'Li'],
      ]),
    );
    const report = await importGuessed(folder, {
      kind: 'stage-changes',
      columns: { deal: '商机编号', stage: '阶段', entered: '变更时间', owner: '操作人' },
      stages: ['需求确认', '方案报价'],
      wonStages: ['赢单'],
      lostStages: [],
    });
    expect(report.accepted).toBe(2);
    expect(report.problems).toEqual([
      { row: 3, column: '商机编号', value: null, reason: 'missing-case' },
      { row: 4, column: '阶段', value: null, reason: 'missing-activity' },
      { row: 5, column: '变更时间', value: null, reason: 'missing-time' },
      { row: 6, column: '变更时间', value: '上周三', reason: 'unreadable-date' },
      { row: 7, column: '阶段', value: '奇怪', reason: 'unknown-stage' },
    ]);
  });

  it('is refused where it lacks case, activity or time', async () => {
    const folder = await folders.make(salesforce);
    const inspected = expectOk(await inspectDeals(path.join(folder, 'source.csv')));
    const mapping = { ...inspected.guess.draft, columns: { deal: 'OpportunityId' } };
    expect(await importDeals({ folder, mapping })).toMatchObject({
      ok: false,
      error: { code: 'mapping-invalid' },
    });
  });
});
