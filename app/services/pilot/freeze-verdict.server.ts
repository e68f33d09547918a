import type { Prisma, Queryable, Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { now } from '~/platform/clock.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { compareRecord } from './compare-pilot.server';
import { lookAt, readPilotRun } from './pilot-run.server';
import type { VerdictRecord } from './verdict-record.server';

/**
 * Keeps the comparison of the running round as it stands when a decision is asked for, so that the
 * decision can be read later beside what it rested on. Belongs to the step's transaction; a round
 * without a plan has nothing to keep.
 */
export async function freezeVerdict(
  transaction: Transaction,
  actor: Actor,
  engagementId: string,
): Promise<void> {
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const standing = await standingVerdict(transaction, scope, actor.timeZone);
  if (!standing) return;
  await transaction.pilot.updateMany({
    where: { ...scope, id: standing.pilotId },
    data: { verdict: JSON.parse(JSON.stringify(standing.record)) as Prisma.InputJsonObject },
  });
  await recordAudit(transaction, actor, {
    engagementId,
    action: 'pilot.verdict-frozen',
    subjectType: 'pilot',
    subjectId: standing.pilotId,
    details: { verdict: standing.record.compared?.comparison.verdict ?? 'cannot-conclude' },
  });
}

async function standingVerdict(
  queryable: Queryable,
  scope: { workspaceId: string; engagementId: string },
  timeZone: string,
): Promise<{ pilotId: string; record: VerdictRecord } | null> {
  const run = await readPilotRun(scope, queryable);
  if (!run.ok) return null;
  const pilot = await queryable.pilot.findFirst({
    where: { ...scope, iteration: run.value.iteration },
  });
  if (!pilot) return null;
  const compared = await compareRecord(pilot, lookAt(run.value, timeZone), queryable);
  return {
    pilotId: pilot.id,
    record: {
      version: 1,
      frozenAt: now().toISOString(),
      compared: compared.ok ? compared.value : null,
      problem: compared.ok ? null : compared.error.code,
    },
  };
}
