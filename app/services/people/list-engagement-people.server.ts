import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isAllowed, type Role } from '~/domain/permission/permission';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { type InvitationView, listInvitations } from './list-invitations.server';

export type MemberView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  isSelf: boolean;
  teamIds: string[];
};

export type TeamView = {
  id: string;
  name: string;
  headcount: number | null;
  members: { id: string; name: string }[];
};

export type EngagementPeopleView = {
  members: MemberView[];
  teams: TeamView[];
  /** People of the workspace who could be added; empty for readers. */
  candidates: { id: string; name: string; role: Role }[];
  /** Open invitations into this engagement; empty for readers. */
  invitations: InvitationView[];
};

/** Who works in an engagement, and the client's teams. */
export async function listEngagementPeople(
  actor: Actor,
  engagementId: string,
): Promise<Result<EngagementPeopleView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  const mayStaff = isAllowed(actor.role, 'engagement:staff');
  const [memberships, teams] = await Promise.all([
    database().engagementMember.findMany({ where: { workspaceId, engagementId } }),
    database().team.findMany({
      where: { workspaceId, engagementId, deletedAt: null },
      orderBy: { name: 'asc' },
    }),
  ]);
  const memberIds = new Set(memberships.map((membership) => membership.userId));
  const [users, teamMembers, invitations] = await Promise.all([
    database().user.findMany({
      where: { workspaceId, ...(mayStaff ? {} : { id: { in: [...memberIds] } }) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    database().teamMember.findMany({
      where: { workspaceId, teamId: { in: teams.map((team) => team.id) } },
    }),
    mayStaff ? listInvitations(actor, engagementId) : ok([]),
  ]);
  if (!invitations.ok) return invitations;

  const members = users
    .filter((user) => memberIds.has(user.id))
    .map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      isDisabled: user.disabledAt !== null,
      isSelf: user.id === actor.userId,
      teamIds: teamMembers.filter((row) => row.userId === user.id).map((row) => row.teamId),
    }));
  return ok({
    members,
    teams: teams.map((team) => ({
      id: team.id,
      name: team.name,
      headcount: team.headcount,
      members: members
        .filter((member) => member.teamIds.includes(team.id))
        .map(({ id, name }) => ({ id, name })),
    })),
    candidates: users
      .filter((user) => mayStaff && !memberIds.has(user.id) && !user.disabledAt)
      .map((user) => ({ id: user.id, name: user.name, role: user.role as Role })),
    invitations: invitations.value,
  });
}
