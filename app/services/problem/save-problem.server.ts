import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { ProblemInput } from '~/domain/problem/problem';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { conflictWith } from './conflict-with.server';

/** A new problem stands last; the consultant ranks it afterwards. */
export async function createProblem(
  actor: Actor,
  engagementId: string,
  input: ProblemInput & {
    /** The finding of a rule that it is made of. */
    suggestionId?: string;
  },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const id = newId();
  const at = now();
  const scope = { workspaceId: actor.workspaceId, engagementId };
  await inTransaction(async (transaction) => {
    const last = await transaction.problem.aggregate({ where: scope, _max: { rank: true } });
    await transaction.problem.create({
      data: {
        ...scope,
        id,
        title: input.title,
        description: input.description,
        suggestionId: input.suggestionId ?? null,
        rank: (last._max.rank ?? 0) + 1,
        createdById: actor.userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'problem.created',
      subjectType: 'problem',
      subjectId: id,
      details: { name: input.title },
    });
  });
  return ok({ id });
}

/** Saves over the revision that the form was opened with; a newer one is a conflict. */
export async function updateProblem(
  actor: Actor,
  engagementId: string,
  problemId: string,
  input: ProblemInput & { revision: number },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { id: problemId, workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const saved = await inTransaction(async (transaction) => {
    const { count } = await transaction.problem.updateMany({
      where: { ...where, revision: input.revision },
      data: {
        title: input.title,
        description: input.description,
        updatedAt: now(),
        revision: { increment: 1 },
      },
    });
    if (count === 0) return false;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'problem.updated',
      subjectType: 'problem',
      subjectId: problemId,
      details: { name: input.title },
    });
    return true;
  });
  if (saved) return ok({ id: problemId });
  const latest = await database().problem.findFirst({ where });
  return latest ? conflictWith(actor, latest) : fail('not-found');
}
