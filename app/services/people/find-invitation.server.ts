import { database } from '~/db/database.server';
import type { Role } from '~/domain/permission/permission';
import { fail, ok, type Result } from '~/domain/result';
import { isLocale, type Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { hashSecret } from '~/platform/ids.server';

export type OpenInvitation = {
  id: string;
  workspaceId: string;
  workspaceName: string;
  workspaceLocale: Locale | null;
  role: Role;
  email: string | null;
  engagementId: string | null;
  engagementName: string | null;
  teamId: string | null;
  invitedBy: string;
  expiresAt: string;
};

type InvitationRecord = {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
};

/** What stands behind an invitation link, for somebody who is not signed in. */
export async function findInvitation(secret: string): Promise<Result<OpenInvitation>> {
  const invitation = await database().invitation.findUnique({
    where: { tokenHash: hashSecret(secret) },
  });
  if (!invitation) return fail('invitation-unknown');
  const closed = whyClosed(invitation);
  if (closed) return fail(closed);

  const [workspace, engagement, inviter] = await Promise.all([
    database().workspace.findUniqueOrThrow({ where: { id: invitation.workspaceId } }),
    invitation.engagementId
      ? database().engagement.findUnique({ where: { id: invitation.engagementId } })
      : null,
    database().user.findUnique({ where: { id: invitation.invitedById } }),
  ]);
  return ok({
    id: invitation.id,
    workspaceId: workspace.id,
    workspaceName: workspace.name,
    workspaceLocale: isLocale(workspace.locale) ? workspace.locale : null,
    role: invitation.role as Role,
    email: invitation.email,
    engagementId: invitation.engagementId,
    engagementName: engagement?.name ?? null,
    teamId: invitation.teamId,
    invitedBy: inviter?.name ?? '',
    expiresAt: invitation.expiresAt.toISOString(),
  });
}

export function whyClosed(
  invitation: InvitationRecord,
): 'invitation-used' | 'invitation-revoked' | 'invitation-expired' | null {
  if (invitation.acceptedAt) return 'invitation-used';
  if (invitation.revokedAt) return 'invitation-revoked';
  return invitation.expiresAt <= now() ? 'invitation-expired' : null;
}
