import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import type { SurveyListItem } from '~/domain/survey/survey-view';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { countAnswers, liveSurveys, toListItem } from './survey-record.server';

/** The surveys of an engagement, the newest first. */
export async function listSurveys(
  actor: Actor,
  engagementId: string,
): Promise<Result<SurveyListItem[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const surveys = await database().survey.findMany({
    where: liveSurveys(actor, engagementId),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  const answers = await countAnswers(
    database(),
    actor.workspaceId,
    surveys.map(({ id }) => id),
  );
  const day = today(actor.timeZone);
  return ok(surveys.map((survey) => toListItem(survey, answers.get(survey.id) ?? 0, day)));
}
