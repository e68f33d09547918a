import type { Prisma, Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';

export type AuditedChange = {
  engagementId?: string;
  /** What was done, such as `measure.created`; `workflow:audit.<action>` names it for people. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** What a reader needs to understand the line later: names, not secrets. */
  details?: Prisma.InputJsonObject;
};

/** Writes one line of the audit trail, in the transaction that makes the change. */
export async function recordAudit(
  queryable: Queryable,
  actor: Pick<Actor, 'userId' | 'workspaceId'>,
  change: AuditedChange,
): Promise<void> {
  await queryable.auditEntry.create({
    data: {
      id: newId(),
      workspaceId: actor.workspaceId,
      engagementId: change.engagementId ?? null,
      action: change.action,
      subjectType: change.subjectType,
      subjectId: change.subjectId,
      details: change.details ?? {},
      actorId: actor.userId,
      at: now(),
    },
  });
}
