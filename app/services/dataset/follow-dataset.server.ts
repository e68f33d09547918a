import type { Queryable } from '~/db/database.server';
import { parseGoalFilter } from '~/domain/goal/goal-metric';
import type { Actor } from '~/domain/permission/actor';
import { now } from '~/platform/clock.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { isBeforeStart, readPilotRun } from '~/services/pilot/pilot-run.server';
import { type DatasetManifest, readManifest } from '~/warehouse/manifest.server';
import { findColumn } from '~/warehouse/query-dataset.server';

type Move = { id: string; workspaceId: string; engagementId: string; previousId: string };

/**
 * Lets goals and the open round of the pilot that read an earlier data set read the one that carries
 * it on. What the new data can't answer stays where it is, and so does every number that was frozen.
 */
export async function followDataset(
  transaction: Queryable,
  actor: Actor,
  { id, workspaceId, engagementId, previousId }: Move,
): Promise<void> {
  const manifest = await readManifest(datasetFolder(id));
  if (!manifest.ok) return;
  const scope = { workspaceId, engagementId };
  const move = { datasetId: id, updatedAt: now(), revision: { increment: 1 } };
  const goals = await transaction.goal.findMany({
    where: { ...scope, datasetId: previousId, deletedAt: null },
  });
  for (const goal of goals) {
    if (!answers(manifest.value, goal.filter)) continue;
    const { count } = await transaction.goal.updateMany({
      where: { ...scope, id: goal.id, datasetId: previousId },
      data: move,
    });
    if (count === 0) continue;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'goal.dataset-changed',
      subjectType: 'goal',
      subjectId: goal.id,
      details: { name: goal.name, from: previousId, to: id },
    });
  }
  const run = await readPilotRun(scope, transaction);
  if (!run.ok) return;
  const { state, iteration } = run.value;
  if (!isBeforeStart(state) && !['running', 'evaluating'].includes(state)) return;
  const pilots = await transaction.pilot.findMany({
    where: { ...scope, datasetId: previousId, iteration },
  });
  for (const pilot of pilots) {
    if (!findColumn(manifest.value, pilot.teamColumn).ok) continue;
    await transaction.pilot.updateMany({ where: { ...scope, id: pilot.id }, data: move });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'pilot.dataset-changed',
      subjectType: 'pilot',
      subjectId: pilot.id,
      details: { from: previousId, to: id },
    });
  }
}

/** Whether the data have the column and the stage that a goal counts by. */
function answers(manifest: DatasetManifest, stored: unknown): boolean {
  const { where = [], stage } = parseGoalFilter(stored);
  return (
    where.every(({ column }) => findColumn(manifest, column).ok) &&
    (!stage || manifest.mapping.stages.includes(stage))
  );
}
