import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type MapVariant, mapVariants, type StoredMap } from '~/domain/process-map/map-variant';
import { processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

/** One map; revision 0 and no steps while nobody has drawn it. */
export async function readMap(
  actor: Actor,
  engagementId: string,
  variant: MapVariant,
): Promise<Result<StoredMap>> {
  const maps = await readMaps(actor, engagementId);
  return maps.ok ? ok(maps.value[variant]) : maps;
}

/** Both maps of an engagement. A record that can't be read is never taken for an empty map. */
export async function readMaps(
  actor: Actor,
  engagementId: string,
): Promise<Result<Record<MapVariant, StoredMap>>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const records = await database().processMap.findMany({
    where: { workspaceId: actor.workspaceId, engagementId },
  });
  const people = await database().user.findMany({
    where: {
      workspaceId: actor.workspaceId,
      id: { in: records.map(({ updatedById }) => updatedById) },
    },
    select: { id: true, name: true },
  });
  const maps: Partial<Record<MapVariant, StoredMap>> = {};
  for (const variant of mapVariants) {
    const record = records.find((candidate) => candidate.variant === variant);
    if (!record) {
      maps[variant] = { variant, map: { steps: [] }, revision: 0, updatedAt: null, updatedBy: '' };
      continue;
    }
    const parsed = processMapSchema.safeParse(record.content);
    if (!parsed.success) return fail('process-map-unreadable', { id: record.id });
    maps[variant] = {
      variant,
      map: parsed.data,
      revision: record.revision,
      updatedAt: record.updatedAt.toISOString(),
      updatedBy: people.find(({ id }) => id === record.updatedById)?.name ?? '',
    };
  }
  return ok(maps as Record<MapVariant, StoredMap>);
}
