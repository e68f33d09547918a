import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { groupsOfDefinition } from '~/domain/survey/team-cut';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { teamsOf } from './cut-by-team.server';
import { pilotChoices } from './list-survey-templates.server';
import { namedAnswersOf } from './named-answers.server';
import { pulseSummary } from './pulse-summary.server';
import { resultsOfSurvey } from './results-of-survey.server';
import { accessOf, definitionOf, liveSurveys, promiseOf, toListItem } from './survey-record.server';

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
  const [{ total, results }, named, pilots, teams, unusedTokens] = await Promise.all([
    resultsOfSurvey(actor, survey),
    namedAnswersOf(actor, survey),
    pilotChoices(actor, engagementId),
    teamsOf(database(), actor, engagementId),
    database().surveyToken.count({ where: { workspaceId: actor.workspaceId, surveyId } }),
  ]);
  const pulse = survey.pilotId ? await pulseSummary(actor, engagementId, survey.pilotId) : null;
  return ok({
    ...toListItem(survey, total, today(actor.timeZone)),
    closedByHand: survey.status === 'closed',
    openedAt: survey.openedAt?.toISOString() ?? null,
    closedAt: survey.closedAt?.toISOString() ?? null,
    pilotId: survey.pilotId,
    pilots,
    deletable: total === 0,
    promise: promiseOf(survey),
    access: accessOf(survey),
    teams,
    teamGroups: groupsOfDefinition(definition, teams),
    unusedTokens,
    definition,
    ...results,
    named,
    pulse: pulse?.ok ? pulse.value : null,
  });
}
