import type { Actor } from '~/domain/permission/actor';
import { adoptMap } from '~/domain/process-map/adopt-map';
import type { MapVariant } from '~/domain/process-map/map-variant';
import { fail, type Result } from '~/domain/result';
import { newId } from '~/platform/ids.server';
import { readMap, readMaps } from './read-map.server';
import { type SavedMap, writeMap } from './save-map.server';

/**
 * Makes the current or the ideal map what another map says. What stood there is kept as a version,
 * the other map stays as it is. `revision` is that of the map in the place when the user was asked.
 */
export async function takeMapOver(
  actor: Actor,
  engagementId: string,
  input: { mapId: string; variant: MapVariant; revision: number },
): Promise<Result<SavedMap>> {
  const { mapId, variant, revision } = input;
  const source = await readMap(actor, engagementId, mapId);
  if (!source.ok) return source;
  if (source.value.map.steps.length === 0) return fail('process-map-without-steps');
  const maps = await readMaps(actor, engagementId);
  if (!maps.ok) return maps;
  const beside = maps.value[variant === 'current' ? 'ideal' : 'current'].map;
  const content = adoptMap(source.value.map, beside, variant, newId);
  return writeMap(actor, engagementId, { variant, content, revision }, 'map.adopted');
}
