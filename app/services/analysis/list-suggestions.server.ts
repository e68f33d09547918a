import { database, inTransaction } from '~/db/database.server';
import type { SuggestedProblem } from '~/domain/funnel/suggested-problem';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { suggestProblems } from './suggest-problems.server';

export type ListedSuggestions = {
  dataset: { id: string; name: string };
  /** Neither taken over nor dismissed. */
  open: SuggestedProblem[];
  dismissed: SuggestedProblem[];
};

/** What the newest data propose, without what was taken over; what was dismissed stands apart. */
export async function listSuggestions(
  actor: Actor,
  engagementId: string,
): Promise<Result<ListedSuggestions>> {
  const found = await suggestProblems(actor, engagementId, null);
  if (!found.ok) return found;
  const { problems, provenance } = found.value;
  const known = await database().problem.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, suggestionId: { not: null } },
    select: { suggestionId: true, deletedAt: true },
  });
  const standing = (isDeleted: boolean) =>
    new Set(
      known.flatMap(({ suggestionId, deletedAt }) =>
        (deletedAt !== null) === isDeleted && suggestionId !== null ? [suggestionId] : [],
      ),
    );
  const taken = standing(false);
  const gone = standing(true);
  return ok({
    dataset: provenance.dataset,
    open: problems.filter(({ id }) => !taken.has(id) && !gone.has(id)),
    dismissed: problems.filter(({ id }) => !taken.has(id) && gone.has(id)),
  });
}

/** Sets a suggestion aside for good, as a problem that was deleted at once. */
export async function dismissSuggestion(
  actor: Actor,
  engagementId: string,
  { suggestionId, title }: { suggestionId: string; title: string },
): Promise<Result<{ title: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const at = now();
  return inTransaction(async (transaction): Promise<Result<{ title: string }>> => {
    const known = await transaction.problem.findFirst({ where: { ...scope, suggestionId } });
    if (known) return ok({ title });
    const id = newId();
    await transaction.problem.create({
      data: {
        ...scope,
        id,
        title,
        suggestionId,
        rank: 0,
        createdById: actor.userId,
        createdAt: at,
        updatedAt: at,
        deletedAt: at,
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'suggestion.dismissed',
      subjectType: 'problem',
      subjectId: id,
      details: { name: title },
    });
    return ok({ title });
  });
}

/** Proposes again what was dismissed, or taken over and deleted. */
export async function reviveSuggestion(
  actor: Actor,
  engagementId: string,
  suggestionId: string,
): Promise<Result<{ title: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = {
    workspaceId: actor.workspaceId,
    engagementId,
    suggestionId,
    deletedAt: { not: null },
  };
  return inTransaction(async (transaction): Promise<Result<{ title: string }>> => {
    const known = await transaction.problem.findFirst({ where });
    if (!known) return fail('not-found');
    await transaction.problem.updateMany({ where, data: { suggestionId: null } });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'suggestion.revived',
      subjectType: 'problem',
      subjectId: known.id,
      details: { name: known.title },
    });
    return ok({ title: known.title });
  });
}
