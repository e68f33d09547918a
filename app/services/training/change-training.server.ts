import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export type NewCourse = { role: string; title: string; passMark: number };

export async function addCourse(
  actor: Actor,
  engagementId: string,
  { role, title, passMark }: NewCourse,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const id = newId();
  await database().trainingCourse.create({
    data: {
      id,
      workspaceId: actor.workspaceId,
      engagementId,
      role,
      title,
      passMark,
      createdById: actor.userId,
      createdAt: now(),
    },
  });
  return ok({ id });
}

/** Takes a course away, or brings it back; its results stay with it. */
export async function setCourseDeleted(
  actor: Actor,
  engagementId: string,
  courseId: string,
  isDeleted: boolean,
): Promise<Result<null>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const { count } = await database().trainingCourse.updateMany({
    where: { id: courseId, workspaceId: actor.workspaceId, engagementId },
    data: { deletedAt: isDeleted ? now() : null },
  });
  return count === 0 ? fail('not-found') : ok(null);
}

export type NewResult = {
  courseId: string;
  teamId: string;
  person: string;
  /** Percent of the test that was right. */
  score: number;
  takenOn: string;
};

/** Records a test; whether it was passed follows from the course's mark. */
export async function recordTrainingResult(
  actor: Actor,
  engagementId: string,
  { courseId, teamId, person, score, takenOn }: NewResult,
): Promise<Result<{ passed: boolean }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  return inTransaction(async (transaction) => {
    const [course, team] = await Promise.all([
      transaction.trainingCourse.findFirst({ where: { ...scope, id: courseId } }),
      transaction.team.findFirst({ where: { ...scope, id: teamId } }),
    ]);
    if (!course || !team) return fail('not-found');
    const passed = score >= course.passMark;
    const id = newId();
    await transaction.trainingResult.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        courseId,
        teamId,
        person,
        score,
        passed,
        takenOn,
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: passed ? 'training.passed' : 'training.failed',
      subjectType: 'training-result',
      subjectId: id,
      details: { course: course.title, team: team.name },
    });
    return ok({ passed });
  });
}
