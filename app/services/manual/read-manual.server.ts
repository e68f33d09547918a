import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type ManualVersionLine = {
  id: string;
  number: number;
  title: string;
  changes: string;
  status: 'draft' | 'released';
  revision: number;
  updatedAt: string;
  releasedAt: string | null;
  releasedBy: string | null;
  acknowledgements: number;
};

export type ManualView = {
  versions: ManualVersionLine[];
  /** The version that is read now: the one asked for, else the newest released, else the newest. */
  shown: (ManualVersionLine & { markdown: string }) | null;
  draft: { id: string; title: string; markdown: string; changes: string; revision: number } | null;
  hasAcknowledged: boolean;
};

/** The operating manual with its versions. Pilot members read what is released. */
export async function readManual(
  actor: Actor,
  engagementId: string,
  versionId?: string,
): Promise<Result<ManualView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:visit');
  if (!access.ok) return access;
  const seesDrafts = (await authorizeEngagement(actor, engagementId, 'engagement:read')).ok;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const rows = await database().manualVersion.findMany({
    where: { ...scope, ...(!seesDrafts && { status: 'released' }) },
    orderBy: { number: 'desc' },
  });
  const [people, acknowledgements] = await Promise.all([
    database().user.findMany({
      where: {
        workspaceId: actor.workspaceId,
        id: { in: rows.map(({ releasedById }) => releasedById).filter((id) => id !== null) },
      },
      select: { id: true, name: true },
    }),
    database().manualAcknowledgement.findMany({
      where: {
        workspaceId: actor.workspaceId,
        manualVersionId: { in: rows.map(({ id }) => id) },
      },
      select: { manualVersionId: true, userId: true },
    }),
  ]);
  const lineOf = (row: (typeof rows)[number]): ManualVersionLine => ({
    id: row.id,
    number: row.number,
    title: row.title,
    changes: row.changes,
    status: row.status === 'released' ? 'released' : 'draft',
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
    releasedAt: row.releasedAt?.toISOString() ?? null,
    releasedBy: people.find(({ id }) => id === row.releasedById)?.name ?? null,
    acknowledgements: acknowledgements.filter(({ manualVersionId }) => manualVersionId === row.id)
      .length,
  });
  const shown =
    rows.find(({ id }) => id === versionId) ??
    rows.find(({ status }) => status === 'released') ??
    rows[0];
  const draft = rows.find(({ status }) => status === 'draft');
  return ok({
    versions: rows.map(lineOf),
    shown: shown ? { ...lineOf(shown), markdown: shown.markdown } : null,
    draft: draft
      ? {
          id: draft.id,
          title: draft.title,
          markdown: draft.markdown,
          changes: draft.changes,
          revision: draft.revision,
        }
      : null,
    hasAcknowledged: acknowledgements.some(
      ({ manualVersionId, userId }) => manualVersionId === shown?.id && userId === actor.userId,
    ),
  });
}
