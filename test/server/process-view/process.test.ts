import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createEngagement } from 'test/factories/people';
import { smallFile } from 'test/server/dataset/upload-form';
import { createWholeApp } from 'test/server/permission/whole-app';
import { beforeAll, describe, expect, it } from 'vitest';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { showProcess } from '~/services/process-view/show-process.server';

const log = [
  'case_id,activity,timestamp,resource,region',
  'c1,ask,2024-01-01T00:00:00Z,Li,north',
  'c1,=offer,2024-01-02T00:00:00Z,Wu,north',
  'c1,sign,2024-01-04T00:00:00Z,Wu,north',
  'c2,ask,2024-01-01T00:00:00Z,Li,south',
  'c2,=offer,2024-01-03T00:00:00Z,Li,south',
  'c2,ask,2024-01-04T00:00:00Z,Li,south',
  'c2,=offer,2024-01-05T00:00:00Z,Li,south',
  'c2,sign,2024-01-06T00:00:00Z,Li,south',
  'c3,ask,2024-02-01T00:00:00Z,Li,north',
  'c3,=offer,2024-02-02T00:00:00Z,Wu,north',
  'c3,sign,2024-02-04T00:00:00Z,Wu,north',
  '',
].join('\n');

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

async function imported(file: string, mapping?: object) {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  const token = await tokenOf(actor);
  const body = new FormData();
  if (mapping) body.set('mapping', JSON.stringify(mapping));
  body.set('file', new File([file], 'log.csv', { type: 'text/csv' }));
  const created = await app(apiRequest(`/engagements/${engagement.id}/datasets`, { token, body }));
  const dataset = await created.json();
  expect(created.status, JSON.stringify(dataset)).toBe(201);
  const ask = (search: string) =>
    app(
      apiRequest(`/engagements/${engagement.id}/process?dataset=${dataset.id}${search}`, { token }),
    );
  return { actor, engagementId: engagement.id, dataset, ask };
}

const stages = { stages: ['ask', '=offer'], wonStages: ['sign'] };

describe('the process through the API', () => {
  it('answers activities, edges, variants and durations with what they rest on', async () => {
    const { dataset, ask } = await imported(log);
    expect(dataset).toMatchObject({
      kind: 'events',
      rows: 11,
      accepted: 11,
      period: { from: '2024-01-01', to: '2024-02-04' },
    });
    const answer = await ask('');
    expect(answer.status).toBe(200);
    const process = await answer.json();
    expect(process).toMatchObject({ cases: 3, events: 11, reworkCases: 1 });
    expect(process.activities).toMatchObject([
      { name: '=offer', count: 4, starts: 0, ends: 0 },
      { name: 'ask', count: 4, starts: 3, ends: 0 },
      { name: 'sign', count: 3, starts: 0, ends: 3 },
    ]);
    expect(process.edges).toMatchObject([
      { from: 'ask', to: '=offer', count: 4, medianSeconds: 86_400, meanSeconds: 108_000 },
      { from: '=offer', to: 'sign', count: 3, medianSeconds: 172_800 },
      { from: '=offer', to: 'ask', count: 1 },
    ]);
    expect(process.variants).toMatchObject([
      { activities: ['ask', '=offer', 'sign'], count: 2, share: 2 / 3 },
      { count: 1 },
    ]);
    expect(process.durationSeconds).toMatchObject({ median: 3 * 86_400 });
    expect(process.provenance).toMatchObject({
      dataset: { id: dataset.id },
      n: 3,
      period: { from: '2024-01-01', to: '2024-02-04' },
    });
    expect(process.provenance.query).toContain('GROUP BY activity, next_activity');
    expect(process.provenance.query).not.toContain('/');
  });

  it('follows a filter on a column and on the days of creation', async () => {
    const { ask } = await imported(log);
    expect(await (await ask('&region=south')).json()).toMatchObject({ cases: 1, events: 5 });
    expect(await (await ask('&from=2024-02-01')).json()).toMatchObject({ cases: 1, events: 3 });
  });

  it('answers a flowchart and a table in which nothing can be run', async () => {
    const { ask } = await imported(log);
    const mermaid = await ask('&format=mermaid&share=0.5');
    expect(mermaid.headers.get('content-type')).toBe('text/vnd.mermaid; charset=utf-8');
    const text = await mermaid.text();
    expect(text).toMatch(/^flowchart TB\n/);
    expect(text).toContain('-->|"2"|');
    expect(text).not.toContain('|"4"|');
    const csv = await ask('&format=csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain("\r\nask,'=offer,4,3,86400,108000\r\n");
  });

  it('tells what is wrong as a problem, whatever the format', async () => {
    const { ask } = await imported(log);
    const format = await ask('&format=svg');
    expect(format.status).toBe(422);
    expect(format.headers.get('content-type')).toContain('problem+json');
    const deals = await imported(smallFile);
    const none = await deals.ask('&format=mermaid');
    expect(none.status).toBe(422);
    expect(await none.json()).toMatchObject({ code: 'dataset-without-events' });
  });

  it('takes the kind of a file that was guessed otherwise', async () => {
    const plain = log.replace('case_id,activity,timestamp', 'key,what,moment');
    const columns = { deal: 'key', stage: 'what', entered: 'moment', owner: 'resource' };
    const { dataset, ask } = await imported(plain, { kind: 'events', columns, ...stages });
    expect(dataset).toMatchObject({ kind: 'events', mapping: { columns, ...stages } });
    expect(await (await ask('')).json()).toMatchObject({ cases: 3, events: 11 });
  });
});

describe('the process page', () => {
  const question = {
    datasetId: null,
    filter: {},
    share: null,
    between: { start: null, end: null },
    origin: null,
    deals: dealsQuestion(new URLSearchParams()),
  };

  it('shows steps back where the order of the stages is known', async () => {
    const { actor, engagementId } = await imported(log, stages);
    const shown = await showProcess(actor, engagementId, question);
    const process = shown.ok ? shown.value?.process : null;
    expect(process?.totals).toMatchObject({ cases: 3, events: 11, variants: 2, reworkCases: 1 });
    expect(process?.graph).toMatchObject({ share: 0.8, cases: 3 });
    expect(process?.moves).toEqual([
      {
        kind: 'backward',
        places: { from: 1, to: 0 },
        from: '=offer',
        to: 'ask',
        over: [],
        count: 1,
        cases: 1,
      },
    ]);
  });

  it('does not guess an order of activities', async () => {
    const { actor, engagementId } = await imported(log);
    const shown = await showProcess(actor, engagementId, question);
    expect(shown.ok && shown.value?.process?.moves).toBeNull();
  });

  it('says what is missing where deals have no history', async () => {
    const { actor, engagementId } = await imported(smallFile);
    const shown = await showProcess(actor, engagementId, question);
    expect(shown).toMatchObject({ ok: true, value: { process: null } });
    expect(shown.ok && shown.value?.missing).not.toBeNull();
  });

  it('has nothing to show before the first import', async () => {
    const actor = await createActor('consultant');
    const engagement = await createEngagement(actor);
    expect(await showProcess(actor, engagement.id, question)).toEqual({ ok: true, value: null });
  });
});
