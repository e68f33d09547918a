import { writeManual } from 'templates/manual/manual-template';
import { manualTemplates } from 'templates/manual/manual-templates';
import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

/** Opens the next draft: from the newest version, or from the outline where there is none yet. */
export async function draftManual(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const newest = await database().manualVersion.findFirst({
    where: scope,
    orderBy: { number: 'desc' },
  });
  if (newest?.status === 'draft') return ok({ id: newest.id });
  const [outline] = manualTemplates;
  const text = outline ? writeManual(outline, actor.locale) : '';
  const id = newId();
  return inTransaction(async (transaction) => {
    // The number is unique per engagement, so of two who press the button at once one is second.
    const number = (newest?.number ?? 0) + 1;
    const taken = await transaction.manualVersion.count({ where: { ...scope, number } });
    if (taken > 0) return fail('conflict');
    await transaction.manualVersion.create({
      data: {
        id,
        ...scope,
        number,
        title: newest?.title ?? outline?.title[actor.locale] ?? '',
        markdown: newest?.markdown ?? text,
        status: 'draft',
        createdById: actor.userId,
        createdAt: now(),
        updatedAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'manual.drafted',
      subjectType: 'manual',
      subjectId: id,
      details: { number },
    });
    return ok({ id });
  });
}
