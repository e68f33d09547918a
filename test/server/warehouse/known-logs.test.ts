import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sqlText, withConnection } from '~/warehouse/engine.server';
import { funnel } from '~/warehouse/funnel.server';
import { type ProcessAnswer, processView, shownGraph } from '~/warehouse/process-view.server';
import { readRows } from '~/warehouse/read-rows.server';
import { type DatasetFolders, datasetFolders, expectOk, importGuessed } from './dataset-folder';
import { uploadFolders } from './upload-folder';

const trace = z.array(z.string());
const logSchema = z.object({
  cases: z.number(),
  events: z.number(),
  activities: z.number(),
  variants: z.number(),
  top_variants: z.array(z.object({ n: z.number(), trace })),
  start: z.record(z.string(), z.number()),
  end: z.record(z.string(), z.number()),
  dfg_edges: z.number(),
  dfg_total: z.number(),
  dfg: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.number()])),
  self_loop_edges: z.number(),
  self_loop_events: z.number(),
  cases_with_rework: z.number(),
  activity_counts: z.record(z.string(), z.number()),
  case_duration: z.object({
    mean_s: z.number(),
    median_s: z.number(),
    min_s: z.number(),
    max_s: z.number(),
  }),
  traces_not_in_time_order: z.number(),
});
type KnownLog = z.infer<typeof logSchema>;

function known(name: string): KnownLog {
  const all = JSON.parse(readFileSync(sharedData('expected/logs.json'), 'utf8'));
  return logSchema.parse(all[name]);
}

/** The published statistics are rounded to milliseconds. */
function expectSeconds(actual: number | null, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(5.1e-4);
}

function edgesOf(answer: Pick<ProcessAnswer, 'edges'>): Map<string, ProcessAnswer['edges'][0]> {
  return new Map(answer.edges.map((edge) => [`${edge.from} → ${edge.to}`, edge]));
}

function expectLog(answer: ProcessAnswer, log: KnownLog): void {
  const { totals, activities, edges, variants } = answer;
  expect(totals).toMatchObject({
    cases: log.cases,
    events: log.events,
    variants: log.variants,
    reworkCases: log.cases_with_rework,
  });
  expect(variants.length).toBe(log.variants);
  expect(Object.fromEntries(activities.map(({ name, count }) => [name, count]))).toEqual(
    log.activity_counts,
  );
  for (const [of, counts] of [
    ['starts', log.start],
    ['ends', log.end],
  ] as const) {
    const found = activities.filter((activity) => activity[of] > 0);
    expect(Object.fromEntries(found.map((activity) => [activity.name, activity[of]]))).toEqual(
      counts,
    );
  }
  expect(edges.length).toBe(log.dfg_edges);
  expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(log.dfg_total);
  const loops = edges.filter(({ from, to }) => from === to);
  expect(loops.length).toBe(log.self_loop_edges);
  expect(loops.reduce((sum, { count }) => sum + count, 0)).toBe(log.self_loop_events);
  const byName = edgesOf(answer);
  for (const [from, to, count, median, mean] of log.dfg) {
    const edge = byName.get(`${from} → ${to}`);
    expect(edge?.count, `${from} → ${to}`).toBe(count);
    expectSeconds(edge?.medianSeconds ?? null, median);
    expectSeconds(edge?.meanSeconds ?? null, mean);
  }
  const ways = new Map(
    variants.map(({ activities, count }) => [JSON.stringify(activities), count]),
  );
  for (const { n, trace } of log.top_variants) expect(ways.get(JSON.stringify(trace))).toBe(n);
  expectSeconds(totals.durationSeconds.mean, log.case_duration.mean_s);
  expectSeconds(totals.durationSeconds.median, log.case_duration.median_s);
  expectSeconds(totals.durationSeconds.min, log.case_duration.min_s);
  expectSeconds(totals.durationSeconds.max, log.case_duration.max_s);
}

