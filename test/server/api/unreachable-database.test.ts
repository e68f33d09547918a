import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor } from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { withEnvironment } from 'test/setup/with-environment';
import { expect, test } from 'vitest';

test('a stopped database is told as that, in the language asked for', async () => {
  const app = await createWholeApp('/api/v1');
  const token = await tokenOf(await createActor('consultant'));
  const kept = globalThis as { penstockDatabase?: unknown };
  const reachable = kept.penstockDatabase;
  kept.penstockDatabase = undefined;
  try {
    // Nothing listens on port 1.
    await withEnvironment({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, async () => {
      for (const path of ['/health', '/engagements']) {
        const answer = await app(apiRequest(path, { token, language: 'en' }));
        expect(answer.status).toBe(503);
        expect(await answer.json()).toMatchObject({
          code: 'database-unavailable',
          title: expect.stringContaining('The database cannot be reached'),
        });
      }
    });
  } finally {
    kept.penstockDatabase = reachable;
  }
  expect((await app(apiRequest('/health'))).status).toBe(200);
});
