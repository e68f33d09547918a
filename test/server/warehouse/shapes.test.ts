import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricIds } from '~/domain/funnel/metrics';
import { breakdown } from '~/warehouse/breakdown.server';
import { deals } from '~/warehouse/deals.server';
import { filterValues } from '~/warehouse/filter-values.server';
import { funnel } from '~/warehouse/funnel.server';
import { metricValue, weeklyMetric } from '~/warehouse/metrics.server';
import { type DatasetFolders, datasetFolders, expectOk, importGuessed } from './dataset-folder';

let folders: DatasetFolders;
beforeAll(async () => {
  folders = await datasetFolders();
});
afterAll(() => folders.remove());

describe('one row a deal with stage dates', () => {
  let folder: string;
  beforeAll(async () => {
    folder =
      await folders.make(`deal_id,owner,team,stage,Lead date,Qualified date,Proposal date,Won date,Close date,amount
1,Ann,North,Won,2024-01-01,2024-01-05,2024-01-15,2024-02-01,,100
2,Ben,South,Lost,2024-01-02,2024-01-12,,,2024-01-20,200
3,Ben,South,Qualified,2024-01-03,2024-01-09,,,,300
4,Cat,,Won,2024-01-08,,2024-01-10,2024-01-11,,
5,Cat,,Lead,2024-01-09,,,,,50
`);
    await importGuessed(folder);
  });

  it('counts what the dates say', async () => {
    const answer = expectOk(await funnel(folder));
    expect(answer.stages).toMatchObject([
      {
        stage: 'Lead',
        in: 5,
        out: 4,
        lost: 0,
        stuck: 1,
        dwellDays: { n: 4, mean: 5.5, median: 5 },
      },
      { stage: 'Qualified', in: 3, out: 1, lost: 1, stuck: 1, dwellDays: { n: 2, mean: 9 } },
      { stage: 'Proposal', in: 2, out: 2, lost: 0, stuck: 0, dwellDays: { n: 2, mean: 9 } },
    ]);
    for (const stage of answer.stages) {
      expect(stage.in).toBe(stage.out + stage.lost + stage.stuck);
    }
    expect(answer.totals).toMatchObject({
      won: 2,
      lost: 1,
      open: 2,
      wonValue: 100,
      averageWonValue: 100,
      cycleDays: { won: { n: 2, mean: 17 }, lost: { n: 1, mean: 18 } },
    });
    expect(answer.notes).toEqual([
      { code: 'dwell-leaves-out-open', count: 2 },
      { code: 'stages-skipped', count: 1 },
      { code: 'won-without-amount', count: 1 },
    ]);
  });

  it('knows where a deal was lost', async () => {
    const lost = expectOk(await deals(folder, { at: { stage: 'Qualified', result: 'lost' } }));
    expect(lost.deals).toMatchObject([{ deal: '2', lostAt: 'Qualified', cycleDays: 18 }]);
  });

  it('measures the opportunity stage and who reached it', async () => {
    const days = expectOk(await metricValue(folder, { metric: 'opportunity-days' }));
    expect(days).toMatchObject({ stage: 'Qualified', n: 2, value: 9 });
    const lead = expectOk(await metricValue(folder, { metric: 'lead-to-opportunity' }));
    expect(lead).toMatchObject({ n: 5, sum: 4, value: 0.8 });
    const created = {
      metric: 'lead-to-opportunity',
      from: '2024-01-08',
      to: '2024-01-08',
    } as const;
    expect(expectOk(await metricValue(folder, created))).toMatchObject({ n: 1, sum: 1 });
  });

  it('gives every metric by week and team, blank teams too', async () => {
    for (const metric of metricIds) {
      const weekly = expectOk(
        await weeklyMetric(folder, {
          metric,
          teamColumn: 'team',
          from: '2024-01-01',
          to: '2024-02-04',
        }),
      );
      expect(weekly.cells).toHaveLength(5 * 3);
      expect([...new Set(weekly.cells.map(({ team }) => team))]).toEqual(['North', 'South', null]);
    }
    const cycle = expectOk(
      await weeklyMetric(folder, { metric: 'cycle-days', teamColumn: 'team' }),
    );
    expect(cycle.cells.filter(({ n }) => n > 0)).toEqual([
      { week: '2024-W02', weekStart: '2024-01-08', team: null, n: 1, sum: 3, sumSquares: 9 },
      { week: '2024-W05', weekStart: '2024-01-29', team: 'North', n: 1, sum: 31, sumSquares: 961 },
    ]);
  });

  it('refuses an unknown stage or column', async () => {
    const code = (name: string) => ({ ok: false, error: { code: name } });
    expect(
      await metricValue(folder, { metric: 'opportunity-days', stage: 'Nowhere' }),
    ).toMatchObject(code('stage-unknown'));
    expect(await breakdown(folder, 'nothing')).toMatchObject(code('column-unknown'));
    expect(await funnel(folder, { where: [{ column: 'x', values: ['y'] }] })).toMatchObject(
      code('column-unknown'),
    );
    expect(await deals(folder, {}, { by: 'x"; DROP', direction: 'ascending' })).toMatchObject(
      code('column-unknown'),
    );
  });
});

