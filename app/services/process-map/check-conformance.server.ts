import { database } from '~/db/database.server';
import type { Provenance } from '~/domain/funnel/provenance';
import type { Actor } from '~/domain/permission/actor';
import { type Conformance, conformance } from '~/domain/process-map/conformance';
import { type ActivityCorrections, readMatches } from '~/domain/process-map/map-matches';
import { ok, type Result } from '~/domain/result';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { waysBySeller } from '~/warehouse/ways-by-seller.server';
import { findMap } from './find-map.server';

export type MapConformance = Conformance & { provenance: Provenance };

/** Replays the cases of a data set on a map. */
export async function checkConformance(
  actor: Actor,
  engagementId: string,
  mapId: string,
  datasetId: string,
): Promise<Result<MapConformance>> {
  const found = await findMap(actor, engagementId, mapId);
  if (!found.ok) return found;
  const dataset = await findDatasetFolder(actor, engagementId, datasetId);
  if (!dataset.ok) return dataset;
  const { folder, id, name, period } = dataset.value;
  const ways = await waysBySeller(folder);
  if (!ways.ok) return ways;
  const corrections = await activityCorrections(actor, found.value.id, id);
  const replayed = conformance(found.value.map, ways.value.ways, corrections);
  return ok({
    ...replayed,
    provenance: {
      dataset: { id, name },
      period,
      filter: {},
      n: replayed.cases,
      definition: 'processMap:conformance.definition',
      query: ways.value.query,
    },
  });
}

/** Which step people said an activity is. The caller has checked access. */
export async function activityCorrections(
  actor: Actor,
  mapId: string,
  datasetId: string,
): Promise<ActivityCorrections> {
  const record = await database().processMap.findFirst({
    where: { id: mapId, workspaceId: actor.workspaceId },
    select: { matches: true },
  });
  return readMatches(record?.matches).datasets[datasetId] ?? {};
}
