import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { invitableRoles, type Role } from '~/domain/permission/permission';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { readEnvironment } from '~/platform/env.server';
import { hashSecret, newId, newSecret } from '~/platform/ids.server';
import { mailConfigured } from '~/platform/mail.server';
import { paths } from '~/platform/paths';
import { authorizeEngagement, authorizeWorkspace } from '~/services/access/authorize.server';
import { normalizeEmail } from '~/services/account/create-account.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { enqueue } from '~/services/outbox/enqueue.server';
import { invitationDays } from './invitation-days';
import { invitationMail } from './invitation-mail.server';

const millisecondsPerDay = 86_400_000;

export type InvitationInput = {
  role: Role;
  email?: string;
  engagementId?: string;
  teamId?: string;
};

export type NewInvitation = {
  id: string;
  /** Shown once; of its secret only the hash is kept. */
  url: string;
  expiresAt: string;
  /** The address to which the link goes by mail, if it does. */
  mailedTo: string | null;
};

/**
 * Makes an invitation link: an administrator into the workspace, whoever staffs an engagement
 * straight into it. Where mail is set up and an address is given, the link also goes there.
 * `origin` is the platform's address as the inviting person sees it.
 */
export async function invitePerson(
  actor: Actor,
  input: InvitationInput,
  origin: string,
): Promise<Result<NewInvitation>> {
  const access = await authorizeInvitation(actor, input);
  if (!access.ok) return access;

  const { workspaceId } = actor;
  const email = input.email ? normalizeEmail(input.email) : null;
  if (email && (await database().user.findUnique({ where: { email } }))) {
    return fail('person-exists', undefined, { email: 'settings:invitation.emailTaken' });
  }
  const id = newId();
  const secret = newSecret();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + invitationDays * millisecondsPerDay);
  const url = new URL(paths.invitation(secret), readEnvironment().PUBLIC_URL ?? origin).toString();
  const mailedTo = mailConfigured() ? email : null;

  await inTransaction(async (transaction) => {
    await transaction.invitation.create({
      data: {
        id,
        workspaceId,
        tokenHash: hashSecret(secret),
        email,
        role: input.role,
        engagementId: input.engagementId ?? null,
        teamId: input.teamId ?? null,
        invitedById: actor.userId,
        createdAt,
        expiresAt,
      },
    });
    await recordAudit(transaction, actor, {
      ...(input.engagementId && { engagementId: input.engagementId }),
      action: 'person.invited',
      subjectType: 'invitation',
      subjectId: id,
      details: { role: input.role },
    });
    if (mailedTo) {
      const { name } = await transaction.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
      });
      await enqueue(transaction, {
        workspaceId,
        kind: 'mail',
        payload: { to: mailedTo, ...invitationMail(actor, name, url) },
      });
    }
  });
  return ok({ id, url, expiresAt: expiresAt.toISOString(), mailedTo });
}

async function authorizeInvitation(actor: Actor, input: InvitationInput): Promise<Result<unknown>> {
  const { engagementId, teamId } = input;
  if (!engagementId) {
    if (teamId) return fail('not-found');
    const access = authorizeWorkspace(actor, 'people:manage');
    if (!access.ok) return access;
  } else {
    const access = await authorizeEngagement(actor, engagementId, 'engagement:staff');
    if (!access.ok) return access;
    if (teamId) {
      const team = await database().team.findFirst({
        where: { id: teamId, engagementId, workspaceId: actor.workspaceId, deletedAt: null },
      });
      if (!team) return fail('not-found');
    }
  }
  return invitableRoles(actor.role).includes(input.role) ? ok(actor) : fail('forbidden');
}
