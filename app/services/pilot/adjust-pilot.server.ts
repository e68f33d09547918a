import { database, inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { AdjustmentInput } from '~/domain/pilot/pilot-view';
import { fail, ok, type Result } from '~/domain/result';
import { now, today } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { readPilotRun } from './pilot-run.server';

type Saved = Result<{ id: string }>;
type Scope = { workspaceId: string; engagementId: string };

/** Logs what was changed on the way, in the present round. */
export async function addAdjustment(
  actor: Actor,
  engagementId: string,
  input: AdjustmentInput,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const checked = await checkAdjustment(scope, input, today(actor.timeZone));
  if (!checked.ok) return checked;
  const run = await readPilotRun(scope);
  if (!run.ok) return run;
  const pilot = await database().pilot.findFirst({
    where: { ...scope, iteration: run.value.iteration },
    select: { id: true },
  });
  if (!pilot) return fail('pilot-not-planned');
  const id = newId();
  await inTransaction(async (transaction) => {
    await transaction.pilotAdjustment.create({
      data: {
        ...scope,
        ...columnsOf(input),
        id,
        pilotId: pilot.id,
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await audit(transaction, actor, engagementId, 'pilot.adjusted', id, input);
  });
  return ok({ id });
}

export async function updateAdjustment(
  actor: Actor,
  engagementId: string,
  adjustmentId: string,
  input: AdjustmentInput,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const checked = await checkAdjustment(scope, input, today(actor.timeZone));
  if (!checked.ok) return checked;
  return inTransaction(async (transaction): Promise<Saved> => {
    const { count } = await transaction.pilotAdjustment.updateMany({
      where: { ...scope, id: adjustmentId },
      data: columnsOf(input),
    });
    if (count === 0) return fail('not-found');
    await audit(transaction, actor, engagementId, 'pilot.adjustment-changed', adjustmentId, input);
    return ok({ id: adjustmentId });
  });
}

/** Takes an entry out of the log; the audit trail keeps what it said. */
export async function deleteAdjustment(
  actor: Actor,
  engagementId: string,
  adjustmentId: string,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { workspaceId: actor.workspaceId, engagementId, id: adjustmentId };
  return inTransaction(async (transaction): Promise<Saved> => {
    const adjustment = await transaction.pilotAdjustment.findFirst({ where });
    if (!adjustment) return fail('not-found');
    await transaction.pilotAdjustment.deleteMany({ where });
    await audit(
      transaction,
      actor,
      engagementId,
      'pilot.adjustment-deleted',
      adjustmentId,
      adjustment,
    );
    return ok({ id: adjustmentId });
  });
}

async function checkAdjustment(
  scope: Scope,
  input: AdjustmentInput,
  thisDay: string,
): Promise<Result<null>> {
  if (input.adjustedOn > thisDay) {
    return fail('invalid-input', undefined, { adjustedOn: 'pilot:adjustments.inFuture' });
  }
  if (!input.measureId) return ok(null);
  const measure = await database().measure.count({
    where: { ...scope, id: input.measureId, deletedAt: null },
  });
  return measure > 0
    ? ok(null)
    : fail('invalid-input', undefined, { measureId: 'form:invalidChoice' });
}

function columnsOf({ adjustedOn, change, reason, measureId, fromFeedback }: AdjustmentInput) {
  return { adjustedOn, change, reason, measureId: measureId ?? null, fromFeedback };
}

function audit(
  transaction: Transaction,
  actor: Actor,
  engagementId: string,
  action: string,
  subjectId: string,
  { adjustedOn, change, reason }: Pick<AdjustmentInput, 'adjustedOn' | 'change' | 'reason'>,
): Promise<void> {
  return recordAudit(transaction, actor, {
    engagementId,
    action,
    subjectType: 'pilot-adjustment',
    subjectId,
    details: { name: change, reason, adjustedOn },
  });
}
