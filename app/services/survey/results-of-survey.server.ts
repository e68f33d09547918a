import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isNamed, mayReadNamed, namedResults } from '~/domain/survey/named-answers';
import { type SurveyResults, surveyResults } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { keptResultsOf } from './kept-results.server';
import { readNamedAnswers } from './named-answers.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';

type Counted = { total: number; results: SurveyResults };
type Reader = Pick<Actor, 'workspaceId' | 'timeZone' | 'role'>;

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
  const named = surveys.filter((survey) => isNamed(promiseOf(survey))).map(({ id }) => id);
  const namedAnswers =
    named.length > 0 ? await readNamedAnswers(database(), actor.workspaceId, named) : [];
  const day = today(actor.timeZone);
  return new Map(
    surveys.map((survey) => {
      const kept = keptResultsOf(survey);
      if (kept) return [survey.id, kept];
      const promise = promiseOf(survey);
      if (isNamed(promise)) {
        const given = namedAnswers.filter(({ surveyId }) => surveyId === survey.id);
        const shown = mayReadNamed(actor.role, promise.readers) ? given : [];
        const results = namedResults(
          definitionOf(survey),
          shown.map((answer) => answer.answers),
          promise,
        );
        return [survey.id, { total: given.length, results }];
      }
      const own = answers.filter(({ surveyId }) => surveyId === survey.id);
      const isClosed = surveyState(survey, day) === 'closed';
      const results = surveyResults(definitionOf(survey), own, promise, isClosed);
      return [survey.id, { total: own.length, results }];
    }),
  );
}
