import type { Actor } from '~/domain/permission/actor';
import { deriveMap } from '~/domain/process-map/edit-map';
import { fail, type Result } from '~/domain/result';
import { newId } from '~/platform/ids.server';
import { readMaps } from './read-map.server';
import { type SavedMap, writeMap } from './save-map.server';

/**
 * Makes the ideal map a copy of the current one, each step tied to the one it came from. `revision`
 * is that of the ideal map which it replaces.
 */
export async function copyMap(
  actor: Actor,
  engagementId: string,
  { revision }: { revision: number },
): Promise<Result<SavedMap>> {
  const maps = await readMaps(actor, engagementId);
  if (!maps.ok) return maps;
  const current = maps.value.current.map;
  if (current.steps.length === 0) return fail('process-map-empty');
  const content = deriveMap(current, newId);
  return writeMap(actor, engagementId, { variant: 'ideal', content, revision }, 'map.copied');
}
