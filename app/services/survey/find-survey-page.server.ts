import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { readSurvey } from './read-survey.server';

/** A survey by its id alone, for those who may read its engagement. */
export async function findSurveyPage(
  actor: Actor,
  surveyId: string,
): Promise<Result<{ engagementId: string; page: SurveyPage }>> {
  const survey = await database().survey.findFirst({
    where: { id: surveyId, workspaceId: actor.workspaceId, deletedAt: null },
    select: { engagementId: true },
  });
  if (!survey) return fail('not-found');
  const page = await readSurvey(actor, survey.engagementId, surveyId);
  return page.ok ? ok({ engagementId: survey.engagementId, page: page.value }) : page;
}
