import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { namesOf, readMap } from './read-map.server';

export type MapComment = {
  id: string;
  stepId: string;
  text: string;
  by: string;
  /** Instants as ISO strings. */
  at: string;
  resolvedAt: string | null;
  resolvedBy: string;
  /** Whether the reader wrote it and so may delete it. */
  isOwn: boolean;
};

/** What people said about the steps of a map, the oldest first. None while the map is not drawn. */
export async function listMapComments(
  actor: Actor,
  engagementId: string,
  key: string,
): Promise<Result<MapComment[]>> {
  const stored = await readMap(actor, engagementId, key);
  if (!stored.ok) return stored;
  const records = await database().processMapComment.findMany({
    where: { workspaceId: actor.workspaceId, mapId: stored.value.id ?? '', deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const names = await namesOf(
    actor,
    records.flatMap(({ createdById, resolvedById }) => [createdById, resolvedById ?? '']),
  );
  return ok(
    records.map((record) => ({
      id: record.id,
      stepId: record.stepId,
      text: record.text,
      by: names.get(record.createdById) ?? '',
      at: record.createdAt.toISOString(),
      resolvedAt: record.resolvedAt?.toISOString() ?? null,
      resolvedBy: names.get(record.resolvedById ?? '') ?? '',
      isOwn: record.createdById === actor.userId,
    })),
  );
}

/** Whoever may read a map may say something about a step of it: a director reviews what was drawn. */
export async function commentOnStep(
  actor: Actor,
  engagementId: string,
  key: string,
  { stepId, text }: { stepId: string; text: string },
): Promise<Result<{ id: string }>> {
  const stored = await readMap(actor, engagementId, key);
  if (!stored.ok) return stored;
  if (stored.value.id === null) return fail('not-found');
  const id = newId();
  await database().processMapComment.create({
    data: {
      id,
      workspaceId: actor.workspaceId,
      engagementId,
      mapId: stored.value.id,
      stepId,
      text,
      createdById: actor.userId,
      createdAt: now(),
    },
  });
  return ok({ id });
}

/** Settles a comment or opens it again, and takes one's own away or back. */
export async function changeMapComment(
  actor: Actor,
  engagementId: string,
  key: string,
  { id, intent }: { id: string; intent: 'resolve' | 'reopen' | 'delete' | 'restore' },
): Promise<Result<{ id: string }>> {
  const stored = await readMap(actor, engagementId, key);
  if (!stored.ok) return stored;
  const where = { id, workspaceId: actor.workspaceId, mapId: stored.value.id ?? '' };
  const own = { ...where, createdById: actor.userId };
  const comments = database().processMapComment;
  const { count } = await {
    resolve: () =>
      comments.updateMany({
        where: { ...where, deletedAt: null },
        data: { resolvedAt: now(), resolvedById: actor.userId },
      }),
    reopen: () =>
      comments.updateMany({
        where: { ...where, deletedAt: null },
        data: { resolvedAt: null, resolvedById: null },
      }),
    delete: () => comments.updateMany({ where: own, data: { deletedAt: now() } }),
    restore: () => comments.updateMany({ where: own, data: { deletedAt: null } }),
  }[intent]();
  return count > 0 ? ok({ id }) : fail('not-found');
}
