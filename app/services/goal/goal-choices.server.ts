import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { DatasetChoices } from '~/domain/problem/evidence-choice';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { readDatasetChoices } from '~/services/problem/evidence-choices.server';

export type GoalChoices = {
  /** The newest first. */
  datasets: { id: string; name: string; from: string | null; to: string | null }[];
  /** The data set that the filters below belong to. */
  datasetId: string | null;
  columns: DatasetChoices['columns'];
  stages: string[];
  owners: string[];
};

/** What the form of a goal offers; the filters are those of `datasetId`, or of the newest data set. */
export async function readGoalChoices(
  actor: Actor,
  engagementId: string,
  datasetId: string | null,
): Promise<Result<GoalChoices>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const [datasets, measures, goals] = await Promise.all([
    database().dataset.findMany({
      where: { ...scope, importedAt: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, name: true, periodFrom: true, periodTo: true },
    }),
    database().measure.findMany({ where: scope, select: { responsible: true } }),
    database().goal.findMany({ where: scope, select: { owner: true } }),
  ]);
  const chosen = datasets.find(({ id }) => id === datasetId) ?? datasets[0];
  const choices = chosen ? await readDatasetChoices(actor, engagementId, chosen.id) : null;
  const owners = [
    ...measures.map(({ responsible }) => responsible),
    ...goals.map(({ owner }) => owner),
  ].filter((name) => name !== '');
  return ok({
    datasets: datasets.map(({ id, name, periodFrom, periodTo }) => ({
      id,
      name,
      from: periodFrom,
      to: periodTo,
    })),
    datasetId: chosen?.id ?? null,
    columns: choices?.ok ? choices.value.columns : [],
    stages: choices?.ok ? choices.value.stages : [],
    owners: [...new Set(owners)],
  });
}
