import { database, inTransaction, type Prisma, type Transaction } from '~/db/database.server';
import { newId } from '~/platform/ids.server';
import { promiseOf, type SurveyRecord } from './survey-record.server';

/**
 * Once a smallest group of answers waits, writes them down anew, all in one go and in random order:
 * what the database keeps beside a row (its place, the transaction that wrote it) is then the same
 * for all of them. From here on they count in the results.
 */
export async function writeBatchIfFull(
  transaction: Transaction,
  survey: Pick<SurveyRecord, 'id' | 'promise' | 'minimumGroup'>,
): Promise<boolean> {
  const { minimumGroup } = promiseOf(survey);
  const waiting = { surveyId: survey.id, batch: null };
  if ((await transaction.surveyResponse.count({ where: waiting })) < minimumGroup) return false;
  // Locks the survey's row, so that no second process moves the same answers.
  await transaction.survey.updateMany({
    where: { id: survey.id },
    data: { minimumGroup: survey.minimumGroup },
  });
  const answers = await transaction.surveyResponse.findMany({ where: waiting });
  if (answers.length < minimumGroup) return false;
  const { _max: latest } = await transaction.surveyResponse.aggregate({
    where: { surveyId: survey.id },
    _max: { batch: true },
  });
  const batch = (latest.batch ?? 0) + 1;
  await transaction.surveyResponse.deleteMany({
    where: { id: { in: answers.map(({ id }) => id) } },
  });
  await transaction.surveyResponse.createMany({
    data: inRandomOrder(answers).map((answer) => ({
      ...answer,
      answers: answer.answers as Prisma.InputJsonValue,
      batch,
    })),
  });
  return true;
}

/** Answers that two requests brought at the same moment, or that an earlier version left waiting. */
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
    if (await inTransaction((transaction) => writeBatchIfFull(transaction, survey))) written += 1;
  }
  return written;
}

function inRandomOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: newId() }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
