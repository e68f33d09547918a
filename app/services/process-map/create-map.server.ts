import { inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { LARGEST_MAP, type MapVariant } from '~/domain/process-map/map-variant';
import { MAP_VERSION, type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { type FoundMap, findMap } from './find-map.server';
import { renameMap } from './rename-map.server';
import { saveMap } from './save-map.server';

/** A new map: beside the two of the engagement, or as one of them while that one is not drawn. */
export async function createMap(
  actor: Actor,
  engagementId: string,
  input: { name: string; variant: MapVariant | null; content: unknown },
): Promise<Result<FoundMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const checked = checkContent(input.content);
  if (!checked.ok) return checked;
  if (input.variant) {
    const { variant } = input;
    const saved = await saveMap(actor, engagementId, {
      variant,
      content: checked.value,
      revision: 0,
    });
    return saved.ok ? findMap(actor, engagementId, variant) : saved;
  }
  const id = newId();
  const at = now();
  await inTransaction(async (transaction) => {
    await transaction.processMap.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        engagementId,
        variant: null,
        name: input.name,
        content: checked.value,
        updatedById: actor.userId,
        updatedAt: at,
        createdAt: at,
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'map.created',
      subjectType: 'map',
      subjectId: id,
      details: { name: input.name, steps: checked.value.steps.length },
    });
  });
  return findMap(actor, engagementId, id);
}

/** Saves over a revision of any map of the engagement. */
export async function replaceMap(
  actor: Actor,
  engagementId: string,
  idOrVariant: string,
  input: { name?: string | undefined; content: unknown; revision: number },
): Promise<Result<FoundMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const found = await findMap(actor, engagementId, idOrVariant);
  if (!found.ok) return found;
  const { id, variant } = found.value;
  const { content, revision, name } = input;
  const place = variant ? { variant } : { mapId: id };
  const saved = await saveMap(actor, engagementId, { ...place, content, revision });
  if (!saved.ok) return saved;
  if (!variant && name !== undefined && name !== found.value.name) {
    const renamed = await renameMap(actor, engagementId, id, name);
    if (!renamed.ok) return renamed;
  }
  return findMap(actor, engagementId, id);
}

function checkContent(content: unknown): Result<ProcessMap> {
  const parsed = processMapSchema.safeParse(content);
  if (!parsed.success) {
    return fail('process-map-invalid', { place: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  const map = { version: MAP_VERSION, ...parsed.data };
  return Buffer.byteLength(JSON.stringify(map)) > LARGEST_MAP
    ? fail('process-map-too-large', { kilobytes: LARGEST_MAP / 1000 })
    : ok(map);
}
