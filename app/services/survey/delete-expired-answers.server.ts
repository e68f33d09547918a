import { database, inTransaction, type Prisma, type Transaction } from '~/db/database.server';
import { isNamed, namelessResults } from '~/domain/survey/named-answers';
import { surveyResults, withoutTexts } from '~/domain/survey/survey-results';
import { today } from '~/platform/clock.server';
import { readNamedAnswers } from './named-answers.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';
import { markAnswers, readThemes, type StoredTheme } from './text-themes.server';

/**
 * Keeps what was promised: after the promised day the results stay, the single answers go. What
 * somebody wrote is a single answer; how often a theme was found in the texts is a result.
 */
export async function deleteExpiredAnswers(): Promise<number> {
  const surveys = await database().survey.findMany({
    where: { status: { not: 'draft' }, openedAt: { not: null } },
  });
  const zones = new Map(
    (await database().workspace.findMany({ select: { id: true, timeZone: true } })).map(
      ({ id, timeZone }) => [id, timeZone],
    ),
  );
  let deleted = 0;
  for (const survey of surveys) {
    const { keepUntil } = promiseOf(survey);
    const day = today(zones.get(survey.workspaceId) ?? 'UTC');
    if (survey.results !== null || keepUntil === null || day <= keepUntil) continue;
    await deleteAnswersOf(survey);
    deleted += 1;
  }
  return deleted;
}

async function deleteAnswersOf(survey: SurveyRecord): Promise<void> {
  await inTransaction(async (transaction) => {
    const themes = await readThemes(transaction, survey.workspaceId, [survey.id]);
    const { total, results } = await lastingResults(transaction, survey, themes);
    await transaction.survey.updateMany({
      where: { id: survey.id },
      data: {
        status: 'closed',
        closedAt: survey.closedAt ?? new Date(`${promiseOf(survey).keepUntil}T00:00:00Z`),
        results: { total, results } as unknown as Prisma.InputJsonValue,
      },
    });
    await transaction.textThemeMark.deleteMany({
      where: { themeId: { in: themes.map(({ id }) => id) } },
    });
    await transaction.surveyResponse.deleteMany({ where: { surveyId: survey.id } });
    await transaction.namedSurveyResponse.deleteMany({ where: { surveyId: survey.id } });
    await transaction.surveyToken.deleteMany({ where: { surveyId: survey.id } });
  });
}

/** What stays: the results as they were shown, or of a survey by name totals without a person. */
async function lastingResults(
  transaction: Transaction,
  survey: SurveyRecord,
  themes: readonly StoredTheme[],
) {
  const { workspaceId, id } = survey;
  const definition = definitionOf(survey);
  const promise = promiseOf(survey);
  if (isNamed(promise)) {
    const given = markAnswers(await readNamedAnswers(transaction, workspaceId, [id]), themes);
    const results = namelessResults(definition, given, promise, themes);
    return { total: given.length, results };
  }
  const given = markAnswers(await readAnswers(transaction, workspaceId, [id]), themes);
  const results = surveyResults(definition, given, promise, true, themes);
  return { total: given.length, results: withoutTexts(results) };
}
