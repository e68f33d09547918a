import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import { fileRequest } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { beforeAll, describe, expect, it } from 'vitest';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams, originSearch } from '~/domain/funnel/number-origin';
import type { Actor } from '~/domain/permission/actor';
import { comparisonFromSearchParams } from '~/features/analysis/comparison-parameters';
import { loader as dealsFile } from '~/routes/_app.engagements.$engagementId.data_.$datasetId_.deals/route';
import { showComparison } from '~/services/analysis/show-comparison.server';
import type { ShownOrigin } from '~/services/analysis/show-origin.server';
import { showQuality } from '~/services/analysis/show-quality.server';
import { showTrends } from '~/services/analysis/show-trends.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { showProcess } from '~/services/process-view/show-process.server';

const header =
  'Deal ID,Stage,Owner,Source,Competitor,Account,Amount,Created,Closed,Lead date,Offer date';
const file = [
  header,
  'D-1,Won,Ada,Web,Rival A,Acme,100,2025-01-01,2025-02-20,2025-01-01,2025-01-11',
  'D-2,Lost,Ada,Web,Rival A,"=2+5",200,2025-01-05,2025-02-10,2025-01-05,2025-01-25',
  'D-3,Offer,Ben,Fair,,Bolt,300,2025-01-10,,2025-01-10,2025-01-20',
  'D-4,Lead,Ben,Fair,,Cord,,2025-01-01,,2025-01-01,',
  'D-5,Lead,Ben,Fair,Rival B,Cord,50,2025-03-01,,2025-03-01,',
  'D-6,Lost,Ben,Web,Rival A,Dust,75,2025-01-02,2025-01-22,2025-01-02,',
  'D-7,Won,Ada,Fair,Rival B,Dust,500,2025-02-02,2025-03-22,,2025-02-12',
  '',
].join('\n');

let actor: Actor;
let engagementId: string;
let datasetId: string;
beforeAll(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
  datasetId = expectOk(await uploadAndImport(actor, engagementId, fileRequest(file))).id;
});

const none = { datasetId: null, filter: {} };
type Asked = (parameters: URLSearchParams) => Promise<{ origin: ShownOrigin | null } | null>;

const pages: Record<string, Asked> = {
  trends: async (parameters) =>
    expectOk(
      await showTrends(actor, engagementId, {
        ...none,
        factor: 1.5,
        target: 0.25,
        by: null,
        segment: null,
        origin: originFromSearchParams(parameters),
        deals: dealsQuestion(parameters),
      }),
    ),
  compare: async (parameters) =>
    expectOk(
      await showComparison(actor, engagementId, {
        ...comparisonFromSearchParams(parameters),
        by: 'owner',
        first: 'Ada',
      }),
    ),
  quality: async (parameters) =>
    expectOk(
      await showQuality(actor, engagementId, {
        ...none,
        seed: '1',
        origin: originFromSearchParams(parameters),
        deals: dealsQuestion(parameters),
      }),
    ),
  process: async (parameters) =>
    expectOk(
      await showProcess(actor, engagementId, {
        ...none,
        share: 1,
        between: { start: 'Lead', end: 'Offer' },
        origin: originFromSearchParams(parameters),
        deals: dealsQuestion(parameters),
      }),
    ),
};

async function open(page: string, search: string): Promise<ShownOrigin> {
  const shown = await pages[page]?.(new URLSearchParams(search));
  if (!shown?.origin) throw new Error(`${page} has no origin for ${search}`);
  return shown.origin;
}

