import { inTransaction, type Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isMapVariant, LARGEST_MAP, type MapVariant } from '~/domain/process-map/map-variant';
import { MAP_VERSION, processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { readMap } from './read-map.server';

export type SavedMap = { revision: number; updatedAt: string };

/** The current or the ideal map, or one beside them by its id. */
export type MapPlace = { variant: MapVariant } | { mapId: string };

export function placeOf(key: string): MapPlace {
  return isMapVariant(key) ? { variant: key } : { mapId: key };
}

type MapInput = MapPlace & {
  /** Checked here, so that whatever sends it need not be trusted. */
  content: unknown;
  /** The revision it was drawn from; 0 for the first one. */
  revision: number;
};

/** Saves over the revision that the editor was opened with; a newer one is a conflict. */
export function saveMap(
  actor: Actor,
  engagementId: string,
  input: MapInput,
): Promise<Result<SavedMap>> {
  return writeMap(actor, engagementId, input, 'map.saved');
}

/** All but `map.saved` put other content in the place of what was there. */
type MapAction =
  | 'map.saved'
  | 'map.started'
  | 'map.copied'
  | 'map.adopted'
  | 'map.version-restored';

/** The one place that writes a map, with its line in the audit trail. */
export async function writeMap(
  actor: Actor,
  engagementId: string,
  { content, revision, ...place }: MapInput,
  action: MapAction,
): Promise<Result<SavedMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const parsed = processMapSchema.safeParse(content);
  if (!parsed.success) {
    return fail('process-map-invalid', { place: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  const map = { version: MAP_VERSION, ...parsed.data };
  if (Buffer.byteLength(JSON.stringify(map)) > LARGEST_MAP) {
    return fail('process-map-too-large', { kilobytes: LARGEST_MAP / 1000 });
  }
  const scope = {
    workspaceId: actor.workspaceId,
    engagementId,
    deletedAt: null,
    ...('mapId' in place ? { id: place.mapId } : { variant: place.variant }),
  };
  const variant = 'mapId' in place ? null : place.variant;
  const work = { engagementId, variant, steps: map.steps.length };
  const at = now();
  const written = { content: map, updatedById: actor.userId, updatedAt: at };
  try {
    const saved = await inTransaction(async (transaction) => {
      if (revision === 0 && variant !== null) {
        const id = newId();
        const { workspaceId } = actor;
        const place = { workspaceId, engagementId, variant };
        await transaction.processMap.create({ data: { id, ...place, ...written, createdAt: at } });
        await recordWork(transaction, actor, id, work, action);
        return true;
      }
      await keepVersion(transaction, actor, { ...scope, revision }, action !== 'map.saved');
      const { count } = await transaction.processMap.updateMany({
        where: { ...scope, revision },
        data: { ...written, revision: { increment: 1 } },
      });
      const record = count > 0 ? await transaction.processMap.findFirst({ where: scope }) : null;
      if (!record) return false;
      await recordWork(transaction, actor, record.id, work, action);
      return true;
    });
    if (saved) return ok({ revision: revision + 1, updatedAt: at.toISOString() });
  } catch (error) {
    // Two people can draw the first step at once: the second one finds the map there.
    if (revision !== 0) throw error;
    const stored = await readMap(actor, engagementId, keyOf(place));
    if (stored.ok && stored.value.revision === 0) throw error;
  }
  const latest = await readMap(actor, engagementId, keyOf(place));
  if (!latest.ok) return latest;
  return fail('conflict', {
    revision: latest.value.revision,
    at: latest.value.updatedAt ?? at.toISOString(),
    by: latest.value.updatedBy,
  });
}

function keyOf(place: MapPlace): string {
  return 'mapId' in place ? place.mapId : place.variant;
}

/** Keeps what the map was before this person's work on it: once a sitting, or whenever it is replaced. */
async function keepVersion(
  transaction: Queryable,
  actor: Actor,
  where: { workspaceId: string; engagementId: string; revision: number },
  isReplaced: boolean,
): Promise<void> {
  const record = await transaction.processMap.findFirst({ where });
  if (!record) return;
  const since = new Date(now().getTime() - SITTING_MINUTES * 60_000);
  if (!isReplaced && record.updatedById === actor.userId && record.updatedAt > since) return;
  const place = {
    workspaceId: where.workspaceId,
    mapId: record.id,
    revision: where.revision,
  };
  if (await transaction.processMapVersion.findFirst({ where: place })) return;
  await transaction.processMapVersion.create({
    data: {
      id: newId(),
      ...place,
      engagementId: where.engagementId,
      content: record.content ?? {},
      savedById: record.updatedById,
      savedAt: record.updatedAt,
    },
  });
}

const SITTING_MINUTES = 30;

type WorkDetails = { engagementId: string; variant: MapVariant | null; steps: number };

/**
 * The editor saves every few seconds. One line of the audit trail stands for one person's work on a
 * map, until half an hour passes or somebody else works on it.
 */
async function recordWork(
  transaction: Queryable,
  actor: Actor,
  id: string,
  { engagementId, variant, steps }: WorkDetails,
  action: MapAction,
): Promise<void> {
  const { workspaceId } = actor;
  if (action === 'map.saved') {
    const last = await transaction.auditEntry.findFirst({
      where: { workspaceId, subjectType: 'map', subjectId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    const since = new Date(now().getTime() - SITTING_MINUTES * 60_000);
    if (last?.action === action && last.actorId === actor.userId && last.at > since) return;
  }
  await recordAudit(transaction, actor, {
    engagementId,
    action,
    subjectType: 'map',
    subjectId: id,
    details: { variant: variant ?? 'other', steps },
  });
}
