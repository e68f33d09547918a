import { database, inTransaction, type Prisma } from '~/db/database.server';
import { definitionOf } from '~/domain/goal/goal-metric';
import type { BaselineFigure, GoalInput } from '~/domain/goal/goal-view';
import type { Actor } from '~/domain/permission/actor';
import { blankValue } from '~/domain/problem/evidence-choice';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { conflictWith } from '~/services/problem/conflict-with.server';
import { measureBaseline } from './measure-baseline.server';

type Saved = Result<{ id: string }>;

export async function createGoal(
  actor: Actor,
  engagementId: string,
  input: GoalInput,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dates = checkDates(input);
  if (!dates.ok) return dates;
  const figure = await measureBaseline(actor, engagementId, input);
  if (!figure.ok) return figure;
  const id = newId();
  const at = now();
  const frozen = input.freeze && figure.value !== null;
  await inTransaction(async (transaction) => {
    await transaction.goal.create({
      data: {
        ...planColumns(input),
        ...baselineColumns(input, figure.value),
        baselineFrozenAt: frozen ? at : null,
        id,
        workspaceId: actor.workspaceId,
        engagementId,
        createdById: actor.userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: frozen ? 'goal.created-and-frozen' : 'goal.created',
      subjectType: 'goal',
      subjectId: id,
      details: { name: input.name, target: input.target, dueOn: input.dueOn },
    });
  });
  return ok({ id });
}

/**
 * Saves over the revision that the form was opened with; a newer one is a conflict. After the
 * baseline was frozen only name, target, dates and owner change, and the trail keeps the target.
 */
export async function updateGoal(
  actor: Actor,
  engagementId: string,
  goalId: string,
  input: GoalInput & { revision: number },
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dates = checkDates(input);
  if (!dates.ok) return dates;
  const where = { id: goalId, workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const before = await database().goal.findFirst({ where });
  if (!before) return fail('not-found');
  const wasFrozen = before.baselineFrozenAt !== null;
  const figure = wasFrozen ? null : await measureBaseline(actor, engagementId, input);
  if (figure && !figure.ok) return figure;
  const freezes = figure !== null && input.freeze && figure.value !== null;
  const saved = await inTransaction(async (transaction) => {
    const { count } = await transaction.goal.updateMany({
      where: { ...where, revision: input.revision },
      data: {
        ...planColumns(input),
        ...(figure && baselineColumns(input, figure.value)),
        ...(freezes && { baselineFrozenAt: now() }),
        updatedAt: now(),
        revision: { increment: 1 },
      },
    });
    if (count === 0) return false;
    await recordAudit(transaction, actor, {
      engagementId,
      action: freezes ? 'goal.baseline-frozen' : 'goal.updated',
      subjectType: 'goal',
      subjectId: goalId,
      details: {
        name: input.name,
        ...(before.target !== input.target && { from: before.target, to: input.target }),
        ...(before.dueOn !== input.dueOn && { dueFrom: before.dueOn, dueTo: input.dueOn }),
      },
    });
    return true;
  });
  if (saved) return ok({ id: goalId });
  const latest = await database().goal.findFirst({ where });
  return latest ? conflictWith(actor, latest) : fail('not-found');
}

/** Makes the baseline that stands in the goal final. */
export async function freezeBaseline(
  actor: Actor,
  engagementId: string,
  goalId: string,
  revision: number,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: goalId, workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const goal = await database().goal.findFirst({ where });
  if (!goal) return fail('not-found');
  if (goal.baselineFrozenAt) return fail('goal-baseline-frozen');
  if (goal.baseline === null) return fail('goal-without-baseline');
  const saved = await inTransaction(async (transaction) => {
    const { count } = await transaction.goal.updateMany({
      where: { ...where, revision, baselineFrozenAt: null },
      data: { baselineFrozenAt: now(), updatedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return false;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'goal.baseline-frozen',
      subjectType: 'goal',
      subjectId: goalId,
      details: { name: goal.name },
    });
    return true;
  });
  return saved ? ok({ id: goalId }) : conflictWith(actor, goal);
}

function checkDates({ startsOn, dueOn }: GoalInput): Result<null> {
  return startsOn < dueOn
    ? ok(null)
    : fail('invalid-input', undefined, { dueOn: 'form:endBeforeStart' });
}

function planColumns(input: GoalInput) {
  const { name, target, startsOn, dueOn, owner } = input;
  return { name, target, startsOn, dueOn, owner };
}

function baselineColumns(input: GoalInput, figure: BaselineFigure | null) {
  const definition = definitionOf(input.metric);
  const computed = figure?.kind === 'metric' ? figure : null;
  return {
    metric: input.metric,
    unit: definition?.unit ?? input.unit,
    direction: input.direction,
    datasetId: definition ? (input.datasetId ?? null) : null,
    filter: definition ? filterOf(input, computed?.headers ?? {}) : {},
    baseline: figure?.value ?? null,
    baselineFrom: computed?.period.from ?? input.baselineFrom ?? null,
    baselineTo: computed?.period.to ?? input.baselineTo ?? null,
    ...(figure && {
      baselineFigure: JSON.parse(JSON.stringify(figure)) as Prisma.InputJsonObject,
    }),
  };
}

/** Kept by the column's header: the keys of other columns are counted anew with every import. */
function filterOf(
  { column, value, stage }: GoalInput,
  headers: Record<string, string>,
): Prisma.InputJsonObject {
  return {
    ...(column &&
      value && {
        where: [
          { column: headers[column] ?? column, values: [value === blankValue ? null : value] },
        ],
      }),
    ...(stage && { stage }),
  };
}
