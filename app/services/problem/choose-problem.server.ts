import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/**
 * Takes a problem into the focus or out of it; saying the same twice changes nothing. More than five
 * may be chosen for a while: the page and the gate say that it is too many.
 */
export async function chooseProblem(
  actor: Actor,
  engagementId: string,
  problemId: string,
  chosen: boolean,
): Promise<Result<{ title: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: problemId, workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  return inTransaction(async (transaction): Promise<Result<{ title: string }>> => {
    const problem = await transaction.problem.findFirst({ where });
    if (!problem) return fail('not-found');
    const { count } = await transaction.problem.updateMany({
      where: { ...where, chosen: !chosen },
      data: { chosen, updatedAt: now() },
    });
    if (count > 0) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: chosen ? 'problem.chosen' : 'problem.unchosen',
        subjectType: 'problem',
        subjectId: problemId,
        details: { name: problem.title },
      });
    }
    return ok({ title: problem.title });
  });
}
