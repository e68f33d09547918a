import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActor } from 'test/factories/people';
import { createWholeBuild } from 'test/server/permission/whole-app';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '~/db/database.server';
import { newId } from '~/platform/ids.server';
import { createApp } from '~/server';
import { openedSurvey } from './survey-scenes';

// The build's own module exists only in a build; the app is given the routes instead.
vi.mock('virtual:remix/server-build', () => ({}));

let server: Server;
let survey: { id: string; token: string };
const answers = { used: 'always', ease: 3 };

beforeAll(async () => {
  const app = createApp(await createWholeBuild('/api/v1'));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  survey = await openedSurvey(await createActor());
}, 120_000);

afterAll(() => new Promise((resolve) => server.close(resolve)));

function send(body: string, { path = survey.token, headers = {}, method = 'POST' } = {}) {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/api/v1/surveys/${path}/responses`, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    ...(method !== 'GET' && { body }),
  });
}

describe('an answer that comes past the router', () => {
  test('is taken once, with the headers of every response', async () => {
    const id = newId();
    const first = await send(JSON.stringify({ id, answers }));
    expect([first.status, await first.json()]).toEqual([201, { id }]);
    const again = await send(JSON.stringify({ id, answers }));
    expect([again.status, await again.json()]).toEqual([200, { id }]);
    expect(await database().surveyResponse.count({ where: { surveyId: survey.id } })).toBe(1);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-request-id': expect.any(String),
    });
  });

  test.each([
    ['no JSON', '{', {}, 400, 'malformed-json'],
    [
      'another type',
      '{}',
      { headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ],
    ['no answers', '{}', {}, 422, 'invalid-input'],
    [
      'a question that is not asked',
      JSON.stringify({ answers: { other: 1 } }),
      {},
      422,
      'survey-answers-invalid',
    ],
    ['no such survey', JSON.stringify({ answers }), { path: 'nowhere' }, 404, 'not-found'],
    [
      'too long',
      JSON.stringify({ answers: { used: 'x'.repeat(1024 * 1024) } }),
      {},
      413,
      'file-too-large',
    ],
    ['another method', '', { method: 'GET' }, 405, 'method-not-allowed'],
  ])('is refused as by the router: %s', async (_name, body, call, status, code) => {
    const response = await send(body, call);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
  });

  test('is refused from a page of another site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const response = await send(JSON.stringify({ answers }), { headers });
    expect(response.status).toBe(403);
  });
});