describe('a number opens the deals behind it', () => {
  it.each([
    ['trends', 'total.velocity', 7, [7]],
    ['trends', 'total.cycle-won', 2, ['D-1', 'D-7']],
    ['trends', 'month.deals-created.2025-02', 1, ['D-7']],
    ['trends', 'month.win-rate.2025-02', 2, ['D-1', 'D-2']],
    ['trends', 'stay.stages.0.left', 4, ['D-1', 'D-2', 'D-3', 'D-6']],
    ['trends', 'stay.stages.0.moved', 3, ['D-1', 'D-2', 'D-3']],
    ['trends', 'stay.stages.0.open', 6, ['D-4', 'D-5']],
    ['trends', 'stay.stages.0.all', 6, [6]],
    ['trends', 'stagnating.stages.1%2E5.all', 2, ['D-3', 'D-4']],
    ['trends', 'band.0.deals', 1, ['D-4']],
    ['trends', 'group.won.category_1.Rival A', 3, ['D-1']],
    ['trends', 'group.win-rate.source.Web', 3, ['D-1', 'D-2', 'D-6']],
    ['trends', 'source-month.source.Web.2025-02', 2, ['D-1', 'D-2']],
    ['compare', 'side.0.won', 3, ['D-1', 'D-7']],
    ['compare', 'side.1.deals', 7, [7]],
    ['compare', 'side-stage.0.0.dwell-moved', 2, ['D-1', 'D-2']],
    ['compare', 'side-stage.0.1.in', 3, ['D-1', 'D-2', 'D-7']],
    ['quality', 'check.zero-amounts', 2, []],
    ['quality', 'blank.account.won.∅', 2, []],
    ['quality', 'sign.skipped', 7, ['D-7']],
    ['process', 'cases.all', 7, [7]],
    ['process', 'activity.Offer.cases', 7, ['D-1', 'D-2', 'D-3', 'D-7']],
    ['process', 'activity.Offer.starts', 7, ['D-7']],
    ['process', 'edge.Lead.Offer.1.times', 3, ['D-1', 'D-2', 'D-3']],
    ['process', 'move.-1.1', 1, ['D-7']],
    ['process', 'between.Lead.Offer', 3, ['D-1', 'D-2', 'D-3']],
  ] as const)('%s: %s', async (page, origin, n, expected) => {
    const found = await open(page, `origin=${encodeURIComponent(origin)}`);
    expect(found.n).toBe(n);
    const [first] = expected;
    if (typeof first === 'number') expect(found.dealsTotal).toBe(first);
    else {
      expect(found.deals.map(({ deal }) => deal).sort()).toEqual(expected);
      expect(found.dealsTotal).toBe(expected.length);
    }
    expect(found.sql).toContain('read_parquet(');
    expect(found.sql).not.toContain('/datasets/');
  });

  it('gives the cases of a way by its name', async () => {
    const view = expectOk(
      await showProcess(actor, engagementId, {
        ...none,
        share: 1,
        between: { start: null, end: null },
        origin: null,
        deals: dealsQuestion(new URLSearchParams()),
      }),
    );
    for (const { way, count } of view?.process?.variants ?? []) {
      const found = await open('process', `origin=variant.${way}`);
      expect(found.dealsTotal).toBe(count);
    }
  });

  it.each(['total.deals', 'stay.deals.3.left', 'edge.Lead.Nowhere.1.times', 'side.0.deals'])(
    'has nothing to show for %s where the page has no such number',
    async (origin) => {
      const shown = await pages.process?.(new URLSearchParams({ origin }));
      expect(shown?.origin).toBeNull();
    },
  );

  it('orders, finds and narrows them', async () => {
    const all = 'origin=total.deals';
    const names = (found: ShownOrigin) => found.deals.map(({ deal }) => deal);
    expect(names(await open('trends', `${all}&order=-amount`)).slice(0, 2)).toEqual(['D-7', 'D-3']);
    expect(names(await open('trends', `${all}&find=cord`))).toEqual(['D-4', 'D-5']);
    expect(names(await open('trends', `${all}&find=%25`))).toEqual([]);
    expect(names(await open('trends', `${all}&found=lost`))).toEqual(['D-2', 'D-6']);
    expect((await open('trends', `${all}&order=nowhere`)).sort.by).toBe('row');
  });

  it('gives them as a file in which no cell is a formula', async () => {
    const found = await open('trends', 'origin=stay.stages.0.moved&order=-amount');
    const path = `/engagements/${engagementId}/data/${datasetId}/deals?${found.download}`;
    const request = await signedInRequest(actor, path);
    const params = { engagementId, datasetId };
    const response = await dealsFile({ request, params, context: {} });
    expect(response.headers.get('content-type')).toContain('text/csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toBe(
      'row,deal,stage,outcome,owner,team,source,product,account,lossReason,nextStep,amount,cost,created,closed,cycleDays,lostAt,Competitor',
    );
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['D-3', 'D-2', 'D-1']);
    expect(lines[2]).toContain(",'=2+5,");
  });

  it('shows the value of the page beside them', async () => {
    expect(await open('trends', 'origin=stay.stages.0.moved')).toMatchObject({
      value: 10,
      unit: 'days',
      subject: 'Lead',
    });
    expect(originSearch(new URLSearchParams('origin=total.won&page=2'), null)).toBe('?');
  });
});
