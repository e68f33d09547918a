import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { namesOf, readMap } from './read-map.server';
import { placeOf, type SavedMap, writeMap } from './save-map.server';

export type MapVersion = {
  revision: number;
  /** Instant as an ISO string: when this content was saved, and by whom (empty if unknown). */
  savedAt: string;
  savedBy: string;
  steps: number;
};

/** What a map was earlier, the newest first. */
export async function listMapVersions(
  actor: Actor,
  engagementId: string,
  key: string,
): Promise<Result<MapVersion[]>> {
  const stored = await readMap(actor, engagementId, key);
  if (!stored.ok) return stored;
  const records = await database().processMapVersion.findMany({
    where: { workspaceId: actor.workspaceId, mapId: stored.value.id ?? '' },
    orderBy: { revision: 'desc' },
  });
  const names = await namesOf(
    actor,
    records.map(({ savedById }) => savedById),
  );
  return ok(
    records.map(({ revision, savedAt, savedById, content }) => {
      const parsed = processMapSchema.safeParse(content);
      return {
        revision,
        savedAt: savedAt.toISOString(),
        savedBy: names.get(savedById) ?? '',
        steps: parsed.success ? parsed.data.steps.length : 0,
      };
    }),
  );
}

/** One of the earlier contents of a map. */
export async function readMapVersion(
  actor: Actor,
  engagementId: string,
  key: string,
  revision: number,
): Promise<Result<ProcessMap>> {
  const stored = await readMap(actor, engagementId, key);
  if (!stored.ok) return stored;
  const record = await database().processMapVersion.findFirst({
    where: { workspaceId: actor.workspaceId, mapId: stored.value.id ?? '', revision },
  });
  if (!record) return fail('not-found');
  const parsed = processMapSchema.safeParse(record.content);
  return parsed.success ? ok(parsed.data) : fail('process-map-unreadable', { id: record.id });
}

/**
 * Goes back to an earlier content. What stands there now becomes a version itself, so that this can
 * be taken back. `present` is the revision that the user saw.
 */
export async function restoreMapVersion(
  actor: Actor,
  engagementId: string,
  key: string,
  { revision, present }: { revision: number; present: number },
): Promise<Result<SavedMap>> {
  const content = await readMapVersion(actor, engagementId, key, revision);
  if (!content.ok) return content;
  const input = { ...placeOf(key), content: content.value, revision: present };
  return writeMap(actor, engagementId, input, 'map.version-restored');
}
