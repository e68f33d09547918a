import { readFileSync } from 'node:fs';
import * as library from '@e965/xlsx';
import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { mavenFile, smallFile } from 'test/server/dataset/upload-form';
import { createWholeApp } from 'test/server/permission/whole-app';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { withEnvironment } from 'test/setup/with-environment';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

async function open() {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  return { actor, id: engagement.id, token: await tokenOf(actor) };
}

function form(file: string | Uint8Array<ArrayBuffer>, mapping?: string): FormData {
  const body = new FormData();
  if (mapping !== undefined) body.set('mapping', mapping);
  body.set('file', new File([file], 'deals.csv', { type: 'text/csv' }));
  return body;
}

describe('data sets through the API', () => {
  it('imports a file and answers its funnel', async () => {
    const { id, token } = await open();
    const created = await app(
      apiRequest(`/engagements/${id}/datasets`, { token, body: form(smallFile) }),
    );
    expect(created.status).toBe(201);
    const dataset = await created.json();
    expect(Object.keys(dataset).sort()).toEqual(
      ['accepted', 'id', 'kind', 'mapping', 'period', 'rejected', 'rows'].sort(),
    );
    expect(dataset).toMatchObject({ kind: 'deals', rows: 5 });
    expect(dataset.accepted + dataset.rejected).toBe(5);

    const answer = await app(
      apiRequest(`/engagements/${id}/funnel?dataset=${dataset.id}`, { token }),
    );
    expect(answer.status).toBe(200);
    const funnel = await answer.json();
    expect(Object.keys(funnel)).toEqual(['totals', 'stages', 'notes', 'provenance']);
    expect(Object.keys(funnel.totals)).toEqual([
      'deals',
      'won',
      'lost',
      'open',
      'winRate',
      'wonShare',
      'wonValue',
      'averageWonValue',
      'cycleDays',
    ]);
    expect(funnel.totals).toMatchObject({ lost: 1, open: 1, wonValue: 1300 });
    expect(Object.keys(funnel.stages[0])).toEqual([
      'stage',
      'in',
      'out',
      'lost',
      'stuck',
      'conversion',
      'lossRate',
      'dwellDays',
      'movedOnDays',
    ]);
  });

  it('takes a mapping that names what the file does not', async () => {
    const { id, token } = await open();
    const file = smallFile.replace('Owner', 'Who');
    const mapping = JSON.stringify({ columns: { owner: 'Who' } });
    const created = await app(
      apiRequest(`/engagements/${id}/datasets`, { token, body: form(file, mapping) }),
    );
    expect(created.status).toBe(201);
    expect((await created.json()).mapping.columns).toMatchObject({ owner: 'Who', stage: 'Stage' });
  });

  it.each([
    ['no file', () => new FormData(), 'file-missing'],
    ['a mapping that is no JSON', () => form(smallFile, '{'), 'mapping-invalid'],
    [
      'a mapping with a column that is not there',
      () => form(smallFile, '{"columns":{"owner":"Nobody"}}'),
      'mapping-column-missing',
    ],
  ])('refuses %s and keeps nothing', async (_name, body, code) => {
    const { id, token } = await open();
    const answer = await app(
      apiRequest(`/engagements/${id}/datasets`, { token, body: body(), language: 'en' }),
    );
    const problem = await answer.json();
    expect([problem.code, answer.status]).toEqual([code, 422]);
    expect(problem.title).not.toMatch(/\{\{|error:/);
    expect(await database().dataset.count({ where: { engagementId: id } })).toBe(0);
  });

  it('refuses a file over the limit', async () => {
    const { id, token } = await open();
    const answer = await withEnvironment({ UPLOAD_LIMIT_MB: '0.001' }, () =>
      app(
        apiRequest(`/engagements/${id}/datasets`, {
          token,
          body: form(`${smallFile}${'A-9,Won,Ada,North,1,2025-01-01,2025-01-02\n'.repeat(200)}`),
        }),
      ),
    );
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'file-too-large']);
    expect(await database().dataset.count({ where: { engagementId: id } })).toBe(0);
  });

  it('lets a director read, but not upload', async () => {
    const { actor, id } = await open();
    const token = await tokenOf(await createColleague(actor, 'director', id));
    const upload = await app(
      apiRequest(`/engagements/${id}/datasets`, { token, body: form(smallFile) }),
    );
    expect(upload.status).toBe(403);
    const funnel = await app(apiRequest(`/engagements/${id}/funnel?dataset=none`, { token }));
    expect(funnel.status).toBe(404);
  });

  it('describes a data set and hands out its rejected rows', async () => {
    const { id, token } = await open();
    const file = `${smallFile.replace('A-5,Won', '=A-5,Won')}"@A-6",Won,Ada,北区,7,2025-13-02,\n`;
    const created = await app(
      apiRequest(`/engagements/${id}/datasets`, { token, body: form(file) }),
    );
    const { id: dataset } = await created.json();
    const answer = await app(apiRequest(`/engagements/${id}/datasets/${dataset}`, { token }));
    expect(answer.status).toBe(200);
    const profile = await answer.json();
    expect(profile).toMatchObject({
      kind: 'deals',
      state: 'ready',
      rows: 6,
      accepted: 4,
      rejected: 2,
      period: { from: '2025-01-02', to: '2025-02-13' },
    });
    expect(profile.provenance).toMatchObject({
      dataset: { id: profile.id },
      filter: {},
      n: profile.accepted,
      period: profile.period,
    });
    expect(profile.provenance.query).toContain('count(*)');
    expect(profile.provenance.definition).not.toContain(':');
    expect(profile.columns[2]).toEqual({
      name: 'Owner',
      role: 'owner',
      filled: 6,
      distinct: 2,
      samples: ['Ada', 'Ben'],
    });
    const rejects = await app(
      apiRequest(`/engagements/${id}/datasets/${dataset}/rejects`, { token }),
    );
    expect(rejects.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await rejects.arrayBuffer());
    expect(bytes.toString('utf8').split('\r\n')).toEqual([
      '\ufeffrow,column,value,reason,Deal ID,Stage,Owner,Region,Amount,Created,Closed',
      "6,Amount,x,unreadable-amount,'=A-5,Won,Ben,South,x,2025-02-03,2025-02-13",
      "7,Created,2025-13-02,unreadable-date,'@A-6,Won,Ada,北区,7,2025-13-02,",
      '',
    ]);
    const missing = await app(
      apiRequest(`/engagements/${id}/datasets/none/rejects`, { token, language: 'en' }),
    );
    expect(missing.status).toBe(404);
  });

  it('reads the named sheet of a workbook', async () => {
    const { id, token } = await open();
    const book = library.utils.book_new();
    const rows = smallFile
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    for (const [name, cells] of [
      ['Cover', [['Deals']]],
      ['Old', rows.slice(0, 3)],
      ['New', rows],
    ] as const) {
      library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(cells as unknown[][]), name);
    }
    const file = new Uint8Array(library.write(book, { type: 'buffer', bookType: 'xlsx' }));
    async function rowsOf(sheet?: string): Promise<unknown> {
      const body = form(file);
      if (sheet) body.set('sheet', sheet);
      const created = await app(apiRequest(`/engagements/${id}/datasets`, { token, body }));
      const answer = await created.json();
      return created.status === 201 ? answer.rows : answer.code;
    }
    expect(await rowsOf()).toBe(2);
    expect(await rowsOf('New')).toBe(5);
    expect(await rowsOf('Nowhere')).toBe('sheet-unknown');
  });

  it('asks which data set', async () => {
    const { id, token } = await open();
    const answer = await app(apiRequest(`/engagements/${id}/funnel`, { token }));
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toMatchObject([{ field: 'dataset', code: 'required' }]);
  });
});

