import { database } from '~/db/database.server';
import type { GoalStatus } from '~/domain/goal/assess-goal';
import type { GoalCounts } from '~/domain/goal/goal-view';
import { assessRecord } from './goal-record.server';

const countOf: Record<GoalStatus, keyof GoalCounts> = {
  'on-track': 'onTrack',
  'at-risk': 'atRisk',
  'off-track': 'offTrack',
  reached: 'reached',
  'no-data': 'noData',
};

/**
 * How many goals stand where, for each of the engagements; one without goals has zeros. `today` is
 * the calendar date in the workspace's time zone.
 */
export async function goalsOverview(
  workspaceId: string,
  engagementIds: readonly string[],
  today: string,
): Promise<Map<string, GoalCounts>> {
  const goals = await database().goal.findMany({
    where: { workspaceId, engagementId: { in: [...engagementIds] }, deletedAt: null },
  });
  const checkIns = await database().goalCheckIn.findMany({
    where: { workspaceId, goalId: { in: goals.map(({ id }) => id) } },
    orderBy: [{ checkedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { goalId: true, checkedOn: true, value: true },
  });
  const checkInsOf = new Map<string, typeof checkIns>();
  for (const checkIn of checkIns) {
    checkInsOf.set(checkIn.goalId, [...(checkInsOf.get(checkIn.goalId) ?? []), checkIn]);
  }
  const overview = new Map(engagementIds.map((id) => [id, noGoals()]));
  for (const goal of goals) {
    const counts = overview.get(goal.engagementId);
    if (!counts) continue;
    counts[countOf[assessRecord(goal, checkInsOf.get(goal.id) ?? [], today).status]] += 1;
  }
  return overview;
}

function noGoals(): GoalCounts {
  return { onTrack: 0, atRisk: 0, offTrack: 0, reached: 0, noData: 0 };
}
