import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Takes a piece of evidence off its problem for good; the audit trail keeps what it was. */
export async function detachEvidence(
  actor: Actor,
  engagementId: string,
  problemId: string,
  evidenceId: string,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<{ id: string }>> => {
    const [piece, problem] = await Promise.all([
      transaction.problemEvidence.findFirst({ where: { ...scope, id: evidenceId, problemId } }),
      transaction.problem.findFirst({ where: { ...scope, id: problemId, deletedAt: null } }),
    ]);
    if (!piece || !problem) return fail('not-found');
    await transaction.problemEvidence.deleteMany({ where: { ...scope, id: evidenceId } });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'problem.evidence-removed',
      subjectType: 'problem',
      subjectId: problemId,
      details: { name: problem.title, kind: piece.kind },
    });
    return ok({ id: evidenceId });
  });
}
