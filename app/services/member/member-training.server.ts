import { database } from '~/db/database.server';
import type { MemberCourse } from '~/domain/member/member-page';
import type { Actor } from '~/domain/permission/actor';
import { engagementName, type MemberEngagement } from './member-engagements.server';

/**
 * The courses of somebody's engagements with their own results. A test is theirs if it was recorded
 * for their account, or under their name in a team that they belong to; nobody sees another's.
 */
export async function memberTraining(
  actor: Actor,
  engagements: MemberEngagement[],
): Promise<MemberCourse[]> {
  const { workspaceId, userId } = actor;
  const [courses, teams] = await Promise.all([
    database().trainingCourse.findMany({
      where: {
        workspaceId,
        engagementId: { in: engagements.map(({ id }) => id) },
        deletedAt: null,
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    database().teamMember.findMany({ where: { workspaceId, userId }, select: { teamId: true } }),
  ]);
  const results = await database().trainingResult.findMany({
    where: {
      workspaceId,
      courseId: { in: courses.map(({ id }) => id) },
      OR: [
        { userId },
        { userId: null, person: actor.name, teamId: { in: teams.map(({ teamId }) => teamId) } },
      ],
    },
    orderBy: [{ takenOn: 'desc' }, { createdAt: 'desc' }],
  });
  const lines = courses.map((course): MemberCourse => {
    const own = results.filter(({ courseId }) => courseId === course.id);
    const latest = own[0];
    return {
      id: course.id,
      engagementName: engagementName(engagements, course.engagementId),
      role: course.role,
      title: course.title,
      passMark: course.passMark,
      result: latest
        ? {
            score: latest.score,
            passed: latest.passed,
            takenOn: latest.takenOn,
            attempts: own.length,
          }
        : null,
    };
  });
  const isPassed = ({ result }: MemberCourse) => result?.passed === true;
  return [...lines.filter((line) => !isPassed(line)), ...lines.filter(isPassed)];
}
