import { database, inTransaction } from '~/db/database.server';
import { isMetricId } from '~/domain/funnel/metrics';
import type { Actor } from '~/domain/permission/actor';
import type { PilotPlanInput } from '~/domain/pilot/pilot-view';
import { planWarnings } from '~/domain/pilot/plan-warnings';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { conflictWith } from '~/services/problem/conflict-with.server';
import { readManifest } from '~/warehouse/manifest.server';
import { findColumn } from '~/warehouse/query-dataset.server';
import { isBeforeStart, readPilotRun } from './pilot-run.server';

type Saved = Result<{ id: string }>;
type Scope = { workspaceId: string; engagementId: string };

/** Plans the round that the phase stands before, or changes its plan. Once it runs, the plan holds. */
export async function savePilotPlan(
  actor: Actor,
  engagementId: string,
  input: PilotPlanInput,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const run = await readPilotRun(scope);
  if (!run.ok) return run;
  if (!isBeforeStart(run.value.state)) return fail('pilot-plan-fixed');
  const checked = await checkPlan(scope, input);
  if (!checked.ok) return checked;
  const { iteration } = run.value;
  const { revision, ...plan } = input;
  const columns = { ...plan, teamColumn: checked.value.teamColumn };
  const existing = await database().pilot.findFirst({ where: { ...scope, iteration } });
  const id = existing?.id ?? newId();
  const at = now();
  const saved = await inTransaction(async (transaction) => {
    if (existing) {
      const { count } = await transaction.pilot.updateMany({
        where: { ...scope, id, revision: revision ?? 0 },
        data: { ...columns, updatedAt: at, revision: { increment: 1 } },
      });
      if (count === 0) return false;
    } else {
      await transaction.pilot.create({
        data: {
          ...scope,
          ...columns,
          id,
          iteration,
          createdById: actor.userId,
          createdAt: at,
          updatedAt: at,
        },
      });
    }
    await recordAudit(transaction, actor, {
      engagementId,
      action: existing ? 'pilot.plan-changed' : 'pilot.planned',
      subjectType: 'pilot',
      subjectId: id,
      details: {
        iteration,
        pilotTeams: plan.pilotTeams,
        comparisonTeams: plan.comparisonTeams,
        startsOn: plan.startsOn,
        endsOn: plan.endsOn,
      },
    });
    return true;
  });
  return saved || !existing ? ok({ id }) : conflictWith(actor, existing);
}

/** Lets a running pilot be looked at on a newer import; everything else of the plan stays. */
export async function changePilotDataset(
  actor: Actor,
  engagementId: string,
  input: { pilotId: string; datasetId: string; revision: number },
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [run, pilot] = await Promise.all([
    readPilotRun(scope),
    database().pilot.findFirst({ where: { ...scope, id: input.pilotId } }),
  ]);
  if (!run.ok) return run;
  if (!pilot) return fail('not-found');
  const open =
    isBeforeStart(run.value.state) || ['running', 'evaluating'].includes(run.value.state);
  if (!open || pilot.iteration !== run.value.iteration) return fail('pilot-plan-fixed');
  const column = await checkDataset(scope, input.datasetId, pilot.teamColumn);
  if (!column.ok) return column;
  const saved = await inTransaction(async (transaction) => {
    const { count } = await transaction.pilot.updateMany({
      where: { ...scope, id: pilot.id, revision: input.revision },
      data: { datasetId: input.datasetId, updatedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return false;
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'pilot.dataset-changed',
      subjectType: 'pilot',
      subjectId: pilot.id,
      details: { from: pilot.datasetId ?? '', to: input.datasetId },
    });
    return true;
  });
  return saved ? ok({ id: pilot.id }) : conflictWith(actor, pilot);
}

async function checkPlan(
  scope: Scope,
  input: PilotPlanInput,
): Promise<Result<{ teamColumn: string }>> {
  if (!isMetricId(input.metric)) {
    return fail('invalid-input', undefined, { metric: 'form:invalidChoice' });
  }
  const goal = await database().goal.count({
    where: { ...scope, id: input.goalId, deletedAt: null },
  });
  if (goal === 0) return fail('invalid-input', undefined, { goalId: 'form:invalidChoice' });
  const [warning] = planWarnings(input);
  if (warning?.weight === 'invalid') {
    const field = warning.code === 'dates-out-of-order' ? 'endsOn' : 'arms';
    return fail('invalid-input', undefined, { [field]: `pilot:refusals.${warning.code}` });
  }
  return checkDataset(scope, input.datasetId, input.teamColumn);
}

/** The data set must be there and have the column of the teams, which is kept by its header. */
async function checkDataset(
  scope: Scope,
  datasetId: string,
  teamColumn: string,
): Promise<Result<{ teamColumn: string }>> {
  const dataset = await database().dataset.count({
    where: { ...scope, id: datasetId, importedAt: { not: null }, deletedAt: null },
  });
  if (dataset === 0) return fail('invalid-input', undefined, { datasetId: 'form:invalidChoice' });
  const manifest = await readManifest(datasetFolder(datasetId));
  if (!manifest.ok) return manifest;
  const column = findColumn(manifest.value, teamColumn);
  if (!column.ok) return column;
  return ok({ teamColumn: column.value.header });
}
