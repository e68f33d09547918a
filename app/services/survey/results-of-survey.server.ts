import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type SurveyResults, surveyResults } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { keptResultsOf } from './kept-results.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';

type Counted = { total: number; results: SurveyResults };
type Reader = Pick<Actor, 'workspaceId' | 'timeZone'>;

/** What may be shown of a survey today, and how many have answered. */
export async function resultsOfSurvey(actor: Reader, survey: SurveyRecord): Promise<Counted> {
  const results = await resultsOfSurveys(actor, [survey]);
  const own = results.get(survey.id);
  if (!own) throw new Error('a survey has results, be they withheld');
  return own;
}

/** The same of several surveys, with one look at the answers. */
export async function resultsOfSurveys(
  actor: Reader,
  surveys: readonly SurveyRecord[],
): Promise<Map<string, Counted>> {
  const live = surveys.filter(({ results }) => results === null).map(({ id }) => id);
  const answers = await readAnswers(database(), actor.workspaceId, live);
  const day = today(actor.timeZone);
  return new Map(
    surveys.map((survey) => {
      const kept = keptResultsOf(survey);
      if (kept) return [survey.id, kept];
      const own = answers.filter(({ surveyId }) => surveyId === survey.id);
      const isClosed = surveyState(survey, day) === 'closed';
      const results = surveyResults(definitionOf(survey), own, promiseOf(survey), isClosed);
      return [survey.id, { total: own.length, results }];
    }),
  );
}
