import { afterAll, beforeAll, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../setup/postgres.mjs';
import { survivesKills } from './survive-kills';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

test('on PostgreSQL, twenty kills under a stream of answers lose and double none', async () => {
  await survivesKills(await postgres.createDatabase());
});
