import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type TrainingResultLine = {
  id: string;
  person: string;
  team: string;
  score: number;
  passed: boolean;
  takenOn: string;
};

export type TrainingCourseView = {
  id: string;
  role: string;
  title: string;
  passMark: number;
  /** A person's latest result counts. */
  taken: number;
  passed: number;
  results: TrainingResultLine[];
};

export type TrainingView = {
  courses: TrainingCourseView[];
  teams: { id: string; name: string }[];
};

export async function readTraining(
  actor: Actor,
  engagementId: string,
): Promise<Result<TrainingView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [courses, teams] = await Promise.all([
    database().trainingCourse.findMany({
      where: { ...scope, deletedAt: null },
      orderBy: { createdAt: 'asc' },
    }),
    database().team.findMany({
      where: { ...scope, deletedAt: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const results = await database().trainingResult.findMany({
    where: { workspaceId: actor.workspaceId, courseId: { in: courses.map(({ id }) => id) } },
    orderBy: [{ takenOn: 'asc' }, { createdAt: 'asc' }],
  });
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return ok({
    teams,
    courses: courses.map(({ id, role, title, passMark }) => {
      const own = results.filter(({ courseId }) => courseId === id);
      const latest = new Map(own.map((result) => [`${result.teamId} ${result.person}`, result]));
      return {
        id,
        role,
        title,
        passMark,
        taken: latest.size,
        passed: [...latest.values()].filter(({ passed }) => passed).length,
        results: own.reverse().map((result) => ({
          id: result.id,
          person: result.person,
          team: teamNames.get(result.teamId) ?? '',
          score: result.score,
          passed: result.passed,
          takenOn: result.takenOn,
        })),
      };
    }),
  });
}
