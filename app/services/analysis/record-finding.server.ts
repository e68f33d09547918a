import { inTransaction } from '~/db/database.server';
import type { AuditVerdict } from '~/domain/funnel/stage-audit';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { deals } from '~/warehouse/deals.server';

export type FindingInput = {
  datasetId: string;
  deal: string;
  verdict: AuditVerdict;
  note: string;
  /** Of the finding that was changed; 0 where none was there. */
  revision: number;
};

/** Keeps what was found of a deal. Whoever changes a finding that somebody changed since is told. */
export async function recordFinding(
  actor: Actor,
  engagementId: string,
  { datasetId, deal, verdict, note, revision }: FindingInput,
): Promise<Result<{ deal: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dataset = await findDatasetFolder(actor, engagementId, datasetId);
  if (!dataset.ok) return dataset;
  const found = await deals(
    dataset.value.folder,
    {},
    undefined,
    { pageSize: 1 },
    {
      selection: { of: 'deal', deal },
    },
  );
  if (!found.ok) return found;
  if (found.value.total === 0) return fail('not-found');
  const scope = { workspaceId: actor.workspaceId, engagementId, datasetId, dealId: deal };
  const content = { finding: verdict, note, foundById: actor.userId, foundAt: now() };
  return inTransaction(async (transaction): Promise<Result<{ deal: string }>> => {
    const known = await transaction.auditFinding.findFirst({ where: scope });
    if ((known?.revision ?? 0) !== revision) {
      const by = known
        ? await transaction.user.findFirst({
            where: { id: known.foundById, workspaceId: actor.workspaceId },
            select: { name: true },
          })
        : null;
      return fail('conflict', {
        revision: known?.revision ?? 0,
        at: known?.foundAt.toISOString() ?? '',
        by: by?.name ?? '',
      });
    }
    if (known) {
      await transaction.auditFinding.updateMany({
        where: { ...scope, revision },
        data: { ...content, revision: { increment: 1 } },
      });
    } else await transaction.auditFinding.create({ data: { ...scope, ...content, id: newId() } });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'finding.recorded',
      subjectType: 'dataset',
      subjectId: datasetId,
      details: { name: deal, finding: verdict },
    });
    return ok({ deal });
  });
}
