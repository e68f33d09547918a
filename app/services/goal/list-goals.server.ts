import { database } from '~/db/database.server';
import type { CheckInView, GoalView } from '~/domain/goal/goal-view';
import type { Actor } from '~/domain/permission/actor';
import { metricFigureSchema } from '~/domain/problem/evidence-figure';
import { fail, ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { authorizeEngagement, type EngagementRecord } from '~/services/access/authorize.server';
import { type GoalRecord, goalOrder, viewGoal } from './goal-record.server';

/** The goals of an engagement, the next due first, each as it stands today. */
export async function listGoals(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ goals: GoalView[] }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const records = await database().goal.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    orderBy: goalOrder,
  });
  return ok({ goals: await viewGoals(actor, access.value, records) });
}

export async function readGoal(
  actor: Actor,
  engagementId: string,
  goalId: string,
): Promise<Result<GoalView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const record = await database().goal.findFirst({
    where: { id: goalId, workspaceId: actor.workspaceId, engagementId, deletedAt: null },
  });
  if (!record) return fail('not-found');
  const [goal] = await viewGoals(actor, access.value, [record]);
  return goal ? ok(goal) : fail('not-found');
}

async function viewGoals(
  actor: Actor,
  engagement: EngagementRecord,
  records: readonly GoalRecord[],
): Promise<GoalView[]> {
  const scope = { workspaceId: actor.workspaceId, engagementId: engagement.id };
  const ids = records.map(({ id }) => id);
  const [datasets, checkIns, measures] = await Promise.all([
    database().dataset.findMany({ where: scope, select: { id: true, name: true } }),
    readCheckIns(actor.workspaceId, ids),
    database().measure.findMany({
      where: { ...scope, deletedAt: null, goalId: { in: ids } },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
      select: { id: true, action: true, status: true, goalId: true },
    }),
  ]);
  const around = {
    currency: engagement.currency,
    today: today(actor.timeZone),
    datasets,
    checkIns,
    measures,
  };
  return records.map((record) => viewGoal(record, around));
}

/** Check-ins in time order; how a computed one came about stands in the audit trail. */
async function readCheckIns(
  workspaceId: string,
  goalIds: readonly string[],
): Promise<(CheckInView & { goalId: string })[]> {
  const records = await database().goalCheckIn.findMany({
    where: { workspaceId, goalId: { in: [...goalIds] } },
    orderBy: [{ checkedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const computed = records.flatMap(({ id, datasetId }) => (datasetId ? [id] : []));
  const entries = await database().auditEntry.findMany({
    where: { workspaceId, subjectType: 'goal-check-in', subjectId: { in: computed } },
    select: { subjectId: true, details: true },
  });
  const figures = new Map(
    entries.flatMap(({ subjectId, details }) => {
      const parsed = metricFigureSchema.safeParse(
        details && typeof details === 'object' && 'figure' in details ? details.figure : null,
      );
      return parsed.success ? [[subjectId, parsed.data] as const] : [];
    }),
  );
  return records.map((record) => ({
    id: record.id,
    goalId: record.goalId,
    checkedOn: record.checkedOn,
    value: record.value,
    n: record.n,
    note: record.note,
    figure: figures.get(record.id) ?? null,
  }));
}
