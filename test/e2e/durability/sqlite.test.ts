import { test } from 'vitest';
import { crowdSurvivesKill } from './crowd';
import { survivesKills } from './survive-kills';

test('on SQLite, twenty kills under a stream of answers lose and double none', async () => {
  await survivesKills('');
});

test('on SQLite, five hundred people at once lose nothing when the server is killed', async () => {
  await crowdSurvivesKill('');
});
