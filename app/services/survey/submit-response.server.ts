import { database, inTransaction } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { parseAnswers, type SurveyAnswers } from '~/domain/survey/survey-answers';
import { findSurveyByToken } from './find-public-survey.server';
import { countSubmission } from './limit-submissions.server';
import { hashOneTimeToken, isTokenOf } from './one-time-token.server';
import { accessOf, definitionOf, type SurveyRecord } from './survey-record.server';
import { writeBatchIfFull } from './write-batch.server';

export type Submission = {
  publicToken: string;
  /** The right to answer once, where the survey asks for it. */
  oneTimeToken?: string | undefined;
  /** Made once by the page or the program: the same id again is the same answer again. */
  submissionId: string;
  /** The posted fields, `answer.<question>`. */
  entries: Iterable<readonly [string, unknown]>;
  /** Where it came from; used for the rate limit only and never kept. */
  address: string | null;
};

export type Submitted = { id: string; repeated: boolean };

/**
 * Keeps one anonymous answer: the random id, the answers, the day. It returns after the database has
 * committed, so what is confirmed is kept. Sent twice, it is stored once.
 */
export async function submitResponse(submission: Submission): Promise<Result<Submitted>> {
  const found = await findSurveyByToken(submission.publicToken);
  if (!found) return fail('not-found');
  const { survey, state, day } = found;
  const id = submission.submissionId.toLowerCase();
  const earlier = await database().surveyResponse.findUnique({ where: { id } });
  if (earlier) return repeated(earlier, survey.id);

  if (state === 'draft') return fail('survey-not-open');
  if (state === 'closed') return fail('survey-closed');
  if (!(await countSubmission(submission.address))) return fail('too-many-requests');
  const answers = parseAnswers(definitionOf(survey), submission.entries);
  if (!answers.ok) return answers;
  if (Object.keys(answers.value).length === 0) return fail('survey-answers-empty');

  const response = { id, workspaceId: survey.workspaceId, surveyId: survey.id, day };
  try {
    return await store(survey, { ...response, answers: answers.value }, submission.oneTimeToken);
  } catch (error) {
    // Of two equal ids at the same moment the second one finds the first already there.
    const overtaken = await database().surveyResponse.findUnique({ where: { id } });
    if (!overtaken) throw error;
    return repeated(overtaken, survey.id);
  }
}

type NewResponse = {
  id: string;
  workspaceId: string;
  surveyId: string;
  day: string;
  answers: SurveyAnswers;
};

/**
 * Spends the one-time token, where one is asked for, and writes the answer: both or neither. A spent
 * token is a row that is gone, so nothing is left that the answer could be tied to.
 */
async function store(
  survey: SurveyRecord,
  response: NewResponse,
  token: string | undefined,
): Promise<Result<Submitted>> {
  return inTransaction(async (transaction): Promise<Result<Submitted>> => {
    if (accessOf(survey) === 'tokens') {
      const { count } = await transaction.surveyToken.deleteMany({
        where: { surveyId: survey.id, tokenHash: hashOneTimeToken(token ?? '') },
      });
      if (count === 0) return fail(tokenRefusal(survey.id, token));
    }
    await transaction.surveyResponse.create({ data: response });
    await writeBatchIfFull(transaction, survey);
    return ok({ id: response.id, repeated: false });
  });
}

/** Why a token that is not there gives no right to answer. */
function tokenRefusal(
  surveyId: string,
  token: string | undefined,
): 'survey-token-used' | 'survey-token-needed' {
  return token !== undefined && isTokenOf(surveyId, token)
    ? 'survey-token-used'
    : 'survey-token-needed';
}

function repeated(response: { id: string; surveyId: string }, surveyId: string): Result<Submitted> {
  return response.surveyId === surveyId
    ? ok({ id: response.id, repeated: true })
    : fail('survey-response-id-taken');
}
