import type { RolloutFacts } from 'machines/rollout/rollout.criteria';
import { database } from '~/db/database.server';

/** A team works the new way from `live` on. */
export const liveStatuses = ['live', 'adopted'];

/** What the rollout's records show. A person's latest result in a course counts. */
export async function gatherRolloutFacts(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<Omit<RolloutFacts, 'openConditions'>> {
  const [releasedManuals, waves, teams, courses, monthlyReviews] = await Promise.all([
    database().manualVersion.count({ where: { ...scope, status: 'released' } }),
    database().rolloutWave.findMany({ where: scope, orderBy: { number: 'asc' } }),
    database().rolloutTeam.findMany({ where: scope, select: { waveId: true, status: true } }),
    database().trainingCourse.findMany({
      where: { ...scope, deletedAt: null },
      select: { id: true },
    }),
    database().monthlyReview.count({ where: scope }),
  ]);
  const results = await database().trainingResult.findMany({
    where: { workspaceId: scope.workspaceId, courseId: { in: courses.map(({ id }) => id) } },
    orderBy: [{ takenOn: 'asc' }, { createdAt: 'asc' }],
    select: { courseId: true, teamId: true, person: true, passed: true },
  });
  const latest = new Map(
    results.map((result) => [
      `${result.courseId} ${result.teamId} ${result.person}`,
      result.passed,
    ]),
  );
  const firstWave = waves[0]?.id;
  return {
    releasedManuals,
    waves: waves.length,
    firstWaveTeams: teams.filter(({ waveId }) => waveId === firstWave).length,
    teamsPlanned: teams.length,
    teamsLive: teams.filter(({ status }) => liveStatuses.includes(status)).length,
    trainingsDue: latest.size,
    trainingsPassed: [...latest.values()].filter(Boolean).length,
    monthlyReviews,
  };
}
