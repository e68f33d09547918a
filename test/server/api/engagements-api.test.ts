import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { setFixedInstant } from '~/platform/clock.server';
import { disableAccount } from '~/services/people/disable-account.server';
import { revokeToken } from '~/services/token/revoke-token.server';

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

describe('engagements through the API', () => {
  it('opens one, lists it and describes its phases and criteria', async () => {
    const token = await tokenOf(await createActor('consultant'));
    const created = await app(
      apiRequest('/engagements', {
        token,
        language: 'en',
        json: { name: 'Faster quotes', client: 'Nordlicht', startsOn: '2026-02-02' },
      }),
    );
    expect(created.status).toBe(201);
    const engagement = await created.json();
    expect(created.headers.get('location')).toBe(`/api/v1/engagements/${engagement.id}`);
    expect(engagement).toMatchObject({
      name: 'Faster quotes',
      client: 'Nordlicht',
      startsOn: '2026-02-02',
      currency: 'CNY',
      cycle: 1,
      state: 'diagnosis',
    });
    expect(engagement.phases.map((phase: { phase: string }) => phase.phase)).toEqual([
      'diagnosis',
      'mapping',
      'redesign',
      'pilot',
      'rollout',
    ]);
    const [diagnosis, mapping] = engagement.phases;
    expect(diagnosis.state).not.toBe(mapping.state);
    expect(diagnosis.criteria.length).toBeGreaterThan(0);
    for (const criterion of diagnosis.criteria) {
      expect(criterion.met ? criterion.missing === null : criterion.missing.length > 3).toBe(true);
      expect(criterion.label).not.toContain('gate:');
      expect(criterion.missing ?? '').not.toMatch(/gate:|\{\{/);
    }

    const listed = await (await app(apiRequest('/engagements', { token }))).json();
    expect(listed.engagements).toHaveLength(1);
    expect(listed.engagements[0]).toMatchObject({ id: engagement.id, state: 'diagnosis' });

    const again = await app(apiRequest(`/engagements/${engagement.id}`, { token, language: 'en' }));
    expect(await again.json()).toEqual(engagement);
  });

  it('says what is missing in the language asked for', async () => {
    const actor = await createActor('consultant');
    const { id } = await createEngagement(actor);
    const token = await tokenOf(actor);
    const [english, chinese] = await Promise.all(
      ['en-GB,en;q=0.8', 'zh-CN'].map(async (language) =>
        (await app(apiRequest(`/engagements/${id}`, { token, language }))).json(),
      ),
    );
    const missing = (answer: typeof english) =>
      answer.phases[0].criteria.find((criterion: { met: boolean }) => !criterion.met).missing;
    expect(missing(english)).toMatch(/[a-z]/i);
    expect(missing(chinese)).toMatch(/[\u4e00-\u9fff]/);
  });

  it('shows only what the owner of the token belongs to', async () => {
    const actor = await createActor('consultant');
    const engagement = await createEngagement(actor);
    const outsider = await tokenOf(await createColleague(actor, 'consultant'));
    const stranger = await tokenOf(await createActor('administrator'));
    for (const token of [outsider, stranger]) {
      const answer = await app(apiRequest(`/engagements/${engagement.id}`, { token }));
      expect(answer.status).toBe(404);
      const list = await (await app(apiRequest('/engagements', { token }))).json();
      expect(list.engagements).toEqual([]);
    }
    const administrator = await tokenOf(await createColleague(actor, 'administrator'));
    const seen = await app(apiRequest(`/engagements/${engagement.id}`, { token: administrator }));
    expect(seen.status).toBe(200);
  });

  it('names the fields that are wrong', async () => {
    const token = await tokenOf(await createActor('consultant'));
    const json = { client: ' ', startsOn: '2026-02-31', currency: 'yuan' };
    const answer = await app(apiRequest('/engagements', { token, json, language: 'en' }));
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = await answer.json();
    expect(problem).toMatchObject({ code: 'invalid-input', status: 422 });
    const fields = problem.errors.map((error: { field: string }) => error.field);
    expect(fields.sort()).toEqual(['client', 'currency', 'name', 'startsOn']);
    expect(problem.errors.find((error: { field: string }) => error.field === 'name')).toEqual({
      field: 'name',
      code: 'required',
      message: 'This field is required',
    });
    expect(await database().engagement.count({ where: { client: ' ' } })).toBe(0);
  });

  it('refuses what is no JSON', async () => {
    const token = await tokenOf(await createActor('consultant'));
    const headers = { 'content-type': 'application/json' };
    const broken = await app(apiRequest('/engagements', { token, headers, body: '{"name":' }));
    expect([broken.status, (await broken.json()).code]).toEqual([400, 'malformed-json']);
    const form = await app(
      apiRequest('/engagements', { token, body: new URLSearchParams({ name: 'x' }) }),
    );
    expect([form.status, (await form.json()).code]).toEqual([415, 'unsupported-media-type']);
    const huge = await app(
      apiRequest('/engagements', { token, json: { name: 'x'.repeat(2_000_000) } }),
    );
    expect([huge.status, (await huge.json()).code]).toEqual([413, 'file-too-large']);
  });
});

describe('tokens', () => {
  it('are asked for, and stop with their revocation or their owner', async () => {
    const administrator = await createActor('administrator');
    const owner = await createColleague(administrator, 'consultant');
    const token = await tokenOf(owner);
    const call = async (secret?: string) => {
      const request = apiRequest('/engagements', secret === undefined ? {} : { token: secret });
      return (await app(request)).status;
    };
    expect(await call()).toBe(401);
    expect(await call('wrong')).toBe(401);
    expect(await call(`${token}x`)).toBe(401);
    expect(await call(token)).toBe(200);

    const other = await tokenOf(owner);
    const revoked = await database().apiToken.findFirstOrThrow({
      where: { userId: owner.userId, lastUsedAt: null },
    });
    expect(await revokeToken(owner, revoked.id)).toMatchObject({ ok: true });
    expect(await call(other)).toBe(401);
    expect(await call(token)).toBe(200);

    expect(await disableAccount(administrator, owner.userId)).toMatchObject({ ok: true });
    expect(await call(token)).toBe(401);
  });

  it('do not work as cookies, and tell when they were used last', async () => {
    const owner = await createActor('consultant');
    const token = await tokenOf(owner);
    const answer = await app(apiRequest('/engagements', { headers: { cookie: `token=${token}` } }));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');

    const used = new Date('2026-03-01T10:00:00.000Z');
    setFixedInstant(used);
    await app(apiRequest('/engagements', { token }));
    setFixedInstant(new Date('2026-03-01T10:00:30.000Z'));
    await app(apiRequest('/engagements', { token }));
    const afterHalfAMinute = await database().apiToken.findFirstOrThrow({
      where: { userId: owner.userId },
    });
    expect(afterHalfAMinute.lastUsedAt).toEqual(used);
    setFixedInstant(new Date('2026-03-01T10:02:00.000Z'));
    await app(apiRequest('/engagements', { token }));
    setFixedInstant(null);
    const later = await database().apiToken.findFirstOrThrow({ where: { userId: owner.userId } });
    expect(later.lastUsedAt).toEqual(new Date('2026-03-01T10:02:00.000Z'));
    expect(later.tokenHash).not.toContain(token);
  });
});
