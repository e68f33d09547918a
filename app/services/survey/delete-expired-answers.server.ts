import { database, inTransaction, type Prisma } from '~/db/database.server';
import { surveyResults } from '~/domain/survey/survey-results';
import { today } from '~/platform/clock.server';
import { definitionOf, promiseOf, readAnswers, type SurveyRecord } from './survey-record.server';

/** Keeps what was promised: after the promised day the results stay, the single answers go. */
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
    const answers = await readAnswers(transaction, survey.workspaceId, [survey.id]);
    const results = surveyResults(definitionOf(survey), answers, promiseOf(survey), true);
    await transaction.survey.updateMany({
      where: { id: survey.id },
      data: {
        status: 'closed',
        closedAt: survey.closedAt ?? new Date(`${promiseOf(survey).keepUntil}T00:00:00Z`),
        results: { total: answers.length, results } as unknown as Prisma.InputJsonValue,
      },
    });
    await transaction.surveyResponse.deleteMany({ where: { surveyId: survey.id } });
    await transaction.surveyToken.deleteMany({ where: { surveyId: survey.id } });
  });
}
