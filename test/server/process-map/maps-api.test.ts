import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { currentMap, idealMap } from 'test/unit/domain/process-map/sample-maps';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { saveMap } from '~/services/process-map/save-map.server';

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

async function start() {
  const actor = await createActor('consultant');
  const { id } = await createEngagement(actor);
  const token = await tokenOf(actor);
  const base = `/engagements/${id}/maps`;
  const ask = (path: string, options: Parameters<typeof apiRequest>[1] = {}) =>
    app(apiRequest(`${base}${path}`, { token, language: 'en', ...options }));
  const send = (path: string, text: string, name: string) => {
    const body = new FormData();
    body.set('file', new File([text], name));
    return ask(path, { body });
  };
  return { ask, send };
}

describe('maps through the API', () => {
  it('are stored, listed, read, compared and saved over', async () => {
    const { ask } = await start();
    const created = await ask('', { json: { variant: 'current', map: currentMap } });
    expect(created.status).toBe(201);
    const { id, map } = await created.json();
    expect(map.steps).toEqual(currentMap.steps);
    expect(created.headers.get('location')).toMatch(new RegExp(`/maps/${id}$`));
    await ask('', { json: { variant: 'ideal', map: idealMap } });
    await ask('', { json: { name: 'Draft', map: currentMap } });
    const { maps } = await (await ask('')).json();
    expect(maps.map((listed: { variant: string }) => listed.variant)).toEqual([
      'current',
      'ideal',
      null,
    ]);
    const found = await (await ask(`/${id}/diff?to=ideal`)).json();
    expect(found.difference.removed).toEqual([{ id: 'copy', name: 'Copy data' }]);
    expect(found.difference.change.steps).toBe(0);
    expect((await ask('', { json: { variant: 'ideal', map: idealMap } })).status).toBe(409);
    expect((await ask('/nothing')).status).toBe(404);
    expect((await ask('', { json: { map: { steps: [{ id: 1 }] } } })).status).toBe(422);
  });

  it.each(['mermaid', 'bpmn', 'csv'])('go out as %s and come back the same', async (format) => {
    const { ask, send } = await start();
    await ask('', { json: { variant: 'current', map: currentMap } });
    const file = await ask(`/current?format=${format}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const imported = await send(`/import?format=${format}`, await file.text(), `map.${format}`);
    expect(imported.status).toBe(201);
    const answer = await imported.json();
    expect(answer).toMatchObject({ steps: 4, unsupported: [] });
    const back = await (await ask(`/${answer.id}`)).json();
    expect(back.map.steps).toEqual(currentMap.steps);
  });

  it('goes out as a spreadsheet and comes back the same', async () => {
    const { ask } = await start();
    await ask('', { json: { variant: 'current', map: currentMap } });
    const bytes = await (await ask('/current?format=xlsx')).arrayBuffer();
    const body = new FormData();
    body.set('file', new File([bytes], 'map.xlsx'));
    const imported = await (await ask('/import?format=xlsx', { body })).json();
    const back = await (await ask(`/${imported.id}`)).json();
    expect(back.map.steps).toEqual(currentMap.steps);
  });

  it('answers counts, and what a map has no place for', async () => {
    const { send } = await start();
    const text =
      'flowchart LR\n  subgraph Sales\n    a --> b{ok?}\n  end\n  b -->|70%| c\n  b --> a\n  style a fill:red\n';
    const imported = await send('/import?format=mermaid', text, 'x.mmd');
    expect(await imported.json()).toMatchObject({
      steps: 3,
      flows: 3,
      lanes: 1,
      unsupported: [{ line: 7, what: 'style a fill:red' }],
    });
  });

  it.each([
    ['mermaid', 'flowchart LR\n  a --> [\n', 'Line 2'],
    ['bpmn', '<definitions>\n<x>\n</definitions>', 'Line 3'],
    ['bpmn', '<html/>', 'Line 1'],
    ['csv', 'a;b\n1;2\n', 'Row 1'],
  ])('refuses a bad %s file with its line', async (format, text, told) => {
    const { ask, send } = await start();
    const refused = await send(`/import?format=${format}`, text, 'x');
    expect(refused.status).toBe(422);
    expect((await refused.json()).title).toContain(told);
    expect((await (await ask('')).json()).maps).toEqual([]);
  });

  it('simulates with people by role and says what hinders it', async () => {
    const { ask } = await start();
    const loop = { steps: [{ id: 'a', name: 'A', role: 'Rep', workingHours: 2, next: [] }] };
    await ask('', { json: { variant: 'current', map: loop } });
    const url = '/current/simulation?cases=1000&seed=3&perMonth=120&people.Rep=2';
    const answer = await (await ask(url)).json();
    expect(answer.input).toEqual({ cases: 1000, seed: 3, perMonth: 120, people: { Rep: 2 } });
    expect(answer.roles[0].utilisation.value).toBeCloseTo(0.75, 1);
    expect(await (await ask(url)).json()).toEqual(answer);
    const both = await (await ask(`${url}&beside=current`)).json();
    expect(both.cycleHours).toEqual(answer.cycleHours);
    expect(both.beside.input.seed).toBe(4);
    const { value, error } = both.beside.difference.cycleHours.mean;
    expect(Math.abs(value)).toBeLessThan(2 * error);
    expect(answer.quantiles).toHaveLength(101);
    await ask('', {
      json: { variant: 'ideal', map: { steps: [{ id: 'a', next: [{ to: 'a' }] }] } },
    });
    expect((await ask('/ideal/simulation')).status).toBe(422);
  });
});

describe('a data set beside a map', () => {
  const log = [
    'case_id,activity,timestamp,resource',
    'c1,Ask,2024-01-01T00:00:00Z,Li',
    'c1,Offer,2024-01-02T00:00:00Z,Li',
    'c1,Sign,2024-01-04T00:00:00Z,Li',
    'c2,Ask,2024-01-01T00:00:00Z,Wu',
    'c2,Sign,2024-01-06T00:00:00Z,Wu',
    '',
  ].join('\n');

  it('is replayed, with who deviates and where', async () => {
    const { ask } = await start();
    const body = new FormData();
    body.set('file', new File([log], 'log.csv', { type: 'text/csv' }));
    const dataset = await (await ask('/../datasets', { body })).json();
    const steps = ['Ask', 'Offer', 'Sign'].map((name) => ({ id: name, name }));
    await ask('', { json: { variant: 'current', map: { steps } } });
    const found = await (await ask(`/current/conformance?dataset=${dataset.id}`)).json();
    expect(found).toMatchObject({
      cases: 2,
      fitting: 1,
      deviations: [{ kind: 'skipped', stepId: 'Offer', cases: 1, deals: ['c2'] }],
      byOwner: [
        { name: 'Li', cases: 1, fitting: 1 },
        { name: 'Wu', cases: 1, fitting: 0 },
      ],
    });
    const url = `/current/simulation?cases=400&dataset=${dataset.id}`;
    const simulated = await (await ask(url)).json();
    expect(simulated.data).toMatchObject({ dataset: { id: dataset.id }, unmatched: [] });
    // A day and more of the clock are eight hours of work a day.
    expect(simulated.cycleHours.mean.value).toBeGreaterThan(8);
    expect(simulated.stepsMeasured).toBe(2);
    expect((await ask('/current/simulation?dataset=nothing')).status).toBe(404);
    expect(found.provenance.definition).not.toContain('processMap:');
  });
});

describe('versions', () => {
  it('keep what a map was before somebody else worked on it', async () => {
    const owner = await createActor('consultant');
    const { id } = await createEngagement(owner);
    const other = await createColleague(owner, 'administrator');
    const save = (actor: typeof owner, name: string, revision: number) =>
      saveMap(actor, id, { variant: 'current', content: { steps: [{ id: 'a', name }] }, revision });
    await save(owner, 'one', 0);
    await save(owner, 'two', 1);
    await save(other, 'three', 2);
    const versions = await database().processMapVersion.findMany({ where: { engagementId: id } });
    expect(versions).toMatchObject([{ revision: 2, savedById: owner.userId }]);
    expect(JSON.stringify(versions[0]?.content)).toContain('two');
  });
});
