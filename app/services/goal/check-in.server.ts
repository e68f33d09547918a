import { database, inTransaction, type Prisma } from '~/db/database.server';
import { isMetricId } from '~/domain/funnel/metrics';
import { parseGoalFilter } from '~/domain/goal/goal-metric';
import type { CheckInInput } from '~/domain/goal/goal-view';
import type { Actor } from '~/domain/permission/actor';
import { blankValue } from '~/domain/problem/evidence-choice';
import type { MetricFigure } from '~/domain/problem/evidence-figure';
import { fail, ok, type Result } from '~/domain/result';
import { now, today } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { freezeMetric } from '~/services/problem/freeze-metric.server';
import type { GoalRecord } from './goal-record.server';

/** Records where a goal stands on a day; a computed value keeps how it was computed in the trail. */
export async function addCheckIn(
  actor: Actor,
  engagementId: string,
  goalId: string,
  input: CheckInInput,
): Promise<Result<{ id: string; value: number }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const goal = await database().goal.findFirst({
    where: { id: goalId, workspaceId: actor.workspaceId, engagementId, deletedAt: null },
  });
  if (!goal) return fail('not-found');
  if (input.checkedOn > today(actor.timeZone)) {
    return fail('invalid-input', undefined, { checkedOn: 'goal:checkIn.inFuture' });
  }
  const taken = await takeValue(actor, engagementId, goal, input);
  if (!taken.ok) return taken;
  const { value, n, figure } = taken.value;
  const id = newId();
  await inTransaction(async (transaction) => {
    await transaction.goalCheckIn.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        goalId,
        checkedOn: input.checkedOn,
        value,
        n,
        datasetId: input.source === 'computed' ? input.datasetId : null,
        note: input.note,
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'goal.checked-in',
      subjectType: 'goal-check-in',
      subjectId: id,
      details: {
        name: goal.name,
        goalId,
        checkedOn: input.checkedOn,
        value,
        ...(figure && {
          figure: JSON.parse(JSON.stringify(figure)) as Prisma.InputJsonObject,
        }),
      },
    });
  });
  return ok({ id, value });
}

/** Takes a mistaken check-in out; the trail keeps that it was there. */
export async function deleteCheckIn(
  actor: Actor,
  engagementId: string,
  goalId: string,
  checkInId: string,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const goal = await database().goal.findFirst({
    where: { id: goalId, workspaceId: actor.workspaceId, engagementId },
  });
  if (!goal) return fail('not-found');
  return inTransaction(async (transaction): Promise<Result<{ id: string }>> => {
    const where = { id: checkInId, workspaceId: actor.workspaceId, goalId };
    const checkIn = await transaction.goalCheckIn.findFirst({ where });
    if (!checkIn) return fail('not-found');
    await transaction.goalCheckIn.deleteMany({ where });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'goal.check-in-deleted',
      subjectType: 'goal-check-in',
      subjectId: checkInId,
      details: { name: goal.name, goalId, checkedOn: checkIn.checkedOn, value: checkIn.value },
    });
    return ok({ id: checkInId });
  });
}

type TakenValue = { value: number; n: number | null; figure: MetricFigure | null };

/** What was typed, or the goal's own metric and filter over another period or a newer data set. */
async function takeValue(
  actor: Actor,
  engagementId: string,
  goal: GoalRecord,
  input: CheckInInput,
): Promise<Result<TakenValue>> {
  if (input.source === 'typed') {
    return ok({ value: input.value, n: input.n ?? null, figure: null });
  }
  if (!isMetricId(goal.metric)) return fail('goal-metric-typed');
  if (input.to < input.from) {
    return fail('invalid-input', undefined, { to: 'form:endBeforeStart' });
  }
  const filter = parseGoalFilter(goal.filter);
  const [condition] = filter.where ?? [];
  const value = condition?.values[0];
  const figure = await freezeMetric(actor, engagementId, {
    metric: goal.metric,
    datasetId: input.datasetId,
    ...(condition && { column: condition.column, value: value ?? blankValue }),
    ...(filter.stage && { stage: filter.stage }),
    from: input.from,
    to: input.to,
  });
  if (!figure.ok) return figure;
  return ok({ value: figure.value.value, n: figure.value.n, figure: figure.value });
}
