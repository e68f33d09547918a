import { database, inTransaction } from '~/db/database.server';
import type { CaseInput } from '~/domain/case-interview/case-interview';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { conflictWith } from '~/services/problem/conflict-with.server';
import { linkOf } from './case-deals.server';

export async function createCase(
  actor: Actor,
  engagementId: string,
  input: CaseInput,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const id = newId();
  const at = now();
  const link = await linkOf(actor, engagementId, input);
  await inTransaction(async (transaction) => {
    await transaction.caseInterview.create({
      data: {
        ...columnsOf(input),
        ...link,
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
      action: 'case.created',
      subjectType: 'case',
      subjectId: id,
      details: { name: input.dealName, outcome: input.outcome },
    });
  });
  return ok({ id });
}

/** Saves over the revision that the form was opened with; a newer one is a conflict. */
export async function updateCase(
  actor: Actor,
  engagementId: string,
  caseId: string,
  input: CaseInput & { revision: number },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: caseId, workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const link = await linkOf(actor, engagementId, input);
  const saved = await inTransaction(async (transaction) => {
    const { count } = await transaction.caseInterview.updateMany({
      where: { ...where, revision: input.revision },
      data: { ...columnsOf(input), ...link, updatedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return false;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'case.updated',
      subjectType: 'case',
      subjectId: caseId,
      details: { name: input.dealName, outcome: input.outcome },
    });
    return true;
  });
  if (saved) return ok({ id: caseId });
  const latest = await database().caseInterview.findFirst({ where });
  return latest ? conflictWith(actor, latest) : fail('not-found');
}

/** Only what a form may set, whatever else the input carries. */
function columnsOf(input: CaseInput): Omit<CaseInput, 'datasetId' | 'dealId'> {
  return {
    outcome: input.outcome,
    dealName: input.dealName,
    customer: input.customer,
    owner: input.owner,
    interviewedOn: input.interviewedOn,
    interviewees: input.interviewees,
    timeline: input.timeline,
    decisionMakers: input.decisionMakers,
    requested: input.requested,
    late: input.late,
    reason: input.reason,
    lesson: input.lesson,
  };
}
