import { z } from 'zod';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type GoalHistoryEntry = {
  id: string;
  action: string;
  at: string;
  by: string;
  target: { from: number; to: number } | null;
  due: { from: string; to: string } | null;
  checkIn: { on: string; value: number } | null;
};

const MOST_ENTRIES = 100;

const targetSchema = z.object({ from: z.number(), to: z.number() });
const dueSchema = z.object({ dueFrom: z.string(), dueTo: z.string() });
const checkInSchema = z.object({ goalId: z.string(), checkedOn: z.string(), value: z.number() });

/** What happened to a goal, the newest first. */
export async function goalHistory(
  actor: Actor,
  engagementId: string,
  goalId: string,
): Promise<Result<GoalHistoryEntry[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const order = [{ at: 'desc' as const }, { id: 'desc' as const }];
  const [own, checkIns] = await Promise.all([
    database().auditEntry.findMany({
      where: { ...scope, subjectType: 'goal', subjectId: goalId },
      orderBy: order,
      take: MOST_ENTRIES,
    }),
    database().auditEntry.findMany({
      where: { ...scope, subjectType: 'goal-check-in' },
      orderBy: order,
    }),
  ]);
  const ofGoal = checkIns.filter(({ details }) => {
    const parsed = checkInSchema.safeParse(details);
    return parsed.success && parsed.data.goalId === goalId;
  });
  const entries = [...own, ...ofGoal]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_ENTRIES);
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: entries.map(({ actorId }) => actorId) } },
    select: { id: true, name: true },
  });
  return ok(
    entries.map((entry) => {
      const target = targetSchema.safeParse(entry.details);
      const due = dueSchema.safeParse(entry.details);
      const checkIn = checkInSchema.safeParse(entry.details);
      return {
        id: entry.id,
        action: entry.action.replace(/^goal\./, ''),
        at: entry.at.toISOString(),
        by: people.find(({ id }) => id === entry.actorId)?.name ?? '',
        target: target.success ? target.data : null,
        due: due.success ? { from: due.data.dueFrom, to: due.data.dueTo } : null,
        checkIn: checkIn.success ? { on: checkIn.data.checkedOn, value: checkIn.data.value } : null,
      };
    }),
  );
}
