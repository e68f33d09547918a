import { afterAll, beforeAll, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../setup/postgres.mjs';
import { crowdSurvivesKill } from './crowd';
import { survivesKills } from './survive-kills';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

test('on PostgreSQL, twenty kills under a stream of answers lose and double none', async () => {
  await survivesKills(await postgres.createDatabase());
});

test('on PostgreSQL, five hundred people at once lose nothing when the server is killed', async () => {
  await crowdSurvivesKill(await postgres.createDatabase());
});
