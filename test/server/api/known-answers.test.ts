import { readFileSync } from 'node:fs';
import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createEngagement } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Files go in as they lie, read as the server guesses; the answers were computed elsewhere. */
const isPresent = hasSharedData();

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

async function upload(file: string, mapping?: object) {
  const actor = await createActor('consultant');
  const { id } = await createEngagement(actor);
  const token = await tokenOf(actor);
  const body = new FormData();
  if (mapping) body.set('mapping', JSON.stringify(mapping));
  body.set('file', new File([readFileSync(sharedData(file))], file.split('/').at(-1) ?? file));
  const created = await app(apiRequest(`/engagements/${id}/datasets`, { token, body }));
  const dataset = await created.json();
  expect(created.status, JSON.stringify(dataset)).toBe(201);
  const ask = async (path: string) => {
    const response = await app(apiRequest(`/engagements/${id}/${path}`, { token, language: 'en' }));
    const json = await response.json();
    expect(response.status, JSON.stringify(json)).toBe(200);
    return json;
  };
  const query = (path: string, parameters: Record<string, string> = {}) =>
    ask(`${path}?${new URLSearchParams({ dataset: dataset.id, ...parameters })}`);
  return { dataset, ask, query };
}

function expected<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(sharedData(`expected/${file}`), 'utf8')));
}

const outcomes = z.object({
  total: z.number(),
  won: z.number(),
  lost: z.number(),
  open: z.number(),
  win_rate: z.number().nullable(),
  avg_won: z.number().nullable(),
  mean_cycle_won: z.number().nullable(),
  median_cycle_won: z.number().nullable(),
});
const maven = z.object({
  rows: z.number(),
  win_rate_closed: z.number(),
  won_over_all: z.number(),
  won_value_sum: z.number(),
  won_value: z.object({ mean: z.number() }),
  cycle_days_won: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
  cycle_days_lost: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
  by_agent: z.record(z.string(), outcomes),
  by_product: z.record(z.string(), outcomes),
  products: z.record(z.string(), z.number()),
});

describe.runIf(isPresent)('the known pipeline through the API', () => {
  describe.each(['maven-iso', 'maven-us'])('%s', (dress) => {
    let uploaded: Awaited<ReturnType<typeof upload>>;
    let known: z.infer<typeof maven>;
    beforeAll(async () => {
      known = expected('maven.json', maven);
      uploaded = await upload(`crm/${dress}/sales_pipeline.csv`);
    });

    it('is profiled', async () => {
      const profile = await uploaded.ask(`datasets/${uploaded.dataset.id}`);
      expect(profile).toMatchObject({ rows: known.rows, accepted: known.rows, rejected: 0 });
      expect(profile.quality.provenance).toMatchObject({ n: known.rows });
    });

    it('has its funnel', async () => {
      const { totals, provenance } = await uploaded.query('funnel');
      expect(totals).toMatchObject({
        deals: 8800,
        won: 4238,
        lost: 2473,
        open: 2089,
        wonValue: known.won_value_sum,
      });
      expect(totals.winRate).toBeCloseTo(known.win_rate_closed, 6);
      expect(totals.wonShare).toBeCloseTo(known.won_over_all, 6);
      expect(totals.averageWonValue).toBeCloseTo(known.won_value.mean, 6);
      for (const [name, days] of [
        ['won', known.cycle_days_won],
        ['lost', known.cycle_days_lost],
      ] as const) {
        expect(totals.cycleDays[name]).toMatchObject({ n: days.n, median: days.median });
        expect(totals.cycleDays[name].mean).toBeCloseTo(days.mean, 6);
      }
      expect(provenance).toMatchObject({
        dataset: { id: uploaded.dataset.id },
        period: { from: '2016-10-20', to: '2017-12-31' },
        n: 8800,
      });
    });

    it('takes any column as a filter', async () => {
      for (const [product, count] of Object.entries(known.products)) {
        const byKey = await uploaded.query('funnel', { product });
        expect(byKey.totals.deals).toBe(count);
      }
      const agent = known.by_agent['Anna Snelling'];
      const { totals } = await uploaded.query('funnel', { sales_agent: 'Anna Snelling' });
      expect(totals).toMatchObject({ deals: agent?.total, won: agent?.won, lost: agent?.lost });
      const blank = await uploaded.query('funnel', { account: '' });
      expect(blank.totals.deals).toBe(1425);
    });

    it('compares by seller and product, and flags nobody', async () => {
      for (const [by, groups] of [
        ['owner', known.by_agent],
        ['product', known.by_product],
      ] as const) {
        const { values, provenance } = await uploaded.query('compare', { by });
        expect(values).toHaveLength(Object.keys(groups).length);
        for (const value of values) {
          const group = groups[value.value];
          expect(value).toMatchObject({
            n: group?.total,
            won: group?.won,
            lost: group?.lost,
            open: group?.open,
            flagged: false,
          });
          expect(value.winRate).toBeCloseTo(group?.win_rate ?? -1, 6);
          expect(value.averageWonValue).toBeCloseTo(group?.avg_won ?? -1, 4);
          expect(value.cycleDays.mean).toBeCloseTo(group?.mean_cycle_won ?? -1, 4);
          expect(value.cycleDays.median).toBe(group?.median_cycle_won);
          expect(value.interval.low).toBeLessThan(value.winRate);
          expect(value.interval.high).toBeGreaterThan(value.winRate);
          expect(value.adjustedP).toBeGreaterThanOrEqual(value.pValue);
        }
        expect(provenance.query).toContain('read_parquet(');
      }
      const owners = await uploaded.query('compare', { by: 'sales_agent' });
      const smallest = owners.values.map((value: { pValue: number }) => value.pValue).sort()[0];
      expect(smallest).toBeCloseTo(0.0088, 4);
    });
  });
});

