import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { breakdown } from '~/warehouse/breakdown.server';
import { deals } from '~/warehouse/deals.server';
import { filterValues } from '~/warehouse/filter-values.server';
import { funnel } from '~/warehouse/funnel.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';
import { metricValue, weeklyMetric } from '~/warehouse/metrics.server';
import { type DatasetFolders, datasetFolders, expectOk, importGuessed } from './dataset-folder';

const group = z.object({
  total: z.number(),
  won: z.number(),
  lost: z.number(),
  open: z.number(),
  win_rate: z.number().nullable(),
  won_value: z.number(),
  avg_won: z.number().nullable(),
  mean_cycle_won: z.number().nullable(),
  median_cycle_won: z.number().nullable(),
});
const expectedSchema = z.object({
  rows: z.number(),
  win_rate_closed: z.number(),
  won_over_all: z.number(),
  won_value_sum: z.number(),
  cycle_days_won: z.object({ n: z.number(), mean: z.number(), median: z.number(), sd: z.number() }),
  cycle_days_lost: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
  won_value: z.object({ mean: z.number(), sd: z.number() }),
  by_agent: z.record(z.string(), group),
  by_product: z.record(z.string(), group),
  by_close_month: z.record(
    z.string(),
    z.object({ won: z.number(), lost: z.number(), value: z.number() }),
  ),
});

