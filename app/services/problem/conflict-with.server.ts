import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type DomainError, fail } from '~/domain/result';

/**
 * The refusal of a change that was made from an older revision: who changed the record last and
 * when, and the revision that a second, knowing attempt saves over.
 */
export async function conflictWith(
  actor: Actor,
  record: { id: string; revision: number; updatedAt: Date },
): Promise<{ ok: false; error: DomainError }> {
  const change = await database().auditEntry.findFirst({
    where: { workspaceId: actor.workspaceId, subjectId: record.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const author = change
    ? await database().user.findFirst({
        where: { id: change.actorId, workspaceId: actor.workspaceId },
        select: { name: true },
      })
    : null;
  return fail('conflict', {
    revision: record.revision,
    at: record.updatedAt.toISOString(),
    by: author?.name ?? '',
  });
}
