import { randomInt } from 'node:crypto';
import { hashPassword } from '~/auth/password.server';
import { signIn, toActor } from '~/auth/session.server';
import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isAllowed, type Role } from '~/domain/permission/permission';
import type { Locale } from '~/i18n/locale';
import { clientAddressHeader } from '~/platform/client-address.server';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createAccount } from '~/services/account/create-account.server';
import { createEngagement as openEngagement } from '~/services/engagement/create-engagement.server';

export const testPassword = 'still water runs deep';
const origin = 'http://localhost:3000';

let passwordHash: Promise<string> | undefined;
let counter = 0;

/** A number that no other call of this worker has. */
function next(): number {
  counter += 1;
  return counter;
}

export type TestWorkspace = { id: string; locale: string; currency: string; timeZone: string };

export async function createWorkspace(
  values: { name?: string; locale?: Locale; currency?: string; timeZone?: string } = {},
): Promise<TestWorkspace> {
  return database().workspace.create({
    data: {
      id: newId(),
      name: values.name ?? `Workspace ${next()}`,
      locale: values.locale ?? 'zh-CN',
      currency: values.currency ?? 'CNY',
      timeZone: values.timeZone ?? 'Asia/Shanghai',
      createdAt: now(),
    },
  });
}

export type TestUser = {
  id: string;
  workspaceId: string;
  email: string;
  name: string;
  role: Role;
  locale: string | null;
};

/** Somebody who can sign in with `testPassword`; in a workspace of their own if none is given. */
export async function createUser(
  role: Role = 'consultant',
  workspace?: { id: string },
  values: { name?: string; email?: string; locale?: Locale | null } = {},
): Promise<TestUser> {
  passwordHash ??= hashPassword(testPassword);
  const hash = await passwordHash;
  const { id: workspaceId } = workspace ?? (await createWorkspace());
  const id = await inTransaction((transaction) =>
    createAccount(transaction, {
      workspaceId,
      email: values.email ?? `${role}-${newId()}@example.test`,
      name: values.name ?? `${role} ${next()}`,
      role,
      locale: values.locale ?? null,
      passwordHash: hash,
    }),
  );
  const user = await database().user.findUniqueOrThrow({ where: { id } });
  return { ...user, role };
}

export async function createActor(
  role: Role = 'consultant',
  workspace?: { id: string },
): Promise<Actor> {
  return toActor(await createUser(role, workspace));
}

/** Somebody of the same workspace; with an engagement also one of its people. */
export async function createColleague(
  actor: Actor,
  role: Role,
  engagementId?: string,
): Promise<Actor> {
  const colleague = await createActor(role, { id: actor.workspaceId });
  if (engagementId) await joinEngagement(colleague, engagementId);
  return colleague;
}

export async function joinEngagement(actor: Actor, engagementId: string): Promise<void> {
  await database().engagementMember.create({
    data: {
      id: newId(),
      workspaceId: actor.workspaceId,
      engagementId,
      userId: actor.userId,
      createdAt: now(),
    },
  });
}

export type TestEngagement = { id: string; workspaceId: string; name: string };

/**
 * An engagement in its diagnosis, with the actor as one of its people. Somebody who may not open
 * one gets it from a consultant of the same workspace.
 */
export async function createEngagement(
  actor: Actor,
  values: { name?: string; client?: string; startsOn?: string } = {},
): Promise<TestEngagement> {
  const mayCreate = isAllowed(actor.role, 'engagement:create');
  const maker = mayCreate ? actor : await createColleague(actor, 'consultant');
  const name = values.name ?? `Engagement ${next()}`;
  const created = await openEngagement(maker, {
    name,
    client: values.client ?? 'Client',
    startsOn: values.startsOn ?? '2026-01-05',
  });
  if (!created.ok) throw new Error(`No engagement: ${created.error.code}`);
  if (!mayCreate) await joinEngagement(actor, created.value.id);
  return { id: created.value.id, workspaceId: actor.workspaceId, name };
}

export async function createTeam(
  engagement: TestEngagement,
  values: { name?: string; headcount?: number } = {},
): Promise<{ id: string; name: string }> {
  return database().team.create({
    data: {
      id: newId(),
      workspaceId: engagement.workspaceId,
      engagementId: engagement.id,
      name: values.name ?? `Team ${next()}`,
      headcount: values.headcount ?? null,
      createdAt: now(),
    },
  });
}

/** Signs in the way the page does; each call comes from an address of its own. */
export async function signedInCookie(
  person: { email: string } | { userId: string },
): Promise<string> {
  const email =
    'email' in person
      ? person.email
      : (await database().user.findUniqueOrThrow({ where: { id: person.userId } })).email;
  const request = new Request(`${origin}/sign-in`, {
    method: 'POST',
    headers: { [clientAddressHeader]: randomAddress() },
  });
  const result = await signIn(request, { email, password: testPassword });
  if (!result.ok) throw new Error(`Sign-in failed: ${result.error.code}`);
  return result.value
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

export function randomAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

/** A request of a signed-in browser for a loader (GET) or an action (POST with form fields). */
export async function signedInRequest(
  person: { email: string } | { userId: string },
  url: string,
  form?: Record<string, string> | FormData,
): Promise<Request> {
  const headers = { cookie: await signedInCookie(person) };
  if (!form) return new Request(origin + url, { headers });
  const body = form instanceof FormData ? form : new URLSearchParams(form);
  return new Request(origin + url, { method: 'POST', headers, body });
}
