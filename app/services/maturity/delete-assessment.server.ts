import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Sets an assessment aside, or brings it back. */
export async function setAssessmentDeleted(
  actor: Actor,
  engagementId: string,
  assessmentId: string,
  isDeleted: boolean,
): Promise<Result<{ assessedOn: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = {
    id: assessmentId,
    workspaceId: actor.workspaceId,
    engagementId,
    deletedAt: isDeleted ? null : { not: null },
  };
  return inTransaction(async (transaction) => {
    const row = await transaction.maturityAssessment.findFirst({ where });
    if (!row) return fail('not-found');
    const { count } = await transaction.maturityAssessment.updateMany({
      where,
      data: { deletedAt: isDeleted ? now() : null },
    });
    if (count === 0) return fail('not-found');
    await recordAudit(transaction, actor, {
      engagementId,
      action: isDeleted ? 'maturity.deleted' : 'maturity.restored',
      subjectType: 'maturity-assessment',
      subjectId: assessmentId,
      details: { date: row.assessedOn },
    });
    return ok({ assessedOn: row.assessedOn });
  });
}
