import { database, inTransaction, type Transaction } from '~/db/database.server';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { newId } from '~/platform/ids.server';
import { insertAnswers } from './insert-answers.server';
import { promiseOf, type SurveyRecord } from './survey-record.server';

type KeptSurvey = Pick<SurveyRecord, 'id' | 'promise' | 'minimumGroup'>;
type AnonymousAnswer = {
  id: string;
  workspaceId: string;
  surveyId: string;
  day: string;
  answers: SurveyAnswers;
};

/**
 * Keeps answers: the random id, the answers, the day. Once a smallest group of them waits, all that
 * wait are written down anew, in one go and in random order: what the database keeps beside a row
 * (its place, the transaction that wrote it) is then the same for all of them. From there on they
 * count in the results. The survey's row must be held, so that no second process moves the same
 * answers.
 */
export async function writeAnonymousAnswers(
  transaction: Transaction,
  survey: KeptSurvey,
  added: readonly AnonymousAnswer[],
): Promise<boolean> {
  const promise = promiseOf(survey);
  if (promise.anonymity !== 'anonymous') throw new Error('this survey asks by name');
  const waiting = await transaction.surveyResponse.findMany({
    where: { surveyId: survey.id, batch: null },
  });
  const rows = [...waiting, ...added].map(({ id, workspaceId, surveyId, day, answers }) => ({
    id,
    workspaceId,
    surveyId,
    day,
    answers: answers as SurveyAnswers,
  }));
  if (rows.length < promise.minimumGroup) {
    const ids = new Set(added.map(({ id }) => id));
    const data = inRandomOrder(rows.filter(({ id }) => ids.has(id)));
    if (data.length > 0) {
      await insertAnswers(
        transaction,
        data.map((row) => ({ ...row, batch: null })),
      );
    }
    return false;
  }
  // The end of an index; a maximum would be looked for in every answer of the survey.
  const latest = await transaction.surveyResponse.findFirst({
    where: { surveyId: survey.id, batch: { gt: 0 } },
    orderBy: { batch: 'desc' },
    select: { batch: true },
  });
  const batch = (latest?.batch ?? 0) + 1;
  if (waiting.length > 0) {
    await transaction.surveyResponse.deleteMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
    });
  }
  await insertAnswers(
    transaction,
    inRandomOrder(rows).map((row) => ({ ...row, batch })),
  );
  return true;
}

/** Answers that an earlier version left waiting. */
export async function writeWaitingBatches(): Promise<number> {
  const groups = await database().surveyResponse.groupBy({
    by: ['surveyId'],
    where: { batch: null },
    _count: true,
  });
  const surveys = await database().survey.findMany({
    where: { id: { in: groups.map(({ surveyId }) => surveyId) } },
  });
  let written = 0;
  for (const survey of surveys) {
    const isWritten = await inTransaction(async (transaction) => {
      await transaction.survey.updateMany({
        where: { id: survey.id },
        data: { minimumGroup: survey.minimumGroup },
      });
      return writeAnonymousAnswers(transaction, survey, []);
    });
    if (isWritten) written += 1;
  }
  return written;
}

function inRandomOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: newId() }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
