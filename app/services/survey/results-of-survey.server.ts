import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type SurveyResults, surveyResults } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { keptResultsOf } from './kept-results.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';

/** What may be shown of a survey today, and how many have answered. */
export async function resultsOfSurvey(
  actor: Pick<Actor, 'workspaceId' | 'timeZone'>,
  survey: SurveyRecord,
): Promise<{ total: number; results: SurveyResults }> {
  const kept = keptResultsOf(survey);
  if (kept) return kept;
  const answers = await readAnswers(database(), actor.workspaceId, [survey.id]);
  const isClosed = surveyState(survey, today(actor.timeZone)) === 'closed';
  return {
    total: answers.length,
    results: surveyResults(definitionOf(survey), answers, promiseOf(survey), isClosed),
  };
}
