import { readFileSync } from 'node:fs';
import { missingOptionalPackages } from 'test/setup/complete-lock-file.mjs';
import { expect, test } from 'vitest';

test('the lock file names the packages of every system, so that `npm ci` takes it', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(
    missingOptionalPackages(lock).map(({ name }) => name),
    'run `node test/setup/complete-lock-file.mjs`',
  ).toEqual([]);
});
