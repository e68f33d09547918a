import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export type ConditionView = {
  id: string;
  phase: string;
  text: string;
  createdAt: string;
  metAt: string | null;
  metNote: string | null;
};

export async function listConditions(
  actor: Actor,
  engagementId: string,
): Promise<Result<ConditionView[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const rows = await database().gateCondition.findMany({
    where: { workspaceId: actor.workspaceId, engagementId },
    orderBy: { createdAt: 'asc' },
  });
  return ok(
    rows.map(({ id, phase, text, createdAt, metAt, metNote }) => ({
      id,
      phase,
      text,
      createdAt: createdAt.toISOString(),
      metAt: metAt?.toISOString() ?? null,
      metNote,
    })),
  );
}

/** Says how a condition was met. A condition is free text, so a person's word must stand for it. */
export async function meetCondition(
  actor: Actor,
  engagementId: string,
  conditionId: string,
  note: string,
): Promise<Result<null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.gateCondition.updateMany({
      where: { id: conditionId, workspaceId: actor.workspaceId, engagementId, metAt: null },
      data: { metAt: now(), metById: actor.userId, metNote: note },
    });
    if (count === 0) return fail('conflict');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'condition.met',
      subjectType: 'condition',
      subjectId: conditionId,
      details: { note },
    });
    return ok(null);
  });
}