const log = z.object({
  cases: z.number(),
  events: z.number(),
  activities: z.number(),
  variants: z.number(),
  start: z.record(z.string(), z.number()),
  end: z.record(z.string(), z.number()),
  activity_counts: z.record(z.string(), z.number()),
  top_variants: z.array(z.object({ n: z.number(), trace: z.array(z.string()) })),
  case_duration: z.object({ mean_s: z.number(), median_s: z.number() }),
  dfg: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.number()])),
});

describe.runIf(isPresent)('the known logs through the API', () => {
  it.each([
    'running-example.csv',
    'running-example.xes',
    'roadtraffic100traces.csv',
    'roadtraffic100traces.xes',
    'receipt.csv',
  ])(
    '%s',
    async (name) => {
      const known = expected('logs.json', z.record(z.string(), log))[name];
      if (!known) throw new Error(`No answers for ${name}`);
      const { query } = await upload(`logs/${name}`);
      const process = await query('process', { format: 'json' });
      expect(process).toMatchObject({ cases: known.cases, events: known.events });
      expect(process.provenance).toMatchObject({ n: known.cases });
      const by = (key: string) =>
        Object.fromEntries(
          process.activities
            .filter((activity: Record<string, number>) => (activity[key] ?? 0) > 0)
            .map((activity: { name: string } & Record<string, number>) => [
              activity.name,
              activity[key],
            ]),
        );
      expect(by('count')).toEqual(known.activity_counts);
      expect(by('starts')).toEqual(known.start);
      expect(by('ends')).toEqual(known.end);
      expect(process.edges).toHaveLength(known.dfg.length);
      const edges = new Map(
        process.edges.map((edge: { from: string; to: string }) => [
          JSON.stringify([edge.from, edge.to]),
          edge,
        ]),
      );
      for (const [from, to, count, median, mean] of known.dfg) {
        const edge = z
          .object({ count: z.number(), meanSeconds: z.number(), medianSeconds: z.number() })
          .parse(edges.get(JSON.stringify([from, to])));
        expect(edge.count).toBe(count);
        expect(Math.abs(edge.meanSeconds - mean)).toBeLessThanOrEqual(5.1e-4);
        expect(Math.abs(edge.medianSeconds - median)).toBeLessThanOrEqual(5.1e-4);
      }
      expect(process.variants).toHaveLength(known.variants);
      for (const [index, { n }] of known.top_variants.entries()) {
        expect(process.variants[index].count).toBe(n);
      }
      const { mean, median } = process.durationSeconds;
      expect(Math.abs(mean - known.case_duration.mean_s)).toBeLessThanOrEqual(5.1e-4);
      expect(Math.abs(median - known.case_duration.median_s)).toBeLessThanOrEqual(5.1e-4);
    },
    60_000,
  );
});

describe.runIf(isPresent)('the loan applications through the API', () => {
  const span = z.object({ n: z.number(), median_s: z.number(), mean_s: z.number() });
  const seconds = (actual: number, known: number) =>
    expect(Math.abs(actual - known)).toBeLessThanOrEqual(5.1e-4);

  it('tell the time from any activity to any other, and from stage to stage', async () => {
    const known = expected('bpic2012-funnel.json', z.record(z.string(), z.unknown()));
    const reaching = z.record(z.string(), z.number()).parse(known.cases_reaching);
    const { query } = await upload('logs/bpic2012_flat.csv.gz', {
      stages: ['A_SUBMITTED', 'A_PREACCEPTED', 'A_ACCEPTED', 'A_FINALIZED'],
      wonStages: ['A_APPROVED'],
      lostStages: ['A_DECLINED', 'A_CANCELLED'],
    });
    const spans = Object.keys(known).filter((key) => key.startsWith('first '));
    expect(spans).toHaveLength(7);
    for (const key of spans) {
      const [, start = '', end = ''] = key.match(/^first (.+) -> first (.+)$/) ?? [];
      const { n, median_s, mean_s } = span.parse(known[key]);
      const { between } = await query('process', { start, end });
      expect(between, key).toMatchObject({ start, end, n });
      seconds(between.medianSeconds, median_s);
      seconds(between.meanSeconds, mean_s);
    }
    const process = await query('process');
    for (const { name, cases } of process.activities) expect(cases).toBe(reaching[name]);

    const { stages, totals } = await query('funnel');
    expect(totals).toMatchObject({ deals: 13087, won: 2246, lost: 7635 + 2807, open: 399 });
    const names = ['A_SUBMITTED', 'A_PREACCEPTED', 'A_ACCEPTED', 'A_FINALIZED', 'A_APPROVED'];
    for (const [index, stage] of stages.entries()) {
      expect(stage.in).toBe(reaching[stage.stage]);
      const steps = `first ${names[index]} -> first ${names[index + 1]}`;
      const { n, median_s, mean_s } = span.parse(known[steps]);
      expect(stage.movedOnDays.n).toBe(n);
      seconds(stage.movedOnDays.median * 86_400, median_s);
      seconds(stage.movedOnDays.mean * 86_400, mean_s);
      expect(stage.dwellDays.n).toBe(stage.out + stage.lost);
    }
  }, 120_000);
});