describe.skipIf(!hasSharedData()).each(['maven-iso', 'maven-us'] as const)(
  'the known pipeline %s through the API',
  (dress) => {
    it('gives exactly the known numbers', async () => {
      const known = JSON.parse(readFileSync(sharedData('expected/maven.json'), 'utf8'));
      const { id, token } = await open();
      const body = form(new Uint8Array(mavenFile(dress)));
      const created = await app(apiRequest(`/engagements/${id}/datasets`, { token, body }));
      expect(created.status).toBe(201);
      const dataset = await created.json();
      expect(dataset).toMatchObject({ rows: known.rows, accepted: known.rows, rejected: 0 });
      const answer = await app(
        apiRequest(`/engagements/${id}/funnel?dataset=${dataset.id}`, { token }),
      );
      const { totals } = await answer.json();
      expect(totals).toMatchObject({
        deals: known.rows,
        won: known.stages.Won,
        lost: known.stages.Lost,
        open: known.stages.Engaging + known.stages.Prospecting,
        winRate: known.win_rate_closed,
        wonShare: known.won_over_all,
        wonValue: known.won_value_sum,
      });
      expect(totals.averageWonValue).toBeCloseTo(known.won_value.mean, 6);
      expect(totals.cycleDays.won).toMatchObject({
        n: known.cycle_days_won.n,
        median: known.cycle_days_won.median,
      });
      expect(totals.cycleDays.lost).toMatchObject({
        n: known.cycle_days_lost.n,
        median: known.cycle_days_lost.median,
      });
    });
  },
);
