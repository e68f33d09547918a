import type { Actor } from '~/domain/permission/actor';
import type { Result } from '~/domain/result';
import { createMap } from './create-map.server';
import type { FoundMap } from './find-map.server';
import { readMap } from './read-map.server';

/** A copy of any map under a name of its own. The steps keep their ids: they are the same steps. */
export async function duplicateMap(
  actor: Actor,
  engagementId: string,
  key: string,
  name: string,
): Promise<Result<FoundMap>> {
  const source = await readMap(actor, engagementId, key);
  if (!source.ok) return source;
  return createMap(actor, engagementId, { name, variant: null, content: source.value.map });
}
