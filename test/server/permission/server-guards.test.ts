import type { Server } from 'node:http';
import { request as sendHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenOf } from 'test/factories/api';
import { createActor, createUser, signedInCookie, testPassword } from 'test/factories/people';
import { withEnvironment } from 'test/setup/with-environment';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '~/db/database.server';
import { createApp } from '~/server';
import { createWholeBuild } from './whole-app';

// The build's own module exists only in a build; the app is given the routes instead.
vi.mock('virtual:remix/server-build', () => ({}));

type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
};

let server: Server;
let port: number;

beforeAll(async () => {
  const app = createApp(await createWholeBuild());
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  port = (server.address() as AddressInfo).port;
}, 120_000);

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** With node's own client, which sends every header as it is given, the origin among them. */
function send(
  method: string,
  path: string,
  { headers = {}, form }: { headers?: Record<string, string>; form?: Record<string, string> } = {},
): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const outgoing = sendHttp(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        headers: {
          'accept-language': 'en',
          ...(body !== undefined && {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
          }),
          ...headers,
        },
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const own = () => `http://127.0.0.1:${port}`;

describe('a change that another site asks for', () => {
  const asked = [
    ['the origin of another site', () => ({ origin: 'https://elsewhere.example' })],
    ['an opaque origin', () => ({ origin: 'null' })],
    ['the browser’s word for it', () => ({ 'sec-fetch-site': 'cross-site', origin: own() })],
    ['the same name on another port', () => ({ origin: `http://127.0.0.1:${port + 1}` })],
  ] as const;

  test.each(asked)('is refused with 403: %s', async (_name, headers) => {
    const user = await createUser('consultant');
    const cookie = await signedInCookie(user);
    const form = { intent: 'profile', name: 'Changed', locale: 'en', theme: 'dark' };
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await send(method, '/settings?index', {
        headers: { ...headers(), cookie },
        form,
      });
      expect(answer.status).toBe(403);
    }
    const stored = await database().user.findUniqueOrThrow({ where: { id: user.id } });
    expect(stored.name).toBe(user.name);
  });

  test('is taken from the own origin, and from programs that name none', async () => {
    const user = await createUser('consultant');
    const cookie = await signedInCookie(user);
    for (const [name, headers] of [
      ['Own origin', { origin: own(), 'sec-fetch-site': 'same-origin' }],
      ['No origin', {}],
    ] as const) {
      const form = { intent: 'profile', name, locale: 'en', theme: 'dark' };
      const answer = await send('POST', '/settings?index', {
        headers: { ...headers, cookie },
        form,
      });
      expect(answer.status).toBe(302);
      const stored = await database().user.findUniqueOrThrow({ where: { id: user.id } });
      expect(stored.name).toBe(name);
    }
  });

  test('nobody is signed in or out from elsewhere', async () => {
    const user = await createUser('consultant');
    const headers = { origin: 'https://elsewhere.example' };
    const form = { email: user.email, password: testPassword };
    expect((await send('POST', '/sign-in', { headers, form })).status).toBe(403);
    expect((await send('POST', '/sign-out', { headers })).status).toBe(403);
  });

  test('reading is open to links from everywhere', async () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await send('GET', '/sign-in', { headers })).status).toBe(200);
  });

  test('a token speaks for itself wherever it comes from', async () => {
    const token = await tokenOf(await createActor('consultant'));
    const headers = { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' };
    const answer = await send('GET', '/api/v1/engagements', { headers });
    expect(answer.status).toBe(200);
    // It comes as far as the body, which should be JSON.
    const posted = await send('POST', '/api/v1/engagements', { headers, form: { name: 'x' } });
    expect(posted.status).toBe(415);
  });
});

describe('the session cookie', () => {
  async function sessionCookie(headers: Record<string, string> = {}): Promise<string> {
    const user = await createUser('consultant');
    const form = { email: user.email, password: testPassword };
    const answer = await send('POST', '/sign-in', { headers, form });
    expect(answer.status).toBe(302);
    const cookies = answer.headers['set-cookie'] as string[];
    return cookies.find((cookie) => cookie.includes('session_token')) ?? '';
  }

  test('is out of reach for scripts and other sites', async () => {
    const cookie = await sessionCookie();
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    // Without TLS a secure cookie would never come back.
    expect(cookie).not.toMatch(/; Secure/i);
  });

  test('travels by TLS only where the platform is reached by it', async () => {
    const kept = globalThis as { penstockAuth?: unknown };
    const before = kept.penstockAuth;
    kept.penstockAuth = undefined;
    try {
      await withEnvironment({ PUBLIC_URL: 'https://penstock.example' }, async () => {
        const cookie = await sessionCookie();
        expect(cookie).toMatch(/^__Secure-/);
        expect(cookie).toMatch(/; Secure/i);
      });
    } finally {
      kept.penstockAuth = before;
    }
  });

  test('every other cookie keeps away from scripts and other sites too', async () => {
    const form = { locale: 'en', theme: 'dark', back: '/' };
    const answer = await send('POST', '/preferences', { form });
    const cookies = answer.headers['set-cookie'] as string[];
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['locale', 'theme']);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
    }
  });
});

test('sign-in is limited per address, whatever the client claims about it', async () => {
  const user = await createUser('consultant');
  const attempt = (password: string, index: number) =>
    send('POST', '/sign-in', {
      headers: {
        'x-forwarded-for': `10.9.8.${index}`,
        'x-penstock-client-address': `10.9.7.${index}`,
      },
      form: { email: user.email, password },
    });
  const statuses: number[] = [];
  for (let index = 0; index < 12; index += 1) {
    statuses.push((await attempt('wrong password', index)).status);
  }
  expect(statuses[0]).toBe(422);
  expect(statuses.at(-1)).toBe(429);
  const limited = await attempt(testPassword, 99);
  expect(limited.status).toBe(429);
  expect(limited.text).toContain('Too many attempts. Please wait a minute.');
  // The page itself stays open.
  expect((await send('GET', '/sign-in')).status).toBe(200);
}, 60_000);

describe('every answer', () => {
  test.each(['/sign-in', '/api/v1/health', '/no-such-page'])(
    '%s has the guarding headers',
    async (path) => {
      const { headers } = await send('GET', path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    },
  );

  test('a page runs only scripts with the nonce of this answer', async () => {
    const [first, second] = [await send('GET', '/sign-in'), await send('GET', '/sign-in')];
    const nonces = [first, second].map((answer) => {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      const scripts = [...answer.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
      expect(answer.text).not.toMatch(/\son[a-z]+="/);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});
