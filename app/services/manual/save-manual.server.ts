import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export type ManualInput = {
  id: string;
  revision: number;
  title: string;
  markdown: string;
  changes?: string | undefined;
};

/** Saves a draft, and releases it if asked to; a released version never changes again. */
export async function saveManual(
  actor: Actor,
  engagementId: string,
  { id, revision, title, markdown, changes }: ManualInput,
  release: boolean,
): Promise<Result<null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  if (release && !changes) {
    return fail('invalid-input', undefined, { changes: 'manual:changesRequired' });
  }
  return inTransaction(async (transaction) => {
    const { count } = await transaction.manualVersion.updateMany({
      where: { id, workspaceId: actor.workspaceId, engagementId, status: 'draft', revision },
      data: {
        title,
        markdown,
        changes: changes ?? '',
        updatedAt: now(),
        revision: { increment: 1 },
        ...(release && { status: 'released', releasedAt: now(), releasedById: actor.userId }),
      },
    });
    if (count === 0) return fail('conflict');
    if (release) {
      await recordAudit(transaction, actor, {
        engagementId,
        action: 'manual.released',
        subjectType: 'manual',
        subjectId: id,
        details: { title },
      });
    }
    return ok(null);
  });
}

/** Says that somebody has read a released version; twice is once. */
export async function acknowledgeManual(
  actor: Actor,
  engagementId: string,
  versionId: string,
): Promise<Result<null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:visit');
  if (!access.ok) return access;
  const version = await database().manualVersion.findFirst({
    where: { id: versionId, workspaceId: actor.workspaceId, engagementId, status: 'released' },
  });
  if (!version) return fail('not-found');
  const key = { manualVersionId: versionId, userId: actor.userId };
  await database().manualAcknowledgement.upsert({
    where: { manualVersionId_userId: key },
    create: { id: newId(), workspaceId: actor.workspaceId, ...key, at: now() },
    update: {},
  });
  return ok(null);
}