describe('one row a deal with an outcome beside the stage', () => {
  it('counts losses at the stage that the row names', async () => {
    const folder = await folders.make(`商机编号,负责人,销售阶段,商机状态,预计金额,创建时间,结单日期
1,张伟,需求确认,赢单,12.5万,2024年1月5日,2024年2月4日
2,李娜,需求确认,输单,￥88000,2024年1月9日,2024年3月1日
3,李娜,方案报价,输单,1000,2024年1月9日,2024年3月1日
4,李娜,初步接触,进行中,￥5000,2024年2月9日,2024年9月9日
`);
    await importGuessed(folder);
    const answer = expectOk(await funnel(folder));
    expect(answer.stages).toMatchObject([
      { stage: '初步接触', in: 4, out: 3, lost: 0, stuck: 1 },
      { stage: '需求确认', in: 3, out: 2, lost: 1, stuck: 0 },
      { stage: '方案报价', in: 2, out: 1, lost: 1, stuck: 0 },
    ]);
    expect(answer.notes.map(({ code }) => code)).not.toContain('loss-stage-unknown');
    expect(answer.totals).toMatchObject({ wonValue: 125_000, cycleDays: { won: { mean: 30 } } });
    const open = expectOk(await deals(folder, { outcome: ['open'] }));
    expect(open.deals).toMatchObject([{ closed: null, expectedClose: '2024-09-09' }]);
  });
});

describe('headers and values that look like SQL', () => {
  it('stay text', async () => {
    const evil = `x"; DROP TABLE deals; --`;
    const quoted = `"${evil.replaceAll('"', '""')}"`;
    const folder = await folders.make(`id,stage,${quoted},'; COPY
1,Won,a' OR '1'='1,$filter_1
2,Lost,a' OR '1'='1,{{deals}}
3,Lead,b,$filter_1
4,Lead,b,{{deals}}
5,Lead,b,{{deals}}
`);
    await importGuessed(folder, { categories: [evil, "'; COPY"] });
    const { rows, column, query } = expectOk(await breakdown(folder, evil));
    expect(column).toEqual({
      key: 'category_1',
      header: evil,
      role: 'category',
      name: 'category_1',
    });
    expect(query).not.toContain('DROP');
    expect(rows.map(({ value, deals: count }) => [value, count])).toEqual([
      ['b', 3],
      ["a' OR '1'='1", 2],
    ]);
    const filter = { where: [{ column: evil, values: ["a' OR '1'='1"] }] };
    const answer = expectOk(await funnel(folder, filter));
    expect(answer.totals.deals).toBe(2);
    expect(answer.query.totals).toContain("'a'' OR ''1''=''1'");
    const places = { where: [{ column: 'category_2', values: ['{{deals}}', '$filter_1'] }] };
    expect(expectOk(await funnel(folder, places)).totals.deals).toBe(5);
    expect(expectOk(await filterValues(folder)).columns).toHaveLength(2);
  });

  it('are read as text even where they are formulas', async () => {
    const folder = await folders.make(
      'id,stage,owner\n=1+1,Won,"=cmd|\'/C calc\'!A0"\n2,Lead,@x\n',
    );
    await importGuessed(folder);
    const { deals: rows } = expectOk(await deals(folder));
    expect(rows.map(({ deal, owner }) => [deal, owner])).toEqual([
      ['=1+1', "=cmd|'/C calc'!A0"],
      ['2', '@x'],
    ]);
  });
});

describe('the engine', () => {
  it('reads and writes nothing outside its data folder', async () => {
    const { withConnection } = await import('~/warehouse/engine.server');
    const folder = await folders.make('id\n1\n');
    const outside = path.join(import.meta.dirname, 'shapes.test.ts');
    expect(await readFile(outside, 'utf8')).toContain('outside');
    await withConnection(folder, async (connection) => {
      for (const statement of [
        `SELECT * FROM read_text('${outside}')`,
        "COPY (SELECT 1) TO '/tmp/penstock-outside.parquet'",
        'SET enable_external_access = true',
        'SET threads = 64',
        'INSTALL httpfs',
        "ATTACH '/tmp/penstock-outside.db'",
      ]) {
        await expect(connection.run(statement)).rejects.toThrow();
      }
    });
  });
});
