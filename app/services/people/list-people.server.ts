import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Role } from '~/domain/permission/permission';
import { ok, type Result } from '~/domain/result';
import { authorizeWorkspace } from '~/services/access/authorize.server';

export type PersonView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  isSelf: boolean;
  /** The newest sign-in that is still open, as an instant; null if there is none. */
  signedInAt: string | null;
  engagements: number;
};

/** Everybody of the workspace, disabled accounts last. */
export async function listPeople(actor: Actor): Promise<Result<PersonView[]>> {
  const access = authorizeWorkspace(actor, 'people:manage');
  if (!access.ok) return access;

  const { workspaceId } = actor;
  const [users, sessions, memberships] = await Promise.all([
    database().user.findMany({ where: { workspaceId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    database().session.groupBy({
      by: ['userId'],
      where: { user: { workspaceId } },
      _max: { createdAt: true },
    }),
    database().engagementMember.groupBy({
      by: ['userId'],
      where: { workspaceId },
      _count: { _all: true },
    }),
  ]);
  const signedInAt = new Map(sessions.map((row) => [row.userId, row._max.createdAt]));
  const engagements = new Map(memberships.map((row) => [row.userId, row._count._all]));

  const people = users.map((user) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role as Role,
    isDisabled: user.disabledAt !== null,
    isSelf: user.id === actor.userId,
    signedInAt: signedInAt.get(user.id)?.toISOString() ?? null,
    engagements: engagements.get(user.id) ?? 0,
  }));
  return ok(people.sort((one, other) => Number(one.isDisabled) - Number(other.isDisabled)));
}
