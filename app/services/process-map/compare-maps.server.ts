import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { MapComparison } from '~/domain/process-map/map-comparison';
import { difference } from '~/domain/process-map/map-difference';
import { noCorrections, readMatches } from '~/domain/process-map/map-matches';
import { isMapVariant, type MapVariant } from '~/domain/process-map/map-variant';
import { matchSteps } from '~/domain/process-map/match-steps';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { type FoundMap, findMap, listMaps } from './find-map.server';
import { readMapFigures } from './read-map-figures.server';

/** What changes between two maps of an engagement, and what is already being done about it. */
export async function compareMaps(
  actor: Actor,
  engagementId: string,
  choice: { from: string; to: string } = { from: 'current', to: 'ideal' },
): Promise<Result<MapComparison>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const maps = await listMaps(actor, engagementId);
  if (!maps.ok) return maps;
  const from = await mapOrBlank(actor, engagementId, choice.from);
  if (!from.ok) return from;
  const to = await mapOrBlank(actor, engagementId, choice.to);
  if (!to.ok) return to;
  const figures = await readMapFigures(actor, engagementId, { variant: 'current', heat: null });
  if (!figures.ok) return figures;
  const live = { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const [problems, measures, record] = await Promise.all([
    database().problem.findMany({
      where: live,
      orderBy: [{ chosen: 'desc' }, { rank: 'asc' }, { createdAt: 'asc' }],
      select: { id: true, title: true, chosen: true },
    }),
    database().measure.findMany({
      where: live,
      orderBy: { rank: 'asc' },
      select: { id: true, stepId: true, problemId: true, action: true },
    }),
    database().processMap.findFirst({
      where: { id: to.value.id, workspaceId: actor.workspaceId, engagementId },
      select: { matches: true },
    }),
  ]);
  const matches = readMatches(record?.matches);
  const corrections = matches.maps[from.value.id] ?? noCorrections;
  const { ideal, pairs } = matchSteps(from.value.map, to.value.map, corrections);
  return ok({
    maps: maps.value.map(({ id, name, variant, steps }) => ({ id, name, variant, steps })),
    from: { id: from.value.id, name: from.value.name, variant: from.value.variant },
    to: { id: to.value.id, name: to.value.name, variant: to.value.variant },
    current: from.value.map,
    ideal,
    difference: difference(from.value.map, ideal),
    pairs,
    apart: corrections.apart,
    problems,
    measures,
    pinned: matches.problems,
    figures: figures.value,
  });
}

/** The current and ideal maps can be compared before they are drawn: they have no steps then. */
async function mapOrBlank(
  actor: Actor,
  engagementId: string,
  idOrVariant: string,
): Promise<Result<Pick<FoundMap, 'id' | 'name' | 'variant' | 'map'>>> {
  const found = await findMap(actor, engagementId, idOrVariant);
  if (found.ok || found.error.code !== 'not-found' || !isMapVariant(idOrVariant)) return found;
  const variant: MapVariant = idOrVariant;
  return ok({ id: '', name: '', variant, map: { steps: [] } });
}
