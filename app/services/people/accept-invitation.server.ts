import { database, inTransaction } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createAccount, normalizeEmail } from '~/services/account/create-account.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { findInvitation, whyClosed } from './find-invitation.server';

export type Acceptance = {
  name: string;
  email: string;
  passwordHash: string;
  locale: Locale;
};

/**
 * Turns an invitation into an account, once. Claiming the invitation is the first write, so that of
 * two people with the same link one comes in and the other is told that it was used.
 */
export async function acceptInvitation(
  secret: string,
  acceptance: Acceptance,
): Promise<Result<{ userId: string; email: string }>> {
  const found = await findInvitation(secret);
  if (!found.ok) return found;
  const invitation = found.value;

  const email = normalizeEmail(acceptance.email);
  if (await database().user.findUnique({ where: { email } })) return emailTaken();
  const at = now();
  return inTransaction(async (transaction) => {
    const { count } = await transaction.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
      data: { acceptedAt: at },
    });
    if (count === 0) {
      const current = await transaction.invitation.findUniqueOrThrow({
        where: { id: invitation.id },
      });
      return fail(whyClosed(current) ?? 'conflict');
    }

    const { workspaceId, engagementId, teamId } = invitation;
    const userId = await createAccount(transaction, {
      workspaceId,
      email,
      name: acceptance.name,
      role: invitation.role,
      locale: acceptance.locale,
      passwordHash: acceptance.passwordHash,
    });
    await transaction.invitation.update({
      where: { id: invitation.id },
      data: { acceptedById: userId },
    });
    if (engagementId) {
      await transaction.engagementMember.create({
        data: { id: newId(), workspaceId, engagementId, userId, createdAt: at },
      });
    }
    if (teamId && (await transaction.team.findFirst({ where: { id: teamId, deletedAt: null } }))) {
      await transaction.teamMember.create({
        data: { id: newId(), workspaceId, teamId, userId, createdAt: at },
      });
    }
    await recordAudit(
      transaction,
      { userId, workspaceId },
      {
        ...(engagementId && { engagementId }),
        action: 'invitation.accepted',
        subjectType: 'user',
        subjectId: userId,
        details: { name: acceptance.name, role: invitation.role },
      },
    );
    return ok({ userId, email });
  }).catch((error: unknown) => {
    // Somebody took the address meanwhile; the invitation stays open with the rest undone.
    if (isUniqueViolation(error)) return emailTaken();
    throw error;
  });
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}

function emailTaken() {
  return fail('person-exists', undefined, { email: 'settings:invitation.emailTaken' });
}
