import { createActor, createColleague, createEngagement, createTeam } from 'test/factories/people';
import { withEnvironment } from 'test/setup/with-environment';
import { afterEach, describe, expect, test } from 'vitest';
import { hashPassword } from '~/auth/password.server';
import { database } from '~/db/database.server';
import type { Result } from '~/domain/result';
import { setFixedInstant } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { acceptInvitation } from '~/services/people/accept-invitation.server';
import { findInvitation } from '~/services/people/find-invitation.server';
import { invitePerson, type NewInvitation } from '~/services/people/invite-person.server';
import { listInvitations } from '~/services/people/list-invitations.server';
import { restoreInvitation, revokeInvitation } from '~/services/people/revoke-invitation.server';

const origin = 'https://penstock.example';
const passwordHash = await hashPassword('a river finds its way');
const someone = (email: string) => ({ name: ' Lin ', email, passwordHash, locale: 'en' as const });
const freshEmail = () => `new-${newId()}@example.test`;

afterEach(() => setFixedInstant(null));

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function secretOf(invitation: NewInvitation): string {
  return new URL(invitation.url).pathname.split('/').at(-1) ?? '';
}

describe('an invitation', () => {
  test('becomes an account in the engagement and the team, once', async () => {
    const consultant = await createActor('consultant');
    const engagement = await createEngagement(consultant);
    const team = await createTeam(engagement);
    const email = freshEmail();
    const invitation = expectOk(
      await invitePerson(
        consultant,
        {
          role: 'member',
          email: email.toUpperCase(),
          engagementId: engagement.id,
          teamId: team.id,
        },
        origin,
      ),
    );
    expect(invitation.url).toMatch(/^https:\/\/penstock\.example\/invitations\/[\w-]{43}$/);
    const secret = secretOf(invitation);
    const stored = await database().invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(stored.email).toBe(email);
    expect(expectOk(await findInvitation(secret))).toMatchObject({
      role: 'member',
      engagementName: engagement.name,
      invitedBy: consultant.name,
    });

    const { userId } = expectOk(await acceptInvitation(secret, someone(email)));
    const user = await database().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user).toMatchObject({
      name: 'Lin',
      email,
      role: 'member',
      locale: 'en',
      workspaceId: consultant.workspaceId,
    });
    expect(await database().engagementMember.count({ where: { userId } })).toBe(1);
    expect(await database().teamMember.count({ where: { userId, teamId: team.id } })).toBe(1);
    expect(await acceptInvitation(secret, someone(freshEmail()))).toMatchObject({
      ok: false,
      error: { code: 'invitation-used' },
    });
    expect(expectOk(await listInvitations(consultant, engagement.id))).toEqual([]);
  });

  test('is used by one of two people who open it at the same moment', async () => {
    const administrator = await createActor('administrator');
    const secret = secretOf(
      expectOk(await invitePerson(administrator, { role: 'director' }, origin)),
    );
    const results = await Promise.all(
      [freshEmail(), freshEmail()].map((email) => acceptInvitation(secret, someone(email))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      error: { code: 'invitation-used' },
    });
  });

  test('stays open when the address is taken', async () => {
    const administrator = await createActor('administrator');
    const secret = secretOf(
      expectOk(await invitePerson(administrator, { role: 'director' }, origin)),
    );
    const taken = await database().user.findUniqueOrThrow({
      where: { id: administrator.userId },
    });
    const refused = {
      ok: false,
      error: { code: 'person-exists', fields: { email: expect.any(String) } },
    };
    expect(await acceptInvitation(secret, someone(taken.email))).toMatchObject(refused);
    expect(
      await invitePerson(administrator, { role: 'director', email: taken.email }, origin),
    ).toMatchObject(refused);
    expect(await findInvitation(secret)).toMatchObject({ ok: true });
  });

  test('expires after 14 days', async () => {
    const administrator = await createActor('administrator');
    setFixedInstant(new Date('2026-04-01T08:00:00.000Z'));
    const invitation = expectOk(await invitePerson(administrator, { role: 'director' }, origin));
    expect(invitation.expiresAt).toBe('2026-04-15T08:00:00.000Z');
    setFixedInstant(new Date('2026-04-15T07:59:59.000Z'));
    expect(await findInvitation(secretOf(invitation))).toMatchObject({ ok: true });
    setFixedInstant(new Date('2026-04-15T08:00:00.000Z'));
    const expired = { ok: false, error: { code: 'invitation-expired' } };
    expect(await findInvitation(secretOf(invitation))).toMatchObject(expired);
    expect(await acceptInvitation(secretOf(invitation), someone(freshEmail()))).toMatchObject(
      expired,
    );
    expect(expectOk(await listInvitations(administrator))).toEqual([]);
  });

  test('can be withdrawn, and the withdrawal taken back', async () => {
    const administrator = await createActor('administrator');
    const invitation = expectOk(await invitePerson(administrator, { role: 'director' }, origin));
    const secret = secretOf(invitation);
    expect(await revokeInvitation(administrator, invitation.id)).toMatchObject({ ok: true });
    expect(await findInvitation(secret)).toMatchObject({
      ok: false,
      error: { code: 'invitation-revoked' },
    });
    expect(await restoreInvitation(administrator, invitation.id)).toMatchObject({ ok: true });
    expect(await findInvitation(secret)).toMatchObject({ ok: true });
    expect(await findInvitation('never-made')).toMatchObject({
      ok: false,
      error: { code: 'invitation-unknown' },
    });
  });

  test('goes out by mail where mail is set up and an address is given', async () => {
    const administrator = await createActor('administrator');
    const inWorkspace = { where: { workspaceId: administrator.workspaceId } };
    const without = expectOk(
      await invitePerson(administrator, { role: 'director', email: freshEmail() }, origin),
    );
    expect(without.mailedTo).toBeNull();
    expect(await database().outboxMessage.count(inWorkspace)).toBe(0);
    const email = freshEmail();
    const sent = await withEnvironment({ SMTP_URL: 'smtp://localhost:1' }, async () =>
      expectOk(await invitePerson(administrator, { role: 'director', email }, origin)),
    );
    expect(sent.mailedTo).toBe(email);
    const message = await database().outboxMessage.findFirstOrThrow(inWorkspace);
    expect(message.payload).toMatchObject({
      to: email,
      subject: expect.stringContaining(administrator.name),
      text: expect.stringContaining(sent.url),
    });
    expect(JSON.stringify(message.payload)).not.toMatch(/\{\{|settings:/);
  });
});

test('who may invite whom', async () => {
  const administrator = await createActor('administrator');
  const consultant = await createColleague(administrator, 'consultant');
  const engagement = await createEngagement(consultant);
  const director = await createColleague(administrator, 'director', engagement.id);
  const member = await createColleague(administrator, 'member', engagement.id);
  const outsider = await createColleague(administrator, 'consultant');
  const code = async (...input: Parameters<typeof invitePerson>) => {
    const result = await invitePerson(...input);
    return result.ok ? 'ok' : result.error.code;
  };
  const engagementId = engagement.id;
  for (const role of ['administrator', 'consultant', 'director', 'member'] as const) {
    expect(await code(administrator, { role }, origin)).toBe('ok');
    expect(await code(administrator, { role, engagementId }, origin)).toBe('ok');
    expect(await code(consultant, { role }, origin)).toBe('forbidden');
    const expected = role === 'director' || role === 'member' ? 'ok' : 'forbidden';
    expect(await code(consultant, { role, engagementId }, origin)).toBe(expected);
    expect(await code(director, { role, engagementId }, origin)).toBe('forbidden');
    expect(await code(member, { role, engagementId }, origin)).toBe('forbidden');
    expect(await code(outsider, { role, engagementId }, origin)).toBe('not-found');
  }
  const elsewhere = await createTeam(await createEngagement(outsider));
  expect(
    await code(consultant, { role: 'member', engagementId, teamId: elsewhere.id }, origin),
  ).toBe('not-found');
});
