import {
  createActor,
  createColleague,
  createUser,
  randomAddress,
  signedInCookie,
  testPassword,
} from 'test/factories/people';
import { createWholeApp } from 'test/server/permission/whole-app';
import { beforeAll, describe, expect, test } from 'vitest';
import { findActor } from '~/auth/session.server';
import { database } from '~/db/database.server';
import { clientAddressHeader } from '~/platform/client-address.server';
import { newId } from '~/platform/ids.server';
import { invitePerson } from '~/services/people/invite-person.server';

const origin = 'http://localhost:3000';
let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp();
});

function page(url: string, cookie = '', language = 'en'): Promise<Response> {
  return app(new Request(origin + url, { headers: { cookie, 'accept-language': language } }));
}

function post(url: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return app(
    new Request(origin + url, {
      method: 'POST',
      headers: { cookie, 'accept-language': 'en', [clientAddressHeader]: randomAddress() },
      body: new URLSearchParams(fields),
    }),
  );
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function isSignedIn(cookie: string): Promise<boolean> {
  return findActor(new Request(`${origin}/`, { headers: { cookie } })).then(Boolean);
}

describe('my account', () => {
  test('keeps name, language and appearance, here and with the account', async () => {
    const user = await createUser('member');
    const cookie = await signedInCookie(user);
    const saved = await post(
      '/settings?index',
      { intent: 'profile', name: ' 林远 ', locale: 'en', theme: 'dark' },
      cookie,
    );
    expect([saved.status, saved.headers.get('location')]).toEqual([302, '/settings']);
    const shown = await (await page('/settings', `${cookie}; ${cookiesOf(saved)}`, 'zh-CN')).text();
    expect(shown).toContain('<html lang="en" data-theme="dark"');
    expect(shown).toContain('林远');
    expect(shown).toContain('Your account was saved');
    const stored = await database().user.findUniqueOrThrow({ where: { id: user.id } });
    expect(stored).toMatchObject({ name: '林远', locale: 'en', theme: 'dark' });

    const refused = await post(
      '/settings?index',
      { intent: 'profile', name: ' ', locale: 'fr', theme: 'dark' },
      cookie,
    );
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('This field is required');
  });

  test('a new password signs out other browsers and keeps this one', async () => {
    const user = await createUser('director');
    const here = await signedInCookie(user);
    const elsewhere = await signedInCookie(user);
    const fields = { intent: 'password', newPassword: 'another quiet river' };
    const wrong = await post(
      '/settings?index',
      { ...fields, currentPassword: 'not it at all' },
      here,
    );
    expect(wrong.status).toBe(422);
    const body = await wrong.text();
    expect(body).toContain('The current password is wrong');
    expect(body).not.toContain('another quiet river');
    const short = await post(
      '/settings?index',
      { ...fields, currentPassword: testPassword, newPassword: 'short' },
      here,
    );
    expect(await short.text()).toContain('A password has at least 10 characters');
    expect(await isSignedIn(elsewhere)).toBe(true);

    const changed = await post(
      '/settings?index',
      { ...fields, currentPassword: testPassword },
      here,
    );
    expect(changed.status).toBe(302);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn(cookiesOf(changed))).toBe(true);
    const signIn = (password: string) => post('/sign-in', { email: user.email, password });
    expect((await signIn(testPassword)).status).toBe(422);
    expect((await signIn('another quiet river')).status).toBe(302);
  });

  test('signing out everywhere ends every session and says how many', async () => {
    const user = await createUser('consultant');
    const cookies = [await signedInCookie(user), await signedInCookie(user)];
    const shown = await (await page('/settings', cookies[0])).text();
    expect(shown).toContain('2 browsers are signed in');
    const out = await post('/settings?index', { intent: 'sign-out-everywhere' }, cookies[0]);
    expect(out.headers.get('location')).toBe('/sign-in');
    for (const cookie of cookies) expect(await isSignedIn(cookie)).toBe(false);
    const after = await (await page('/sign-in', cookiesOf(out))).text();
    expect(after).toContain('2 browsers were signed out');
  });
});

