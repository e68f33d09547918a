import {
  createActor,
  createColleague,
  createEngagement,
  signedInCookie,
  testPassword,
} from 'test/factories/people';
import { expect, test } from 'vitest';
import { findActor, signIn } from '~/auth/session.server';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { changeRole } from '~/services/people/change-role.server';
import { disableAccount, enableAccount } from '~/services/people/disable-account.server';
import { invitePerson } from '~/services/people/invite-person.server';
import { listPeople } from '~/services/people/list-people.server';

const origin = 'http://localhost:3000';

async function emailOf(actor: Actor): Promise<string> {
  return (await database().user.findUniqueOrThrow({ where: { id: actor.userId } })).email;
}

test('the list shows role, status, open sign-in and number of engagements', async () => {
  const administrator = await createActor('administrator');
  const consultant = await createColleague(administrator, 'consultant');
  await createEngagement(consultant);
  await signedInCookie(consultant);
  await createActor('director');

  const listed = await listPeople(administrator);
  if (!listed.ok) throw new Error(listed.error.code);
  expect(listed.value).toHaveLength(2);
  expect(listed.value.find((person) => person.id === consultant.userId)).toMatchObject({
    role: 'consultant',
    isDisabled: false,
    isSelf: false,
    engagements: 1,
    signedInAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  expect(listed.value.find((person) => person.isSelf)).toMatchObject({ signedInAt: null });
  for (const role of ['consultant', 'director', 'member'] as const) {
    const other = await createColleague(administrator, role);
    expect(await listPeople(other)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
});

test('a disabled account is signed out at once, cannot sign in, and its invitations end', async () => {
  const administrator = await createActor('administrator');
  const consultant = await createColleague(administrator, 'consultant');
  const engagement = await createEngagement(consultant);
  const email = await emailOf(consultant);
  const cookie = await signedInCookie(consultant);
  await invitePerson(consultant, { role: 'member', engagementId: engagement.id }, origin);
  const asConsultant = () => new Request(`${origin}/`, { headers: { cookie } });
  expect(await findActor(asConsultant())).toEqual(consultant);

  expect(await disableAccount(administrator, consultant.userId)).toMatchObject({ ok: true });
  expect(await findActor(asConsultant())).toBeNull();
  const attempt = new Request(`${origin}/sign-in`, { method: 'POST' });
  expect(await signIn(attempt, { email, password: testPassword })).toMatchObject({
    ok: false,
    error: { code: 'sign-in-refused' },
  });
  const invitation = await database().invitation.findFirstOrThrow({
    where: { invitedById: consultant.userId },
  });
  expect(invitation.revokedAt).not.toBeNull();

  expect(await enableAccount(administrator, consultant.userId)).toMatchObject({ ok: true });
  expect(await findActor(asConsultant())).toBeNull();
  expect(await signIn(attempt, { email, password: testPassword })).toMatchObject({ ok: true });
});

test('the last administrator keeps the role and the account', async () => {
  const administrator = await createActor('administrator');
  const { userId } = administrator;
  const lastAdministrator = { ok: false, error: { code: 'last-administrator' } };
  expect(await changeRole(administrator, userId, 'consultant')).toMatchObject(lastAdministrator);
  expect(await disableAccount(administrator, userId)).toMatchObject(lastAdministrator);

  const second = await createColleague(administrator, 'administrator');
  expect(await disableAccount(administrator, userId)).toMatchObject({
    ok: false,
    error: { code: 'own-account' },
  });
  expect(await disableAccount(administrator, second.userId)).toMatchObject({ ok: true });
  // A disabled administrator counts for nothing.
  expect(await changeRole(administrator, userId, 'consultant')).toMatchObject(lastAdministrator);
});

test('two administrators who demote each other at the same moment leave one', async () => {
  const first = await createActor('administrator');
  const second = await createColleague(first, 'administrator');
  const results = await Promise.all([
    changeRole(first, second.userId, 'member'),
    changeRole(second, first.userId, 'member'),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const left = await database().user.count({
    where: { workspaceId: first.workspaceId, role: 'administrator' },
  });
  expect(left).toBe(1);
});

test('a role takes effect at the next request, and the change is written down', async () => {
  const administrator = await createActor('administrator');
  const person = await createColleague(administrator, 'member');
  const cookie = await signedInCookie(person);
  expect(await changeRole(administrator, person.userId, 'director')).toMatchObject({ ok: true });
  const actor = await findActor(new Request(`${origin}/`, { headers: { cookie } }));
  expect(actor?.role).toBe('director');
  const entry = await database().auditEntry.findFirstOrThrow({
    where: { subjectId: person.userId, action: 'person.role-changed' },
  });
  expect(entry).toMatchObject({
    actorId: administrator.userId,
    details: { from: 'member', to: 'director' },
  });
});

test('nobody acts on people of another workspace', async () => {
  const administrator = await createActor('administrator');
  const stranger = await createActor('administrator');
  await createColleague(stranger, 'administrator');
  for (const act of [
    changeRole(administrator, stranger.userId, 'member'),
    disableAccount(administrator, stranger.userId),
    enableAccount(administrator, stranger.userId),
  ]) {
    expect(await act).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
});
