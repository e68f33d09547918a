import type { Phase } from 'machines/phase';
import type { Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { readEnvironment } from '~/platform/env.server';
import { mailConfigured } from '~/platform/mail.server';
import { paths } from '~/platform/paths';
import type { EngagementRecord } from '~/services/access/authorize.server';
import { enqueue } from '~/services/outbox/enqueue.server';
import type { PhaseRequest } from './phase-request';
import { stepMail } from './step-mail.server';

/** Who hears of a step: directors of a request, the engagement's consultants of a decision. */
const audience: Partial<Record<PhaseRequest['type'], string>> = {
  REQUEST_GATE: 'director',
  APPROVE: 'consultant',
  APPROVE_WITH_CONDITIONS: 'consultant',
  RETURN: 'consultant',
};

/** Puts the mails of a step into the outbox, within the step's own transaction. */
export async function notifyOfStep(
  transaction: Transaction,
  engagement: EngagementRecord,
  actor: Actor,
  phase: Phase,
  request: PhaseRequest,
): Promise<void> {
  const role = audience[request.type];
  if (!role || !mailConfigured()) return;
  const members = await transaction.engagementMember.findMany({
    where: { engagementId: engagement.id, workspaceId: actor.workspaceId },
    select: { userId: true },
  });
  const people = await transaction.user.findMany({
    where: {
      id: { in: members.map(({ userId }) => userId), not: actor.userId },
      workspaceId: actor.workspaceId,
      role,
      disabledAt: null,
    },
    select: { email: true, locale: true },
  });
  const environment = readEnvironment();
  const origin = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
  const url = new URL(paths.engagement.gate(engagement.id, phase), origin).toString();
  for (const person of people) {
    await enqueue(transaction, {
      workspaceId: actor.workspaceId,
      kind: 'mail',
      payload: {
        to: person.email,
        ...stepMail(person.locale === 'en' ? 'en' : 'zh-CN', {
          engagement: engagement.name,
          phase,
          type: request.type,
          by: actor.name,
          url,
        }),
      },
    });
  }
}
