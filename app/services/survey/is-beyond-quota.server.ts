import { database } from '~/db/database.server';
import type { SurveyAnswers } from '~/domain/survey/answer-shapes';
import { type PostedEntries, readPosted } from '~/domain/survey/survey-answers';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { isQuotaFull, quotasOf } from '~/domain/survey/survey-quota';
import { answersToVisible } from '~/domain/survey/visible-questions';
import { readNamedAnswers } from './named-answers.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';

/** Whether enough people have answered so already; only a survey with quotas reads its answers. */
export async function isBeyondQuota(
  survey: SurveyRecord,
  definition: SurveyDefinition,
  answers: SurveyAnswers,
): Promise<boolean> {
  if (quotasOf(definition, answers).length === 0) return false;
  const kept =
    promiseOf(survey).anonymity === 'named'
      ? await readNamedAnswers(database(), survey.workspaceId, [survey.id])
      : await readAnswers(database(), survey.workspaceId, [survey.id]);
  return isQuotaFull(
    definition,
    answers,
    kept.map((own) => own.answers),
  );
}

/** The same of a sheet that is only half filled in, so that nobody goes on in vain. */
export async function isSheetBeyondQuota(
  publicToken: string,
  entries: PostedEntries,
): Promise<boolean> {
  const survey = await database().survey.findUnique({ where: { publicToken } });
  if (!survey) return false;
  const definition = definitionOf(survey);
  if (!definition.quotas) return false;
  const { answers } = readPosted(definition, entries);
  return isBeyondQuota(survey, definition, answersToVisible(definition, answers));
}
