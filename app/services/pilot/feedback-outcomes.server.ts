import { database } from '~/db/database.server';
import { type MeasureStatus, measureStatusOf } from '~/domain/measure/measure';
import type { Actor } from '~/domain/permission/actor';

export type FeedbackOutcome = {
  id: string;
  engagementId: string;
  engagementName: string;
  adjustedOn: string;
  /** What was changed because of what people said. */
  change: string;
  reason: string;
  measure: { action: string; status: MeasureStatus } | null;
};

const MOST_OUTCOMES = 50;

/** What came of the feedback in the engagements that somebody belongs to, the newest first. */
export async function feedbackOutcomes(actor: Actor): Promise<FeedbackOutcome[]> {
  const memberships = await database().engagementMember.findMany({
    where: { workspaceId: actor.workspaceId, userId: actor.userId },
    select: { engagementId: true },
  });
  const inOwn = {
    workspaceId: actor.workspaceId,
    engagementId: { in: memberships.map(({ engagementId }) => engagementId) },
  };
  const adjustments = await database().pilotAdjustment.findMany({
    where: { ...inOwn, fromFeedback: true },
    orderBy: [{ adjustedOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_OUTCOMES,
  });
  const [engagements, measures] = await Promise.all([
    database().engagement.findMany({
      where: {
        workspaceId: actor.workspaceId,
        id: { in: adjustments.map(({ engagementId }) => engagementId) },
      },
      select: { id: true, name: true },
    }),
    database().measure.findMany({
      where: {
        ...inOwn,
        id: { in: adjustments.flatMap(({ measureId }) => measureId ?? []) },
        deletedAt: null,
      },
      select: { id: true, action: true, status: true },
    }),
  ]);
  return adjustments.map((adjustment) => {
    const measure = measures.find(({ id }) => id === adjustment.measureId);
    return {
      id: adjustment.id,
      engagementId: adjustment.engagementId,
      engagementName: engagements.find(({ id }) => id === adjustment.engagementId)?.name ?? '',
      adjustedOn: adjustment.adjustedOn,
      change: adjustment.change,
      reason: adjustment.reason,
      measure: measure ? { action: measure.action, status: measureStatusOf(measure.status) } : null,
    };
  });
}
