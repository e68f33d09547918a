import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isMapVariant, type MapVariant } from '~/domain/process-map/map-variant';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { namesOf } from './read-map.server';

export type FoundMap = {
  id: string;
  variant: MapVariant | null;
  name: string;
  map: ProcessMap;
  revision: number;
  updatedAt: string;
};

/** A map by its id, or by `current` or `ideal`. */
export async function findMap(
  actor: Actor,
  engagementId: string,
  idOrVariant: string,
): Promise<Result<FoundMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const record = await database().processMap.findFirst({
    where: {
      workspaceId: actor.workspaceId,
      engagementId,
      deletedAt: null,
      ...(isMapVariant(idOrVariant) ? { variant: idOrVariant } : { id: idOrVariant }),
    },
  });
  if (!record) return fail('not-found');
  const parsed = processMapSchema.safeParse(record.content);
  if (!parsed.success) return fail('process-map-unreadable', { id: record.id });
  return ok({
    id: record.id,
    variant: isMapVariant(record.variant) ? record.variant : null,
    name: record.name,
    map: parsed.data,
    revision: record.revision,
    updatedAt: record.updatedAt.toISOString(),
  });
}

export type ListedMap = Omit<FoundMap, 'map'> & {
  steps: number;
  /** Name of who changed it last; empty if unknown. */
  updatedBy: string;
};

/** All maps of an engagement: the current and the ideal one first, then the newest. */
export async function listMaps(actor: Actor, engagementId: string): Promise<Result<ListedMap[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const records = await database().processMap.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    orderBy: { updatedAt: 'desc' },
  });
  const names = await namesOf(
    actor,
    records.map(({ updatedById }) => updatedById),
  );
  const rank = (variant: string | null) =>
    variant === 'current' ? 0 : variant === 'ideal' ? 1 : 2;
  const listed = records.map(({ id, variant, name, content, revision, updatedAt, updatedById }) => {
    const parsed = processMapSchema.safeParse(content);
    return {
      id,
      variant: isMapVariant(variant) ? variant : null,
      name,
      revision,
      updatedAt: updatedAt.toISOString(),
      updatedBy: names.get(updatedById) ?? '',
      steps: parsed.success ? parsed.data.steps.length : 0,
    };
  });
  return ok(listed.sort((one, other) => rank(one.variant) - rank(other.variant)));
}
