import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isNamed, mayReadNamed, namedResults } from '~/domain/survey/named-answers';
import { type SurveyResults, surveyResults } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { keptResultsOf } from './kept-results.server';
import { readNamedAnswers } from './named-answers.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';
import { markAnswers, readThemes } from './text-themes.server';

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
  const named = surveys.filter((survey) => isNamed(promiseOf(survey))).map(({ id }) => id);
  const [answers, themes, namedAnswers] = await Promise.all([
    readAnswers(database(), actor.workspaceId, live),
    readThemes(database(), actor.workspaceId, live),
    named.length > 0 ? readNamedAnswers(database(), actor.workspaceId, named) : [],
  ]);
  const day = today(actor.timeZone);
  return new Map(
    surveys.map((survey) => {
      const kept = keptResultsOf(survey);
      if (kept) return [survey.id, kept];
      const promise = promiseOf(survey);
      const definition = definitionOf(survey);
      const own = themes.filter(({ surveyId }) => surveyId === survey.id);
      if (isNamed(promise)) {
        const given = namedAnswers.filter(({ surveyId }) => surveyId === survey.id);
        const shown = mayReadNamed(actor.role, promise.readers) ? markAnswers(given, own) : [];
        return [
          survey.id,
          { total: given.length, results: namedResults(definition, shown, promise, own) },
        ];
      }
      const given = markAnswers(
        answers.filter(({ surveyId }) => surveyId === survey.id),
        own,
      );
      const isClosed = surveyState(survey, day) === 'closed';
      const results = surveyResults(definition, given, promise, isClosed, own);
      return [survey.id, { total: given.length, results }];
    }),
  );
}
