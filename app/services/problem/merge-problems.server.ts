import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/**
 * Makes one problem of two: evidence and measures of the other move over, its text is added, and it
 * is set aside. A case that both rest on stands once. The result is chosen if either was.
 */
export async function mergeProblems(
  actor: Actor,
  engagementId: string,
  problemId: string,
  otherId: string,
): Promise<Result<{ id: string; title: string; other: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  if (problemId === otherId) return fail('not-found');
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(
    async (transaction): Promise<Result<{ id: string; title: string; other: string }>> => {
      const found = await transaction.problem.findMany({
        where: { ...scope, id: { in: [problemId, otherId] }, deletedAt: null },
      });
      const kept = found.find(({ id }) => id === problemId);
      const other = found.find(({ id }) => id === otherId);
      if (!kept || !other) return fail('not-found');
      const cases = await transaction.problemEvidence.findMany({
        where: { ...scope, problemId, caseId: { not: null } },
        select: { caseId: true },
      });
      await transaction.problemEvidence.deleteMany({
        where: {
          ...scope,
          problemId: otherId,
          caseId: { in: cases.flatMap(({ caseId }) => caseId ?? []) },
        },
      });
      const moved = { where: { ...scope, problemId: otherId }, data: { problemId } };
      await transaction.problemEvidence.updateMany(moved);
      await transaction.measure.updateMany(moved);
      const at = now();
      await transaction.problem.updateMany({
        where: { ...scope, id: problemId },
        data: {
          description: [kept.description, other.title, other.description]
            .filter((text) => text !== '')
            .join('\n\n')
            .slice(0, 10_000),
          chosen: kept.chosen || other.chosen,
          revision: { increment: 1 },
          updatedAt: at,
        },
      });
      await transaction.problem.updateMany({
        where: { ...scope, id: otherId },
        data: { deletedAt: at, chosen: false },
      });
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'problem.merged',
        subjectType: 'problem',
        subjectId: problemId,
        details: { name: kept.title, other: other.title },
      });
      return ok({ id: problemId, title: kept.title, other: other.title });
    },
  );
}
