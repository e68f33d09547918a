import { setImmediate } from 'node:timers/promises';
import { database, inTransaction, type Prisma, type Transaction } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { surveyState } from '~/domain/survey/survey-state';
import { now } from '~/platform/clock.server';
import { hashOneTimeToken, isTokenOf } from './one-time-token.server';
import { accessOf, promiseOf } from './survey-record.server';
import { writeAnonymousAnswers } from './write-batch.server';

export type NewAnswer = {
  id: string;
  workspaceId: string;
  surveyId: string;
  day: string;
  answers: SurveyAnswers;
  /** The right to answer once, where the survey asks for it. */
  token: string | undefined;
  /** Who answers a survey by name; of an anonymous one there is nothing to know. */
  named: { respondent: string; team: string } | null;
};

export type Submitted = { id: string; repeated: boolean };

type Waiting = {
  answer: NewAnswer;
  resolve: (result: Result<Submitted>) => void;
  reject: (error: unknown) => void;
};

/** So many answers share a commit at most; enough that a crowd waits for few of them. */
const largestGroup = 100;

let waiting: Waiting[] = [];
let isWriting = false;

/**
 * Keeps an answer and says so after the database has committed it. Answers that come while others are
 * being written share the next commit: what a commit costs is its wait for the disk, however many
 * rows it holds.
 */
export function writeAnswer(answer: NewAnswer): Promise<Result<Submitted>> {
  return new Promise((resolve, reject) => {
    waiting.push({ answer, resolve, reject });
    if (!isWriting) void writeWaiting();
  });
}

async function writeWaiting(): Promise<void> {
  isWriting = true;
  while (waiting.length > 0) {
    // What has reached the machine by now is read first. SQLite writes on this very thread, so that
    // while it does nothing else would come in to share the next commit.
    await setImmediate();
    const group = waiting.slice(0, largestGroup);
    waiting = waiting.slice(largestGroup);
    await settle(group);
  }
  isWriting = false;
}

/** What fails together is tried one by one, so that nobody pays for somebody else's answer. */
async function settle(group: readonly Waiting[]): Promise<void> {
  try {
    const answers = group.map(({ answer }) => answer);
    const results = await inTransaction((transaction) => storeAll(transaction, answers));
    group.forEach(({ answer, resolve, reject }) => {
      const result = results.get(answer);
      if (result) resolve(result);
      else reject(new Error('an answer was passed over'));
    });
  } catch (error) {
    if (group.length > 1) {
      for (const one of group) await settle([one]);
      return;
    }
    for (const { answer, resolve, reject } of group) {
      // Another process may have kept the same answer at the same moment.
      const overtaken = await findEarlier(answer).catch(() => null);
      if (overtaken) resolve(overtaken);
      else reject(error);
    }
  }
}

/** What became of an answer that was kept before under the same id; null where there is none. */
export async function findEarlier(
  answer: Pick<NewAnswer, 'id' | 'surveyId'> & { named: unknown },
): Promise<Result<Submitted> | null> {
  const where = { id: answer.id };
  const earlier = answer.named
    ? await database().namedSurveyResponse.findUnique({ where, select: { surveyId: true } })
    : await database().surveyResponse.findUnique({ where, select: { surveyId: true } });
  return earlier ? repeated(answer, earlier.surveyId) : null;
}

function repeated(answer: Pick<NewAnswer, 'id' | 'surveyId'>, surveyId: string): Result<Submitted> {
  return surveyId === answer.surveyId
    ? ok({ id: answer.id, repeated: true })
    : fail('survey-response-id-taken');
}

type Results = Map<NewAnswer, Result<Submitted>>;

async function storeAll(transaction: Transaction, answers: NewAnswer[]): Promise<Results> {
  const results: Results = new Map();
  const left = withoutRepeated(answers, results);
  for (const surveyId of [...new Set(left.map((answer) => answer.surveyId))].toSorted()) {
    const own = left.filter((answer) => answer.surveyId === surveyId);
    const accepted = await storeForSurvey(transaction, surveyId, own, results);
    for (const answer of accepted) results.set(answer, ok({ id: answer.id, repeated: false }));
  }
  return results;
}

