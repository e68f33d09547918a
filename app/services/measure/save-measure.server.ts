import { database, inTransaction, type Transaction } from '~/db/database.server';
import type { MeasureInput, MeasureStatus } from '~/domain/measure/measure';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { conflictWith } from '~/services/problem/conflict-with.server';
import { checkLinks } from './measure-links.server';

type Saved = Result<{ id: string }>;

/** A new measure stands last among those of its problem. */
export async function createMeasure(
  actor: Actor,
  engagementId: string,
  input: MeasureInput,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const id = newId();
  const at = now();
  return inTransaction(async (transaction): Promise<Saved> => {
    const links = await checkLinks(transaction, scope, input);
    if (!links.ok) return links;
    const last = await transaction.measure.aggregate({ where: scope, _max: { rank: true } });
    await transaction.measure.create({
      data: {
        ...scope,
        ...columnsOf(input),
        step: links.value.step,
        id,
        rank: (last._max.rank ?? 0) + 1,
        createdById: actor.userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    await audit(transaction, actor, engagementId, 'measure.created', id, input);
    return ok({ id });
  });
}

/** Saves over the revision that the form was opened with; a newer one is a conflict. */
export async function updateMeasure(
  actor: Actor,
  engagementId: string,
  measureId: string,
  input: MeasureInput & { revision: number },
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const saved = await inTransaction(async (transaction): Promise<Saved | null> => {
    const links = await checkLinks(transaction, scope, input);
    if (!links.ok) return links;
    const { count } = await transaction.measure.updateMany({
      where: { ...scope, id: measureId, deletedAt: null, revision: input.revision },
      data: {
        ...columnsOf(input),
        step: links.value.step,
        updatedAt: now(),
        revision: { increment: 1 },
      },
    });
    if (count === 0) return null;
    await audit(transaction, actor, engagementId, 'measure.updated', measureId, input);
    return ok({ id: measureId });
  });
  return saved ?? overtaken(actor, { ...scope, id: measureId });
}

/** Moves a measure on without touching the rest of it. */
export async function setMeasureStatus(
  actor: Actor,
  engagementId: string,
  measureId: string,
  input: { status: MeasureStatus; revision: number },
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { workspaceId: actor.workspaceId, engagementId, id: measureId };
  const saved = await inTransaction(async (transaction): Promise<Saved | null> => {
    const measure = await transaction.measure.findFirst({ where: { ...where, deletedAt: null } });
    if (!measure || measure.revision !== input.revision) return null;
    if (measure.status === input.status) return ok({ id: measureId });
    const { count } = await transaction.measure.updateMany({
      where: { ...where, deletedAt: null, revision: input.revision },
      data: { status: input.status, updatedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return null;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'measure.status-changed',
      subjectType: 'measure',
      subjectId: measureId,
      details: { name: measure.action, from: measure.status, to: input.status },
    });
    return ok({ id: measureId });
  });
  return saved ?? overtaken(actor, where);
}

async function overtaken(
  actor: Actor,
  where: { workspaceId: string; engagementId: string; id: string },
): Promise<Saved> {
  const latest = await database().measure.findFirst({ where: { ...where, deletedAt: null } });
  return latest ? conflictWith(actor, latest) : fail('not-found');
}

function audit(
  transaction: Transaction,
  actor: Actor,
  engagementId: string,
  action: string,
  subjectId: string,
  input: MeasureInput,
): Promise<void> {
  return recordAudit(transaction, actor, {
    engagementId,
    action,
    subjectType: 'measure',
    subjectId,
    details: { name: input.action, status: input.status },
  });
}

/** Only what a form may set, whatever else the input carries. */
function columnsOf(input: MeasureInput) {
  return {
    problemId: input.problemId,
    goalId: input.goalId ?? null,
    stepId: input.stepId ?? null,
    painPoint: input.painPoint,
    aim: input.aim,
    action: input.action,
    responsible: input.responsible,
    department: input.department,
    resources: input.resources,
    manualSection: input.manualSection,
    dueOn: input.dueOn ?? null,
    status: input.status,
  };
}