describe.skipIf(!hasSharedData()).each(['maven-iso', 'maven-us'])(
  'the known pipeline %s',
  (dress) => {
    let folders: DatasetFolders;
    let folder: string;
    let expected: z.infer<typeof expectedSchema>;
    beforeAll(async () => {
      expected = expectedSchema.parse(
        JSON.parse(readFileSync(sharedData('expected/maven.json'), 'utf8')),
      );
      folders = await datasetFolders();
      folder = await folders.make({ file: sharedData(`crm/${dress}/sales_pipeline.csv`) });
    });
    afterAll(() => folders.remove());

    it('is understood from its headers and values alone', async () => {
      const { guess, inspection } = expectOk(await inspectDeals(path.join(folder, 'source.csv')));
      expect(inspection.rows).toBe(8800);
      expect(guess.missing).toEqual([]);
      expect(guess.doubts).toEqual([]);
      const format = dress === 'maven-us' ? 'month-first' : 'year-first';
      expect(guess.mapping).toEqual({
        kind: 'deals',
        encoding: 'utf-8',
        delimiter: ',',
        columns: {
          deal: 'opportunity_id',
          owner: 'sales_agent',
          product: 'product',
          account: 'account',
          stage: 'deal_stage',
          created: 'engage_date',
          closed: 'close_date',
          amount: 'close_value',
        },
        categories: [],
        dateFormats: { engage_date: format, close_date: format },
        numberFormats: { close_value: 'decimal-point' },
        stages: ['Prospecting', 'Engaging'],
        wonStages: ['Won'],
        lostStages: ['Lost'],
        wonOutcomes: [],
        lostOutcomes: [],
      });
    });

    it('is imported whole', async () => {
      const report = await importGuessed(folder);
      expect(report).toMatchObject({
        rows: 8800,
        accepted: 8800,
        rejected: 0,
        period: { from: '2016-10-20', to: '2017-12-31' },
        problems: [],
      });
    });

    it('gives the known totals and stages', async () => {
      const answer = expectOk(await funnel(folder));
      const { totals } = answer;
      expect(totals).toMatchObject({ deals: 8800, won: 4238, lost: 2473, open: 2089 });
      expect(totals.winRate).toBe(expected.win_rate_closed);
      expect(totals.wonShare).toBe(expected.won_over_all);
      expect(totals.wonValue).toBe(expected.won_value_sum);
      expect(totals.averageWonValue).toBeCloseTo(expected.won_value.mean, 6);
      expect(totals.cycleDays.won.n).toBe(expected.cycle_days_won.n);
      expect(totals.cycleDays.won.mean).toBeCloseTo(expected.cycle_days_won.mean, 6);
      expect(totals.cycleDays.won.median).toBe(expected.cycle_days_won.median);
      expect(totals.cycleDays.lost.n).toBe(expected.cycle_days_lost.n);
      expect(totals.cycleDays.lost.mean).toBeCloseTo(expected.cycle_days_lost.mean, 6);
      expect(totals.cycleDays.lost.median).toBe(expected.cycle_days_lost.median);
      const none = { n: 0, mean: null, median: null, p90: null };
      expect(answer.stages).toEqual([
        {
          stage: 'Prospecting',
          in: 8800,
          out: 8300,
          lost: 0,
          stuck: 500,
          conversion: 8300 / 8800,
          lossRate: 0,
          dwellDays: none,
          movedOnDays: none,
        },
        {
          stage: 'Engaging',
          in: 8300,
          out: 4238,
          lost: 2473,
          stuck: 1589,
          conversion: 4238 / 8300,
          lossRate: 2473 / 8300,
          dwellDays: none,
          movedOnDays: none,
        },
      ]);
      expect(answer.notes).toEqual([
        { code: 'loss-stage-unknown', count: 2473 },
        { code: 'stages-assumed-passed', count: 8300 },
        { code: 'dwell-needs-stage-dates', count: 8800 },
      ]);
      expect(answer.query.totals).toContain("read_parquet('deals.parquet')");
      expect(answer.query.totals).not.toContain(folders.dataDir);
    });

    it('gives linear quantiles of the cycle', async () => {
      const page = expectOk(
        await deals(
          folder,
          { outcome: ['won'] },
          { by: 'cycleDays', direction: 'ascending' },
          {
            pageSize: 500,
            page: 8,
          },
        ),
      );
      // Type 7: the value at (n - 1) x .9 among the sorted cycles, counted from 0.
      const place = (4238 - 1) * 0.9 - 7 * 500;
      const [low, high] = [page.deals[Math.floor(place)], page.deals[Math.ceil(place)]];
      const fraction = place - Math.floor(place);
      const p90 = (low?.cycleDays ?? 0) * (1 - fraction) + (high?.cycleDays ?? 0) * fraction;
      expect(expectOk(await funnel(folder)).totals.cycleDays.won.p90).toBeCloseTo(p90, 9);
    });

    it.each(['by_agent', 'by_product'] as const)('gives the known numbers %s', async (name) => {
      const { rows, total } = expectOk(
        await breakdown(folder, name === 'by_agent' ? 'owner' : 'product'),
      );
      const known = expected[name];
      expect(total).toBe(Object.keys(known).length);
      expect(rows.map(({ value }) => value).sort()).toEqual(Object.keys(known).sort());
      for (const row of rows) {
        const answer = known[row.value ?? ''];
        expect(answer).toBeDefined();
        if (!answer) continue;
        expect(row).toMatchObject({
          deals: answer.total,
          won: answer.won,
          lost: answer.lost,
          open: answer.open,
          wonValue: answer.won_value,
          winRateOf: { successes: answer.won, n: answer.won + answer.lost },
        });
        expect(row.winRate).toBeCloseTo(answer.win_rate ?? Number.NaN, 6);
        expect(row.averageWonValue).toBeCloseTo(answer.avg_won ?? Number.NaN, 4);
        expect(row.cycleDays.mean).toBeCloseTo(answer.mean_cycle_won ?? Number.NaN, 4);
        expect(row.cycleDays.median).toBe(answer.median_cycle_won);
      }
    });

    it('keeps what a filter asks for', async () => {
      const filter = { where: [{ column: 'owner', values: ['Darcel Schlecht', 'Anna Snelling'] }] };
      const { totals } = expectOk(await funnel(folder, filter));
      expect(totals).toMatchObject({
        deals: 747 + 448,
        won: 349 + 208,
        wonValue: 1_153_214 + 275_056,
      });
      for (const [month, known] of Object.entries(expected.by_close_month)) {
        const closed = { from: `${month}-01`, to: monthEnd(month) };
        const answer = expectOk(await funnel(folder, { closed })).totals;
        expect(answer).toMatchObject({ won: known.won, lost: known.lost, wonValue: known.value });
      }
      const blank = expectOk(
        await funnel(folder, { where: [{ column: 'account', values: [null] }] }),
      );
      expect(blank.totals.deals).toBe(1425);
    });

    it('shows the deals behind a number of the funnel', async () => {
      const stuck = expectOk(await deals(folder, { at: { stage: 'Engaging', result: 'stuck' } }));
      expect(stuck.total).toBe(1589);
      expect(
        stuck.deals.every(({ stage, outcome }) => stage === 'Engaging' && outcome === 'open'),
      ).toBe(true);
      const first = expectOk(await deals(folder)).deals[0];
      expect(first).toMatchObject({
        row: 2,
        deal: '1C1I7A6R',
        owner: 'Moses Frase',
        created: '2016-10-20',
        closed: '2017-03-01',
        cycleDays: 132,
        amount: 1054,
      });
    });

    it('gives each metric as one number', async () => {
      const winRate = expectOk(await metricValue(folder, { metric: 'win-rate' }));
      expect(winRate).toMatchObject({ n: 6711, sum: 4238, value: expected.win_rate_closed });
      const cycle = expectOk(await metricValue(folder, { metric: 'cycle-days' }));
      expect(cycle).toMatchObject({ n: 4238, median: 57, min: 1, max: 138 });
      const variance = (cycle.sumSquares - cycle.sum ** 2 / cycle.n) / (cycle.n - 1);
      expect(Math.sqrt(variance)).toBeCloseTo(expected.cycle_days_won.sd, 6);
      const size = expectOk(await metricValue(folder, { metric: 'average-won-value' }));
      expect(size.value).toBeCloseTo(expected.won_value.mean, 6);
      expect(expectOk(await metricValue(folder, { metric: 'won-value' })).value).toBe(10_005_534);
      expect(expectOk(await metricValue(folder, { metric: 'won-share' })).value).toBe(
        expected.won_over_all,
      );
      const lead = expectOk(await metricValue(folder, { metric: 'lead-to-opportunity' }));
      expect(lead).toMatchObject({ n: 8800, sum: 8300, stage: 'Engaging' });
      expect(expectOk(await metricValue(folder, { metric: 'opportunity-days' })).value).toBeNull();
      const won = expectOk(
        await metricValue(folder, { metric: 'opportunity-to-won', stage: 'Engaging' }),
      );
      expect(won.value).toBe(expected.win_rate_closed);
      const may = { metric: 'deals-won', from: '2017-05-01', to: '2017-05-31' } as const;
      expect(expectOk(await metricValue(folder, may)).value).toBe(438);
    });

    it('gives weeks and teams that add up to the whole', async () => {
      const weekly = expectOk(
        await weeklyMetric(folder, {
          metric: 'win-rate',
          teamColumn: 'owner',
          from: '2017-03-01',
          to: '2017-12-31',
        }),
      );
      const weeks = new Set(weekly.cells.map(({ week }) => week));
      expect(weekly.cells).toHaveLength(weeks.size * 30);
      expect(weekly.cells[0]).toMatchObject({ week: '2017-W09', weekStart: '2017-02-27' });
      expect(weekly.cells.reduce((sum, { n }) => sum + n, 0)).toBe(6711);
      expect(weekly.cells.reduce((sum, cell) => sum + cell.sum, 0)).toBe(4238);
      const whole = expectOk(await weeklyMetric(folder, { metric: 'cycle-days' }));
      expect(whole.cells.every(({ team }) => team === null)).toBe(true);
      expect(whole.cells.reduce((sum, { n }) => sum + n, 0)).toBe(4238);
    });

    it('lists what it can be filtered by', async () => {
      const values = expectOk(await filterValues(folder));
      expect(values.columns.map(({ key }) => key)).toEqual(['owner', 'product', 'account']);
      expect(values.columns[0]?.values).toHaveLength(30);
      expect(values.created).toEqual({ from: '2016-10-20', to: '2017-12-27' });
      expect(values.closed).toEqual({ from: '2017-03-01', to: '2017-12-31' });
    });
  },
);

describe.skipIf(!hasSharedData())('both dresses of the known pipeline', () => {
  it('give equal deals', async () => {
    const folders = await datasetFolders();
    try {
      const pages = [];
      for (const dress of ['maven-iso', 'maven-us']) {
        const file = sharedData(`crm/${dress}/sales_pipeline.csv`);
        const folder = await folders.make({ file });
        await importGuessed(folder);
        const all = [];
        for (let page = 1; page <= 18; page += 1) {
          all.push(...expectOk(await deals(folder, {}, undefined, { page, pageSize: 500 })).deals);
        }
        pages.push(all);
      }
      expect(pages[0]).toHaveLength(8800);
      expect(pages[0]).toEqual(pages[1]);
    } finally {
      await folders.remove();
    }
  });
});

function monthEnd(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
