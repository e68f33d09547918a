import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { summarizeSurvey } from '~/domain/survey/survey-summary';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { pilotChoices } from './list-survey-templates.server';
import { pulseSummary } from './pulse-summary.server';
import { definitionOf, liveSurveys, readAnswers, toListItem } from './survey-record.server';

/** One survey with what its answers say, as far as enough people have answered. */
export async function readSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Result<SurveyPage>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const survey = await database().survey.findFirst({
    where: { ...liveSurveys(actor, engagementId), id: surveyId },
  });
  if (!survey) return fail('not-found');
  const definition = definitionOf(survey);
  const [responses, pilots] = await Promise.all([
    readAnswers(database(), actor.workspaceId, [surveyId]),
    pilotChoices(actor, engagementId),
  ]);
  const pulse = survey.pilotId ? await pulseSummary(actor, engagementId, survey.pilotId) : null;
  return ok({
    ...toListItem(survey, responses.length, today(actor.timeZone)),
    closedByHand: survey.status === 'closed',
    minimumGroup: survey.minimumGroup,
    openedAt: survey.openedAt?.toISOString() ?? null,
    closedAt: survey.closedAt?.toISOString() ?? null,
    pilotId: survey.pilotId,
    pilots,
    deletable: responses.length === 0,
    definition,
    summary: summarizeSurvey(
      definition,
      responses.map(({ answers }) => answers),
      { minimumGroup: survey.minimumGroup },
    ),
    pulse: pulse?.ok ? pulse.value : null,
  });
}
