import { createHmac } from 'node:crypto';
import { type Database, database, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { questionOfKey } from '~/domain/survey/answer-keys';
import { countedQuestions } from '~/domain/survey/counted-questions';
import { asShown, isNamed, mayReadNamed } from '~/domain/survey/named-answers';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import type { SurveyPromise } from '~/domain/survey/survey-promise';
import { minimumOf, questionBlocks } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';
import type { QuestionTexts, SurveyTextsPage } from '~/domain/survey/survey-view';
import { inTextOrder, isTextQuestion } from '~/domain/survey/text-themes';
import { today } from '~/platform/clock.server';
import { sessionSecret } from '~/platform/data-folder.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { readNamedAnswers } from './named-answers.server';
import { resultsOfSurvey } from './results-of-survey.server';
import {
  definitionOf,
  liveSurveys,
  promiseOf,
  readAnswers,
  type StoredAnswers,
  type SurveyRecord,
} from './survey-record.server';
import { markAnswers, readThemes } from './text-themes.server';

/** The free texts of a survey that may be shown, question by question, with what was found in them. */
export async function readTexts(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Result<SurveyTextsPage>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const survey = await database().survey.findFirst({
    where: { ...liveSurveys(actor, engagementId), id: surveyId, status: { not: 'draft' } },
  });
  if (!survey) return fail('not-found');
  const definition = definitionOf(survey);
  const [{ results }, themes] = await Promise.all([
    resultsOfSurvey(actor, survey),
    readThemes(database(), actor.workspaceId, [surveyId]),
  ]);
  const promise = promiseOf(survey);
  const questions = countedQuestions(definition).filter(
    (question) => isTextQuestion(question) && !promise.cuts.includes(questionOfKey(question.id)),
  );
  const shown = await shownTexts(database(), actor, survey, questions);
  return ok({
    surveyId,
    title: survey.title,
    definition,
    isFinal: survey.results !== null,
    questions: questions.map((question): QuestionTexts => {
      const ids = new Set(
        themes.filter(({ questionId }) => questionId === question.id).map(({ id }) => id),
      );
      return {
        questionId: question.id,
        question: question.text,
        minimum: minimumOf(question, promise),
        texts: inTextOrder(
          (shown.get(question.id) ?? []).flatMap((answer) => {
            const text = answer.answers[question.id];
            if (typeof text !== 'string') return [];
            const own = (answer.themes ?? []).filter((id) => ids.has(id));
            return [{ key: textKey(answer.id, question.id), text, themes: own }];
          }),
        ),
        themes: results.themes.find(({ questionId }) => questionId === question.id) ?? null,
      };
    }),
  });
}

/** The answer whose text to a question bears the key, if that text is shown. */
export async function findShownText(
  transaction: Transaction,
  actor: Actor,
  survey: SurveyRecord,
  questionId: string,
  key: string,
): Promise<StoredAnswers | null> {
  const questions = countedQuestions(definitionOf(survey)).filter(
    (question) => question.id === questionId && isTextQuestion(question),
  );
  const shown = await shownTexts(transaction, actor, survey, questions);
  return shown.get(questionId)?.find(({ id }) => textKey(id, questionId) === key) ?? null;
}

async function shownTexts(
  queryable: Database | Transaction,
  actor: Actor,
  survey: SurveyRecord,
  questions: readonly SurveyQuestion[],
): Promise<Map<string, StoredAnswers[]>> {
  if (survey.results !== null || questions.length === 0) return new Map();
  const { workspaceId, role, timeZone } = actor;
  const promise = promiseOf(survey);
  const themes = await readThemes(queryable, workspaceId, [survey.id]);
  if (isNamed(promise)) {
    if (!mayReadNamed(role, promise.readers)) return new Map();
    const named = await readNamedAnswers(queryable, workspaceId, [survey.id]);
    const given = named.map((answer) => ({ ...answer, day: '', batch: 1 }));
    return textsShown(questions, markAnswers(given, themes), asShown(promise), true);
  }
  const answers = await readAnswers(queryable, workspaceId, [survey.id]);
  const isClosed = surveyState(survey, today(timeZone)) === 'closed';
  return textsShown(questions, markAnswers(answers, themes), promise, isClosed);
}

function textsShown(
  questions: readonly SurveyQuestion[],
  answers: readonly StoredAnswers[],
  promise: SurveyPromise,
  isClosed: boolean,
): Map<string, StoredAnswers[]> {
  return new Map(
    questions.map((question) => [
      question.id,
      questionBlocks(question, answers, promise, isClosed).flatMap((block) => block.answers),
    ]),
  );
}

/**
 * Names a text without naming its sheet: two texts of one person have keys that don't go together,
 * and nobody without the server's secret can make them.
 */
function textKey(responseId: string, questionId: string): string {
  return createHmac('sha256', sessionSecret())
    .update(`survey-text ${responseId} ${questionId}`)
    .digest('base64url')
    .slice(0, 22);
}