describe.skipIf(!hasSharedData())('known event logs', () => {
  let folders: DatasetFolders;
  beforeAll(async () => {
    folders = await datasetFolders();
  });
  afterAll(() => folders.remove());

  it.each(['running-example.csv', 'receipt.csv', 'roadtraffic100traces.csv'])(
    'has the published cases, variants and edges of %s',
    async (name) => {
      const folder = await folders.make({ file: sharedData(`logs/${name}`) });
      const report = await importGuessed(folder);
      const log = known(name);
      expect(report).toMatchObject({
        accepted: log.events,
        rejected: 0,
        events: { count: log.events, cases: log.cases, casesOutOfOrder: 0 },
        mapping: {
          kind: 'events',
          columns: {
            deal: 'case:concept:name',
            stage: 'concept:name',
            entered: 'time:timestamp',
            owner: 'org:resource',
          },
        },
      });
      expectLog(expectOk(await processView(folder)), log);
    },
  );

  it.each(['running-example.xes', 'roadtraffic100traces.xes'])(
    'has the same of %s',
    async (name) => {
      const uploads = await uploadFolders();
      try {
        const { folder: uploaded } = await uploads.table({ file: sharedData(`logs/${name}`) });
        const folder = await folders.make({ file: path.join(uploaded, 'source.csv') });
        const report = await importGuessed(folder);
        const log = known(name);
        expect(report).toMatchObject({
          rejected: 0,
          events: { count: log.events, cases: log.cases, casesOutOfOrder: 0 },
          mapping: { kind: 'events' },
        });
        expectLog(expectOk(await processView(folder)), log);
      } finally {
        await uploads.remove();
      }
    },
  );

  it('sorts a log whose rows are not in time order', async () => {
    const folder = await folders.make({ file: sharedData('logs/interval_event_log.csv') });
    const report = await importGuessed(folder);
    const log = known('interval_event_log.csv');
    expect(report.events).toEqual({
      count: log.events,
      cases: log.cases,
      casesOutOfOrder: log.traces_not_in_time_order,
    });
    const answer = expectOk(await processView(folder));
    expect(answer.totals).toMatchObject({ cases: log.cases, events: log.events, variants: 10 });
    expect(answer.edges.length).toBe(15);
    expect(answer.variants[0]?.count).toBe(486);
    expect(answer.edges.every(({ minSeconds }) => minSeconds >= 0)).toBe(true);
  });

  it('reads the log whose activities were renamed, since each of its rows is whole', async () => {
    const folder = await folders.make({ file: sharedData('logs/running_example_broken.csv') });
    const report = await importGuessed(folder);
    expect(report).toMatchObject({ rows: 34, accepted: 34, rejected: 0, problems: [] });
    expect(report.events).toMatchObject({ cases: 6 });
  });

  it('keeps the most frequent ways that cover a share of the cases', async () => {
    const folder = await folders.make({ file: sharedData('logs/receipt.csv') });
    await importGuessed(folder);
    const half = expectOk(await shownGraph(folder, {}, 0.5));
    // The first way has 713 of 1,434 cases, which is not yet half.
    expect(half.cases).toBe(713 + 123);
    expect(half.activities.reduce((sum, { starts }) => sum + starts, 0)).toBe(836);
    const whole = expectOk(await shownGraph(folder, {}, 1));
    expect(whole.cases).toBe(1434);
    expect(whole.edges.length).toBe(99);
    const one = expectOk(await shownGraph(folder, {}, 0.01));
    expect(one.cases).toBe(713);
    expect(one.edges.length).toBe(5);
  });
});

const transition = z.object({ n: z.number(), median_s: z.number(), mean_s: z.number() });
const bpicSchema = z.object({
  cases_reaching: z.record(z.string(), z.number()),
  outcome_first_match: z.object({
    approved: z.number(),
    declined: z.number(),
    cancelled: z.number(),
    open: z.number(),
  }),
  'first A_SUBMITTED -> first A_PREACCEPTED': transition,
  'first A_PREACCEPTED -> first A_ACCEPTED': transition,
  'first A_ACCEPTED -> first A_FINALIZED': transition,
  'first A_FINALIZED -> first A_APPROVED': transition,
  amount: z.object({ mean_approved: z.number(), n_approved: z.number() }),
});

describe.skipIf(!hasSharedData())('the loan applications of BPIC 2012', () => {
  const stages = ['A_SUBMITTED', 'A_PREACCEPTED', 'A_ACCEPTED', 'A_FINALIZED'];
  let folders: DatasetFolders;
  let folder: string;
  beforeAll(async () => {
    folders = await datasetFolders();
    const packed = readFileSync(sharedData('logs/bpic2012_flat.csv.gz'));
    folder = await folders.make(gunzipSync(packed));
    const report = await importGuessed(folder, {
      stages,
      wonStages: ['A_APPROVED'],
      lostStages: ['A_DECLINED', 'A_CANCELLED'],
    });
    expect(report).toMatchObject({ rows: 262_200, accepted: 262_200, rejected: 0 });
    expect(report.mapping).toMatchObject({
      kind: 'events',
      columns: {
        deal: 'case_id',
        stage: 'activity',
        entered: 'timestamp',
        owner: 'resource',
        amount: 'amount_req',
      },
    });
  }, 120_000);
  afterAll(() => folders.remove());

  it('gives the published graph and variants', async () => {
    const log = known('bpic2012.xes.gz');
    expectLog(expectOk(await processView(folder)), log);
  });

  it('gives the known funnel', async () => {
    const expected = bpicSchema.parse(
      JSON.parse(readFileSync(sharedData('expected/bpic2012-funnel.json'), 'utf8')),
    );
    const { totals, stages: found } = expectOk(await funnel(folder));
    const { approved, declined, cancelled, open } = expected.outcome_first_match;
    expect(totals).toMatchObject({
      deals: 13_087,
      won: approved,
      lost: declined + cancelled,
      open,
    });
    expect(totals.averageWonValue).toBeCloseTo(expected.amount.mean_approved, 2);
    expect(found.map(({ in: entered }) => entered)).toEqual(
      stages.map((stage) => expected.cases_reaching[stage]),
    );
    const entries = path.join(folder, 'stage-entries.parquet');
    const rows = await withConnection(folder, (connection) =>
      readRows(
        connection,
        `SELECT rank, count(*)::INTEGER AS n, quantile_cont(dwell_days, 0.5) * 86400 AS median_s,
          avg(dwell_days) * 86400 AS mean_s
        FROM read_parquet(${sqlText(entries)}) WHERE result = 'out' GROUP BY rank ORDER BY rank`,
        {},
        transition.extend({ rank: z.number() }),
      ),
    );
    const between = [
      expected['first A_SUBMITTED -> first A_PREACCEPTED'],
      expected['first A_PREACCEPTED -> first A_ACCEPTED'],
      expected['first A_ACCEPTED -> first A_FINALIZED'],
      expected['first A_FINALIZED -> first A_APPROVED'],
    ];
    expect(rows.length).toBe(between.length);
    for (const [index, { n, median_s, mean_s }] of between.entries()) {
      expect(rows[index]?.n).toBe(n);
      expectSeconds(rows[index]?.median_s ?? null, median_s);
      expectSeconds(rows[index]?.mean_s ?? null, mean_s);
    }
  });
});
