import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { difference, type MapDifference } from '~/domain/process-map/map-difference';
import { matchSteps } from '~/domain/process-map/match-steps';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { ok, type Result } from '~/domain/result';
import { readMaps } from './read-map.server';

export type MapComparison = {
  current: ProcessMap;
  ideal: ProcessMap;
  difference: MapDifference;
  /** The chosen problems first; a measure is made for one of them. */
  problems: { id: string; title: string; chosen: boolean }[];
  /** How many measures each step of either map already has. */
  measuresByStep: Record<string, number>;
};

/** What changes between the two maps, and what is already being done about it. */
export async function compareMaps(
  actor: Actor,
  engagementId: string,
): Promise<Result<MapComparison>> {
  const maps = await readMaps(actor, engagementId);
  if (!maps.ok) return maps;
  const live = { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const [problems, measures] = await Promise.all([
    database().problem.findMany({
      where: live,
      orderBy: [{ chosen: 'desc' }, { rank: 'asc' }, { createdAt: 'asc' }],
      select: { id: true, title: true, chosen: true },
    }),
    database().measure.findMany({ where: live, select: { stepId: true } }),
  ]);
  const measuresByStep: Record<string, number> = {};
  for (const { stepId } of measures) {
    if (stepId) measuresByStep[stepId] = (measuresByStep[stepId] ?? 0) + 1;
  }
  const current = maps.value.current.map;
  const { ideal } = matchSteps(current, maps.value.ideal.map);
  return ok({
    current,
    ideal,
    difference: difference(current, ideal),
    problems,
    measuresByStep,
  });
}
