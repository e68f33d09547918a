import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { parseAnswers } from '~/domain/survey/survey-answers';
import { findSurveyByToken } from './find-public-survey.server';
import { countSubmission } from './limit-submissions.server';
import { definitionOf } from './survey-record.server';

export type Submission = {
  publicToken: string;
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
    // One statement, so it is committed when it returns.
    await database().surveyResponse.create({ data: { ...response, answers: answers.value } });
    return ok({ id, repeated: false });
  } catch (error) {
    // Of two equal ids at the same moment the second one finds the first already there.
    const overtaken = await database().surveyResponse.findUnique({ where: { id } });
    if (!overtaken) throw error;
    return repeated(overtaken, survey.id);
  }
}

function repeated(response: { id: string; surveyId: string }, surveyId: string): Result<Submitted> {
  return response.surveyId === surveyId
    ? ok({ id: response.id, repeated: true })
    : fail('survey-response-id-taken');
}
