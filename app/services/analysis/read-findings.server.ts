import { database } from '~/db/database.server';
import type { RecordedFinding } from '~/domain/funnel/audit-findings';
import { type AuditVerdict, auditVerdicts } from '~/domain/funnel/stage-audit';
import type { Actor } from '~/domain/permission/actor';

/** Written by a newer version, perhaps: what is not known says nothing of the stage. */
function verdictOf(text: string): AuditVerdict {
  return auditVerdicts.find((known) => known === text) ?? 'unclear';
}

/** What was found of the deals of a data set, by deal. */
export async function readFindings(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Map<string, RecordedFinding>> {
  const records = await database().auditFinding.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, datasetId },
  });
  const people = await database().user.findMany({
    where: {
      workspaceId: actor.workspaceId,
      id: { in: [...new Set(records.map(({ foundById }) => foundById))] },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    records.map((record) => [
      record.dealId,
      {
        verdict: verdictOf(record.finding),
        note: record.note,
        revision: record.revision,
        by: names.get(record.foundById) ?? '',
        at: record.foundAt.toISOString(),
      },
    ]),
  );
}
