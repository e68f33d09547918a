import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { action, loader } from '~/routes/_app.engagements.$engagementId.map.data/route';
import { loader as casesLoader } from '~/routes/_app.engagements.$engagementId.map.data_.cases/route';
import { checkConformance } from '~/services/process-map/check-conformance.server';
import { discoverMap } from '~/services/process-map/discover-map.server';
import { listConformanceCases } from '~/services/process-map/list-conformance-cases.server';
import { saveMap } from '~/services/process-map/save-map.server';

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

async function imported(text: string, mapping?: object) {
  const actor = await createActor('consultant');
  const { id } = await createEngagement(actor);
  const body = new FormData();
  if (mapping) body.set('mapping', JSON.stringify(mapping));
  body.set('file', new File([text], 'log.csv', { type: 'text/csv' }));
  const token = await tokenOf(actor);
  const answer = await app(apiRequest(`/engagements/${id}/datasets`, { token, body }));
  const dataset = await answer.json();
  expect(answer.status, JSON.stringify(dataset)).toBe(201);
  return { actor, id, datasetId: dataset.id as string };
}

const log = [
  'case_id,activity,timestamp,resource',
  'c1,Asked,2024-01-01T00:00:00Z,Li',
  'c1,Offer,2024-01-02T00:00:00Z,Li',
  'c1,Sign,2024-01-04T00:00:00Z,Li',
  'c2,Asked,2024-01-01T00:00:00Z,Wu',
  'c2,Sign,2024-01-06T00:00:00Z,Wu',
  'c3,Asked,2024-01-01T00:00:00Z,Wu',
  'c3,Lunch,2024-01-01T12:00:00Z,Wu',
  'c3,Offer,2024-01-02T00:00:00Z,Wu',
  'c3,Sign,2024-01-06T00:00:00Z,Wu',
  '',
].join('\n');

async function small() {
  const scene = await imported(log);
  const steps = ['Ask', 'Offer', 'Sign'].map((name) => ({ id: name.toLowerCase(), name }));
  const content = { steps };
  await saveMap(scene.actor, scene.id, { variant: 'current', content, revision: 0 });
  return scene;
}

async function args(actor: Actor, id: string, url: string, form?: Record<string, string>) {
  const request = await signedInRequest(actor, `/engagements/${id}/map/data${url}`, form);
  return { request, params: { engagementId: id }, context: {} };
}

describe('the page of data against a map', () => {
  it('takes corrections of names, and every number follows', async () => {
    const { actor, id, datasetId } = await small();
    const replay = async () => (await loader(await args(actor, id, ''))).replay;
    expect(await replay()).toMatchObject({ fitting: 1, unknownActivities: ['Lunch'] });
    const lunch = { intent: 'match', activity: 'Lunch', stepId: 'ask' };
    expect(await action(await args(actor, id, '', lunch))).toMatchObject({ status: 302 });
    expect(await replay()).toMatchObject({ fitting: 1, unknownActivities: [] });
    const asking = { ...lunch, activity: 'Asked', stepId: 'none' };
    await action(await args(actor, id, '', asking));
    const found = await checkConformance(actor, id, 'current', datasetId);
    expect(found.ok && found.value.unknownActivities).toEqual(['Asked']);
    await action(await args(actor, id, '', { ...lunch, stepId: 'by-name' }));
    expect(await replay()).toMatchObject({ unknownActivities: ['Asked', 'Lunch'] });
  });

  it('shows and hands out the cases behind a number', async () => {
    const { actor, id, datasetId } = await small();
    const { cases } = await loader(await args(actor, id, '?kind=skipped&place=offer'));
    expect(cases).toMatchObject({ total: 1, rows: [{ deal: 'c2', owner: 'Wu', events: 2 }] });
    const wu = (await loader(await args(actor, id, '?owner=Wu&sort=-events'))).cases;
    expect(wu?.rows.map(({ deal }) => deal)).toEqual(['c3', 'c2']);
    const file = await casesLoader(await args(actor, id, `/cases?dataset=${datasetId}&fits=no`));
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines.slice(1).every((line) => line.includes('Wu'))).toBe(true);
  });
});

describe('a drafted map', () => {
  it('leaves out what the detail asked for does not show, and says so', async () => {
    const { actor, id, datasetId } = await imported(log);
    const drafted = await discoverMap(actor, id, { datasetId, share: 0.3 });
    if (!drafted.ok) throw new Error(drafted.error.code);
    expect(drafted.value.leftOut.cases).toBe(2);
    const whole = await discoverMap(actor, id, { datasetId, share: 1 });
    expect(whole).toMatchObject({
      value: { map: { variant: null }, leftOut: { cases: 0, activities: [] } },
    });
  });
});

describe.runIf(hasSharedData)('known logs', () => {
  it('receipt: the drafted map is the published graph, and all its cases fit', async () => {
    const text = readFileSync(sharedData('logs/receipt.csv'), 'utf8');
    const { actor, id, datasetId } = await imported(text);
    const expected = JSON.parse(readFileSync(sharedData('expected/logs.json'), 'utf8'));
    const published = expected['receipt.csv'].dfg.map(([from, to]: string[]) => `${from} → ${to}`);
    const drafted = await discoverMap(actor, id, { datasetId, share: 1 });
    if (!drafted.ok) throw new Error(drafted.error.code);
    const { steps } = drafted.value.map.map;
    const names = new Map(steps.map((step) => [step.id, step.name]));
    const edges = steps.flatMap((step) =>
      (step.next ?? []).map(({ to }) => `${step.name} → ${names.get(to)}`),
    );
    expect(edges.sort()).toEqual(published.sort());
    const found = await checkConformance(actor, id, 'current', datasetId);
    expect(found.ok && [found.value.cases, found.value.fitting]).toEqual([1434, 1434]);
  });

  it('BPIC 2012: 13,087 cases are replayed and listed in seconds', async () => {
    const stream = createReadStream(sharedData('logs/bpic2012_flat.csv.gz'));
    const text = await new Response(
      Readable.toWeb(stream.pipe(createGunzip())) as ReadableStream,
    ).text();
    const { actor, id, datasetId } = await imported(text);
    const drafted = await discoverMap(actor, id, { datasetId, share: 0.8 });
    if (!drafted.ok) throw new Error(drafted.error.code);
    expect(drafted.value.leftOut.cases).toBeGreaterThan(1_000);
    const started = performance.now();
    const found = await checkConformance(actor, id, 'current', datasetId);
    const cases = await listConformanceCases(actor, id, {
      mapId: 'current',
      datasetId,
      filter: { fits: 'yes' },
      sort: { column: 'events', direction: 'descending' },
    });
    expect(performance.now() - started).toBeLessThan(10_000);
    if (!found.ok || !cases.ok) throw new Error('not replayed');
    expect(found.value.cases).toBe(13_087);
    expect(cases.value).toHaveLength(found.value.fitting);
    expect(found.value.fitting).toBeGreaterThanOrEqual(13_087 - drafted.value.leftOut.cases);
  });
});
