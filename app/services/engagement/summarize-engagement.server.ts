import { database } from '~/db/database.server';
import type { GoalStatus } from '~/domain/goal/assess-goal';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { listGoals } from '~/services/goal/list-goals.server';
import { readThread } from '~/services/thread/read-thread.server';

export type GoalLine = {
  id: string;
  name: string;
  unit: string;
  currency: string;
  baseline: number | null;
  latest: number | null;
  target: number;
  status: GoalStatus;
};

export type EngagementSummary = {
  goals: GoalLine[];
  /** What should be tied by this phase and is not. */
  looseEnds: number;
  people: { id: string; name: string; role: string }[];
  teams: { id: string; name: string; headcount: number | null }[];
};

/** What stands beside the gate on an engagement's first page. */
export async function summarizeEngagement(
  actor: Actor,
  engagementId: string,
): Promise<Result<EngagementSummary>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [goals, thread, members, teams] = await Promise.all([
    listGoals(actor, engagementId),
    readThread(actor, engagementId),
    database().engagementMember.findMany({ where: scope, select: { userId: true } }),
    database().team.findMany({
      where: { ...scope, deletedAt: null },
      select: { id: true, name: true, headcount: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: members.map(({ userId }) => userId) } },
    select: { id: true, name: true, role: true },
    orderBy: { name: 'asc' },
  });
  if (!goals.ok) return goals;
  if (!thread.ok) return thread;
  return ok({
    goals: goals.value.goals.map(({ id, name, unit, currency, baseline, target, assessment }) => ({
      id,
      name,
      unit,
      currency,
      baseline,
      target,
      latest: assessment.latest?.value ?? null,
      status: assessment.status,
    })),
    looseEnds: thread.value.looseEnds.filter(({ due }) => due).length,
    people,
    teams,
  });
}
