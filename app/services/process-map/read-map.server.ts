import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import {
  isMapVariant,
  type MapVariant,
  mapVariants,
  type StoredMap,
} from '~/domain/process-map/map-variant';
import { processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type MapsOfEngagement = Record<MapVariant, StoredMap>;

/**
 * A map by `current`, `ideal` or its id. The two have revision 0 and no steps while nobody has drawn
 * them; any other map must be there.
 */
export async function readMap(
  actor: Actor,
  engagementId: string,
  key: string,
): Promise<Result<StoredMap>> {
  if (isMapVariant(key)) {
    const maps = await readMaps(actor, engagementId);
    return maps.ok ? ok(maps.value[key]) : maps;
  }
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const record = await database().processMap.findFirst({
    where: { id: key, workspaceId: actor.workspaceId, engagementId, deletedAt: null },
  });
  if (!record) return fail('not-found');
  const names = await namesOf(actor, [record.updatedById]);
  return storedMap(record, names);
}

/** Both maps of an engagement. A record that can't be read is never taken for an empty map. */
export async function readMaps(
  actor: Actor,
  engagementId: string,
): Promise<Result<MapsOfEngagement>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const records = await database().processMap.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId,
      variant: { not: null },
      deletedAt: null,
    },
  });
  const names = await namesOf(
    actor,
    records.map(({ updatedById }) => updatedById),
  );
  const maps: Partial<Record<MapVariant, StoredMap>> = {};
  for (const variant of mapVariants) {
    const record = records.find((candidate) => candidate.variant === variant);
    if (!record) {
      maps[variant] = {
        id: null,
        variant,
        name: '',
        map: { steps: [] },
        revision: 0,
        updatedAt: null,
        updatedBy: '',
      };
      continue;
    }
    const stored = storedMap(record, names);
    if (!stored.ok) return stored;
    maps[variant] = stored.value;
  }
  return ok(maps as MapsOfEngagement);
}

type MapRecord = {
  id: string;
  variant: string | null;
  name: string;
  content: unknown;
  revision: number;
  updatedAt: Date;
  updatedById: string;
};

function storedMap(record: MapRecord, names: ReadonlyMap<string, string>): Result<StoredMap> {
  const parsed = processMapSchema.safeParse(record.content);
  if (!parsed.success) return fail('process-map-unreadable', { id: record.id });
  return ok({
    id: record.id,
    variant: isMapVariant(record.variant) ? record.variant : null,
    name: record.name,
    map: parsed.data,
    revision: record.revision,
    updatedAt: record.updatedAt.toISOString(),
    updatedBy: names.get(record.updatedById) ?? '',
  });
}

/** Names of people by id, for who changed what. */
export async function namesOf(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
