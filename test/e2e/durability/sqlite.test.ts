import { test } from 'vitest';
import { survivesKills } from './survive-kills';

test('on SQLite, twenty kills under a stream of answers lose and double none', async () => {
  await survivesKills('');
});
