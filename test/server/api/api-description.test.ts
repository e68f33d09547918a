import { apiRequest } from 'test/factories/api';
import { createWholeApp, findRoutes } from 'test/server/permission/whole-app';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '~/features/api/endpoint';
import { endpoints } from '~/features/api/endpoints';

type JsonObject = { [key: string]: unknown };

let app: (request: Request) => Promise<Response>;
let description: JsonObject & { paths: Record<string, JsonObject> };
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
  description = await (await app(apiRequest('/openapi.json'))).json();
});

const all: Endpoint[] = Object.values(endpoints);

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every operation once', () => {
    expect(description.openapi).toBe('3.1.0');
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
    const ids = operations.map((operation) => (operation as JsonObject).operationId);
    expect(ids.sort()).toEqual(all.map((endpoint) => endpoint.operationId).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('covers every route below /api/v1', () => {
    const described = new Set(Object.keys(description.paths));
    const routes = findRoutes()
      .filter(({ url }) => url.startsWith('/api/v1/') && !url.endsWith('*'))
      .map(({ url }) => url.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}'));
    expect(routes.filter((route) => !described.has(route))).toEqual([]);
    expect([...described].filter((path) => !routes.includes(path))).toEqual([]);
  });

  it('points only to schemas that it has', () => {
    const { schemas } = description.components as { schemas: JsonObject };
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(5);
    for (const [, reference] of references) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(Object.keys(schemas)).toContain(reference?.split('/').at(-1));
    }
  });

  it('says what a file upload and a query need', () => {
    const upload = description.paths['/engagements/{engagementId}/datasets']?.post as JsonObject;
    expect(JSON.stringify(upload.requestBody)).toContain('multipart/form-data');
    const funnel = description.paths['/engagements/{engagementId}/funnel']?.get as JsonObject;
    expect(funnel.parameters).toEqual([
      expect.objectContaining({ name: 'engagementId', in: 'path', required: true }),
      expect.objectContaining({ name: 'dataset', in: 'query', required: true }),
      ...['from', 'to', 'view'].map((name) =>
        expect.objectContaining({ name, in: 'query', required: false }),
      ),
    ]);
  });
});

describe('every address of the API', () => {
  const paths = [...new Set(all.map((endpoint) => endpoint.path))];

  it.each(paths)('%s refuses other methods and says which it takes', async (path) => {
    const taken = all.filter((endpoint) => endpoint.path === path).map(({ method }) => method);
    const allowed = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      if (allowed.includes(method)) continue;
      const answer = await app(apiRequest(path.replace(/\{\w+\}/g, 'none'), { method }));
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')?.split(', ').sort()).toEqual([...allowed].sort());
      expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 });
    }
  });

  it.each(all.filter(({ secured }) => secured).map(({ method, path }) => [method, path]))(
    '%s %s asks for a token before anything else',
    async (method, path) => {
      const answer = await app(apiRequest(path.replace(/\{\w+\}/g, 'none'), { method }));
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ code: 'unauthenticated' });
    },
  );

  it('answers an unknown one with a problem in the language asked for', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await app(apiRequest('/nothing/here', { method, language: 'en' }));
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({
        type: 'urn:penstock:problem:endpoint-unknown',
        title: 'The API has no such address.',
        status: 404,
        code: 'endpoint-unknown',
      });
    }
    const chinese = await app(apiRequest('/nothing/here', { language: 'zh-CN' }));
    expect((await chinese.json()).title).toBe('接口里没有这个地址。');
  });

  it('tells health without a token', async () => {
    const answer = await app(apiRequest('/health'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'ok', version: expect.any(String) });
    const head = await app(apiRequest('/health', { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});
