import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import {
  correctSteps,
  type MapMatches,
  noCorrections,
  readMatches,
  type StepCorrection,
} from '~/domain/process-map/map-matches';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findMap } from './find-map.server';

type Corrected = Result<{ mapId: string }>;

/** Says that a step of one map is, or is not, the same as a step of another one. */
export async function correctStepMatch(
  actor: Actor,
  engagementId: string,
  input: { from: string; to: string; correction: StepCorrection },
): Promise<Corrected> {
  const from = await findMap(actor, engagementId, input.from);
  if (!from.ok) return from;
  const { id } = from.value;
  return changeMatches(actor, engagementId, input.to, (matches) => ({
    ...matches,
    maps: {
      ...matches.maps,
      [id]: correctSteps(matches.maps[id] ?? noCorrections, input.correction),
    },
  }));
}

/** Says which step an activity of a data set is (null: none), or leaves it to the names again. */
export async function correctActivityMatch(
  actor: Actor,
  engagementId: string,
  input: { mapId: string; datasetId: string; activity: string; stepId: string | null | undefined },
): Promise<Corrected> {
  const { datasetId, activity, stepId } = input;
  return changeMatches(actor, engagementId, input.mapId, (matches) => {
    const own = Object.entries(matches.datasets[datasetId] ?? {}).filter(
      ([name]) => name !== activity,
    );
    if (stepId !== undefined) own.push([activity, stepId]);
    return { ...matches, datasets: { ...matches.datasets, [datasetId]: Object.fromEntries(own) } };
  });
}

/** Says that the change of a step meets a problem, or takes that back. */
export async function setProblemMet(
  actor: Actor,
  engagementId: string,
  input: { mapId: string; problemId: string; stepId: string; isMet: boolean },
): Promise<Corrected> {
  const { problemId, stepId, isMet } = input;
  return changeMatches(actor, engagementId, input.mapId, (matches) => {
    const others = (matches.problems[problemId] ?? []).filter((id) => id !== stepId);
    const steps = isMet ? [...others, stepId].slice(-100) : others;
    return { ...matches, problems: { ...matches.problems, [problemId]: steps } };
  });
}

async function changeMatches(
  actor: Actor,
  engagementId: string,
  mapIdOrVariant: string,
  change: (matches: MapMatches) => MapMatches,
): Promise<Corrected> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const found = await findMap(actor, engagementId, mapIdOrVariant);
  if (!found.ok) return found;
  const { id } = found.value;
  const where = { id, workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Corrected> => {
    // Takes the row, so that two people who correct at once are not one of them forgotten.
    const { count } = await transaction.processMap.updateMany({
      where,
      data: { revision: { increment: 0 } },
    });
    const record = await transaction.processMap.findFirst({ where, select: { matches: true } });
    if (count === 0 || !record) return fail('not-found');
    const matches = change(readMatches(record.matches));
    await transaction.processMap.updateMany({ where, data: { matches } });
    return ok({ mapId: id });
  });
}
