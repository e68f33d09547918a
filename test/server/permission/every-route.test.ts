import { randomAddress } from 'test/factories/people';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientAddressHeader } from '~/platform/client-address.server';
import {
  everybody,
  type PageExpectation,
  routeExpectations,
  type Sent,
} from './route-expectations';
import { createScene, fingerprint, type Persona, type Scene } from './scene';
import { createWholeApp, findRoutes, loadRoute } from './whole-app';

const origin = 'http://localhost:3000';
let app: (request: Request) => Promise<Response>;
let scene: Scene;

beforeAll(async () => {
  app = await createWholeApp('/', { isRendering: false });
  scene = await createScene();
}, 240_000);

const routes = findRoutes();
const pages = Object.entries(routeExpectations).filter(
  (entry): entry is [string, PageExpectation] => typeof entry[1] !== 'string',
);

function headersOf(persona: Persona, sent: Sent = {}): Headers {
  const cookie = sent.cookie ?? (persona === 'nobody' ? '' : scene.cookies[persona]);
  const headers = new Headers({ cookie, [clientAddressHeader]: randomAddress() });
  if (sent.contentType) headers.set('content-type', sent.contentType);
  return headers;
}

async function send(url: string, persona: Persona, sent: Sent): Promise<Response> {
  const body = sent.fields ? new URLSearchParams(sent.fields) : sent.body;
  return app(
    new Request(origin + (sent.url ?? url), {
      method: 'POST',
      headers: headersOf(persona, sent),
      ...(body !== undefined && { body }),
    }),
  );
}

/** What somebody without the right to it meets at an address. */
function refusalOf(persona: Persona, url: string): number[] {
  if (!url.startsWith('/engagements/') || url === '/engagements/new') return [403];
  return persona === 'outsider' || persona === 'stranger' ? [404] : [403];
}

function isSignInRedirect(response: Response): boolean {
  const location = response.headers.get('location') ?? '';
  return response.status === 302 && location.startsWith('/sign-in');
}

describe('the table of expectations', () => {
  test('names every route that the app has, and no other', () => {
    expect(Object.keys(routeExpectations).sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  test.each(Object.entries(routeExpectations).filter(([, entry]) => entry === 'layout'))(
    '%s is a frame without an action',
    async (id) => {
      expect(routes.some((route) => route.parentId === id)).toBe(true);
      const route = routes.find((candidate) => candidate.id === id);
      const module = await loadRoute(route?.file ?? '');
      expect(module.action).toBeUndefined();
    },
  );
});

describe.each(pages)('%s', (_id, page) => {
  test('is shown to those whom it concerns, and to nobody else', async () => {
    const url = page.url(scene);
    for (const persona of everybody) {
      const response = await app(
        new Request(origin + url.replace('?index', ''), { headers: headersOf(persona) }),
      );
      const text = await response.text();
      const met = `${persona} at ${url}: ${response.status}`;
      if (page.read === 'elsewhere') {
        const mayCome = page.isPublic || !url.startsWith('/engagements/');
        expect([302, ...(mayCome ? [] : refusalOf(persona, url))], met).toContain(response.status);
      } else if (page.read === 'nowhere') {
        expect([400, 404, 405], met).toContain(response.status);
      } else if (page.sentOn?.includes(persona)) {
        expect(response.status === 302 && !isSignInRedirect(response), met).toBe(true);
      } else if (page.read.includes(persona)) {
        expect(response.status, met).toBe(200);
      } else if (page.isPublic) {
        expect([302, 404], met).toContain(response.status);
      } else if (persona === 'nobody') {
        expect(isSignInRedirect(response), met).toBe(true);
      } else {
        expect(refusalOf(persona, url), met).toContain(response.status);
      }
      if ((persona === 'outsider' || persona === 'stranger') && !page.isPublic) {
        expect(text.includes(scene.client), `${met}, tells of the client`).toBe(false);
      }
    }
  });

  test('takes changes from those who may make them, and from nobody else', async () => {
    const url = page.url(scene);
    const { write } = page;
    if (!write) {
      const before = await fingerprint();
      for (const persona of everybody) {
        const response = await send(url, persona, { fields: { intent: 'delete' } });
        expect([302, 400, 403, 404, 405], `${persona} at ${url}`).toContain(response.status);
      }
      expect(await fingerprint()).toBe(before);
      return;
    }

    for (const persona of everybody.filter((other) => !write.who.includes(other))) {
      const sent = await write.send(scene, persona);
      const before = await fingerprint();
      const response = await send(url, persona, sent);
      const met = `${persona} posts to ${url}: ${response.status}`;
      if (persona === 'nobody') expect(isSignInRedirect(response), met).toBe(true);
      else expect(refusalOf(persona, url), met).toContain(response.status);
      expect((await fingerprint()) === before, `${met}, changes something`).toBe(true);
    }

    for (const persona of write.who) {
      const sent = await write.send(scene, persona);
      const before = await fingerprint();
      const response = await send(url, persona, sent);
      const text = await response.text();
      const met = `${persona} posts to ${url}: ${response.status} ${text.slice(0, 300)}`;
      const isChanged = (await fingerprint()) !== before;
      if (write.isRefusedByState) {
        expect([302, 422], met).toContain(response.status);
        expect(isSignInRedirect(response) || isChanged, met).toBe(false);
        continue;
      }
      expect([200, 302, 303], met).toContain(response.status);
      if (!page.isPublic) expect(isSignInRedirect(response), met).toBe(false);
      expect(isChanged, `${met}, changed: ${isChanged}`).toBe(!write.isIdle);
    }
  });
});