/**
 * The first of each id. What was kept before these is not looked up: the database refuses a second
 * row of the same id, and then each answer is tried alone and found again.
 */
function withoutRepeated(answers: readonly NewAnswer[], results: Results): NewAnswer[] {
  const known = new Map<string, string>();
  return answers.filter((answer) => {
    const surveyId = known.get(answer.id);
    if (surveyId !== undefined) results.set(answer, repeated(answer, surveyId));
    else known.set(answer.id, answer.surveyId);
    return surveyId === undefined;
  });
}

/** Stores what the survey takes as it stands now, and answers which those are. */
async function storeForSurvey(
  transaction: Transaction,
  surveyId: string,
  answers: readonly NewAnswer[],
  results: Results,
): Promise<NewAnswer[]> {
  // Holds the survey's row, so that nobody closes it or moves its answers meanwhile.
  const [survey] = await transaction.survey.updateManyAndReturn({
    where: { id: surveyId, status: 'open', deletedAt: null },
    data: { status: 'open' },
    select: {
      id: true,
      status: true,
      closesOn: true,
      access: true,
      promise: true,
      minimumGroup: true,
    },
  });
  if (!survey || surveyState(survey, answers[0]?.day ?? '') !== 'open') {
    for (const answer of answers) results.set(answer, fail('survey-closed'));
    return [];
  }
  const accepted =
    accessOf(survey) === 'tokens'
      ? await spendTokens(transaction, surveyId, answers, results)
      : [...answers];
  if (accepted.length === 0) return [];
  // The promise decides where an answer goes: an anonymous one never beside a name.
  if (promiseOf(survey).anonymity === 'named') {
    await writeNamedAnswers(transaction, accepted);
  } else {
    await writeAnonymousAnswers(transaction, survey, accepted);
  }
  return accepted;
}

/**
 * Spends the one-time tokens and writes the answers: both or neither. A spent token is a row that is
 * gone, so nothing is left that the answer could be tied to.
 */
async function spendTokens(
  transaction: Transaction,
  surveyId: string,
  answers: readonly NewAnswer[],
  results: Results,
): Promise<NewAnswer[]> {
  const hashes = answers.map(({ token }) => hashOneTimeToken(token ?? ''));
  const where = { surveyId, tokenHash: { in: hashes } };
  const unused = new Set(
    (await transaction.surveyToken.findMany({ where, select: { tokenHash: true } })).map(
      ({ tokenHash }) => tokenHash,
    ),
  );
  const wanted = unused.size;
  const accepted = answers.filter((answer, index) => {
    const isUnused = unused.delete(hashes[index] ?? '');
    if (!isUnused) results.set(answer, fail(tokenRefusal(surveyId, answer.token)));
    return isUnused;
  });
  const { count } = await transaction.surveyToken.deleteMany({ where });
  if (count !== wanted) throw new Error('another process spent one of these tokens');
  return accepted;
}

/** Why a token that is not there gives no right to answer. */
export function tokenRefusal(
  surveyId: string,
  token: string | undefined,
): 'survey-token-used' | 'survey-token-needed' {
  return token !== undefined && isTokenOf(surveyId, token)
    ? 'survey-token-used'
    : 'survey-token-needed';
}

async function writeNamedAnswers(
  transaction: Transaction,
  answers: readonly NewAnswer[],
): Promise<void> {
  await transaction.namedSurveyResponse.createMany({
    data: answers.map(({ id, workspaceId, surveyId, answers: given, named }) => {
      if (!named) throw new Error('a survey by name needs to know who answers');
      return {
        id,
        workspaceId,
        surveyId,
        ...named,
        answers: given as Prisma.InputJsonValue,
        at: now(),
      };
    }),
  });
}