test('the workspace is set by administrators', async () => {
  const administrator = await createActor('administrator');
  const cookie = await signedInCookie(administrator);
  const fields = { intent: 'workspace', name: 'Delta', locale: 'en', currency: 'EUR' };
  const wrong = await post('/settings/workspace', { ...fields, timeZone: 'Moon/Base' }, cookie);
  expect(wrong.status).toBe(422);
  const saved = await post('/settings/workspace', { ...fields, timeZone: 'Europe/Zurich' }, cookie);
  expect(saved.status).toBe(302);
  const where = { id: administrator.workspaceId };
  expect(await database().workspace.findUniqueOrThrow({ where })).toMatchObject({
    name: 'Delta',
    locale: 'en',
    currency: 'EUR',
    timeZone: 'Europe/Zurich',
  });
});

test('a token is shown once, then only its name', async () => {
  const actor = await createActor('consultant');
  const cookie = await signedInCookie(actor);
  expect(await (await page('/settings/tokens', cookie)).text()).toContain('No token yet');
  const made = await post(
    '/settings/tokens?new=open',
    { intent: 'create', name: 'Nightly' },
    cookie,
  );
  const secret = /penstock_[\w-]{43}/.exec(await made.text())?.[0];
  expect(secret).toBeDefined();
  const listed = await (await page('/settings/tokens', cookie)).text();
  expect(listed).toContain('Nightly');
  expect(listed).not.toContain(secret);
  const { id } = await database().apiToken.findFirstOrThrow({ where: { userId: actor.userId } });
  const colleague = await signedInCookie(await createColleague(actor, 'consultant'));
  expect((await post('/settings/tokens', { intent: 'revoke', id }, colleague)).status).toBe(404);
  expect((await post('/settings/tokens', { intent: 'revoke', id }, cookie)).status).toBe(302);
  expect(await (await page('/settings/tokens', cookie)).text()).not.toContain('Nightly</th>');
});

describe('an invitation link', () => {
  const joining = { name: 'Mira', password: 'a stone in the water', locale: 'en' };

  async function invited(): Promise<{ url: string; id: string; administratorCookie: string }> {
    const administrator = await createActor('administrator');
    const result = await invitePerson(administrator, { role: 'director' }, origin);
    if (!result.ok) throw new Error(result.error.code);
    const { pathname } = new URL(result.value.url);
    const administratorCookie = await signedInCookie(administrator);
    return { url: pathname, id: result.value.id, administratorCookie };
  }

  test('is made on the page, shown once, and leads in signed in', async () => {
    const administrator = await createActor('administrator');
    const cookie = await signedInCookie(administrator);
    const made = await post(
      '/settings/people?invite=open',
      { intent: 'invite', role: 'director' },
      cookie,
    );
    const link = /http:\/\/localhost:3000(\/invitations\/[\w-]{43})/.exec(await made.text())?.[1];
    if (!link) throw new Error('no link on the page');
    expect(await (await page('/settings/people', cookie)).text()).not.toContain(link);

    expect(await (await page(link)).text()).toContain('Director');
    const email = `${newId()}@example.test`;
    const short = await post(link, { ...joining, email, password: 'short' });
    expect(short.status).toBe(422);
    const accepted = await post(link, { ...joining, email });
    expect([accepted.status, accepted.headers.get('location')]).toEqual([302, '/']);
    const actor = await findActor(
      new Request(`${origin}/`, { headers: { cookie: cookiesOf(accepted) } }),
    );
    expect(actor).toMatchObject({ name: 'Mira', role: 'director' });

    const used = await page(link);
    expect(used.status).toBe(410);
    expect(await used.text()).toContain('This invitation has been used');
    const again = await post(link, { ...joining, email: `x${email}` });
    expect(await again.text()).toContain('This invitation has been used');
  });

  test('that was withdrawn, has expired or never was says so kindly', async () => {
    const { url, id, administratorCookie } = await invited();
    const revoking = { intent: 'revoke-invitation', id };
    expect((await post('/settings/people', revoking, administratorCookie)).status).toBe(302);
    const revoked = await page(url, '', 'zh-CN');
    expect([revoked.status, await revoked.text()]).toEqual([
      410,
      expect.stringContaining('这个邀请已被撤回'),
    ]);
    const restoring = { intent: 'restore-invitation', id };
    expect((await post('/settings/people', restoring, administratorCookie)).status).toBe(302);
    await database().invitation.update({ where: { id }, data: { expiresAt: new Date(0) } });
    const expired = await page(url, '', 'en');
    expect([expired.status, await expired.text()]).toEqual([
      410,
      expect.stringContaining('This invitation has expired'),
    ]);
    const unknown = await page('/invitations/nothing', '', 'en');
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('There is no such invitation'),
    ]);
  });
});
