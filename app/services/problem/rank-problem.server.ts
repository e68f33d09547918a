import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type Move, moveProblem } from '~/domain/problem/rank-problems';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { problemOrder } from './list-problems.server';

/**
 * Moves a problem within its group. Ranks are written anew from 1, so that two people ranking at
 * once leave one clean order.
 */
export async function rankProblem(
  actor: Actor,
  engagementId: string,
  problemId: string,
  move: Move,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Result<{ id: string }>> => {
    const problems = await transaction.problem.findMany({
      where: { ...scope, deletedAt: null },
      orderBy: problemOrder,
      select: { id: true, chosen: true, rank: true },
    });
    if (!problems.some(({ id }) => id === problemId)) return fail('not-found');
    const ranks = new Map(problems.map(({ id, rank }) => [id, rank]));
    for (const [index, id] of moveProblem(problems, problemId, move).entries()) {
      const rank = index + 1;
      if (ranks.get(id) === rank) continue;
      await transaction.problem.updateMany({ where: { ...scope, id }, data: { rank } });
    }
    return ok({ id: problemId });
  });
}
