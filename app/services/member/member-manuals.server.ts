import { database } from '~/db/database.server';
import type { MemberManual } from '~/domain/member/member-page';
import type { Actor } from '~/domain/permission/actor';
import { engagementName, type MemberEngagement } from './member-engagements.server';

/** The newest released manual of each engagement, and whether the reader has confirmed it. */
export async function memberManuals(
  actor: Actor,
  engagements: MemberEngagement[],
): Promise<MemberManual[]> {
  const released = await database().manualVersion.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId: { in: engagements.map(({ id }) => id) },
      status: 'released',
    },
    select: {
      id: true,
      engagementId: true,
      title: true,
      number: true,
      changes: true,
      releasedAt: true,
    },
    orderBy: { number: 'desc' },
  });
  const inForce = engagements.flatMap(
    ({ id }) => released.find(({ engagementId }) => engagementId === id) ?? [],
  );
  const acknowledgements = await database().manualAcknowledgement.findMany({
    where: {
      workspaceId: actor.workspaceId,
      userId: actor.userId,
      manualVersionId: { in: inForce.map(({ id }) => id) },
    },
    select: { manualVersionId: true, at: true },
  });
  const manuals = inForce.map(
    (version): MemberManual => ({
      ...version,
      engagementName: engagementName(engagements, version.engagementId),
      releasedAt: version.releasedAt?.toISOString() ?? null,
      acknowledgedAt:
        acknowledgements
          .find(({ manualVersionId }) => manualVersionId === version.id)
          ?.at.toISOString() ?? null,
    }),
  );
  const isRead = ({ acknowledgedAt }: MemberManual) => acknowledgedAt !== null;
  return [...manuals.filter((manual) => !isRead(manual)), ...manuals.filter(isRead)];
}
