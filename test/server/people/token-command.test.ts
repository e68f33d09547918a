import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { apiRequest } from 'test/factories/api';
import { createUser } from 'test/factories/people';
import { expect, test } from 'vitest';
import { requireApiActor } from '~/auth/token.server';

const run = promisify(execFile);

function command(...options: string[]) {
  return run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'app/cli/token.ts', ...options]);
}

test('the command prints a working token alone on its last line', async () => {
  const user = await createUser('consultant');
  const { stdout } = await command('--email', user.email.toUpperCase());
  const token = stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(token).toMatch(/^penstock_[\w-]{43}$/);
  const actor = await requireApiActor(apiRequest('/engagements', { token }));
  expect(actor).toMatchObject({ ok: true, value: { userId: user.id } });
}, 60_000);

test('the command explains a refusal in one line', async () => {
  const member = await createUser('member');
  for (const [options, reason] of [
    [[], /^Usage: /],
    [['--email', 'nobody@example.test'], /no active account/],
    [['--email', member.email], /has no API tokens/],
  ] as const) {
    const failure = await command(...options).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 1, stdout: '' });
    const { stderr } = failure as { stderr: string };
    expect(stderr.trim().split('\n').at(-1)).toMatch(reason);
  }
}, 60_000);
