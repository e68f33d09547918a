import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Role } from '~/domain/permission/permission';
import { ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement, authorizeWorkspace } from '~/services/access/authorize.server';

export type InvitationView = {
  id: string;
  email: string | null;
  role: Role;
  engagementName: string | null;
  teamName: string | null;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
};

/** Invitations that can still be accepted: of the workspace, or of one engagement. */
export async function listInvitations(
  actor: Actor,
  engagementId?: string,
): Promise<Result<InvitationView[]>> {
  const access = engagementId
    ? await authorizeEngagement(actor, engagementId, 'engagement:staff')
    : authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  const invitations = await database().invitation.findMany({
    where: {
      workspaceId,
      ...(engagementId && { engagementId }),
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
    },
    orderBy: { createdAt: 'desc' },
  });
  const [engagements, teams, inviters] = await Promise.all([
    database().engagement.findMany({
      where: { workspaceId, id: { in: present(invitations.map((row) => row.engagementId)) } },
      select: { id: true, name: true },
    }),
    database().team.findMany({
      where: { workspaceId, id: { in: present(invitations.map((row) => row.teamId)) } },
      select: { id: true, name: true },
    }),
    database().user.findMany({
      where: { workspaceId, id: { in: invitations.map((row) => row.invitedById) } },
      select: { id: true, name: true },
    }),
  ]);
  const name = new Map([...engagements, ...teams, ...inviters].map((row) => [row.id, row.name]));
  return ok(
    invitations.map((row) => ({
      id: row.id,
      email: row.email,
      role: row.role as Role,
      engagementName: (row.engagementId && name.get(row.engagementId)) || null,
      teamName: (row.teamId && name.get(row.teamId)) || null,
      invitedBy: name.get(row.invitedById) ?? '',
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
  );
}

function present(ids: (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}
