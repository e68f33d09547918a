import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { nameOfRecipient } from '~/domain/survey/recipient';
import { parseAnswers } from '~/domain/survey/survey-answers';
import { findTeam, TEAM_QUESTION, teamOptions } from '~/domain/survey/team-cut';
import { type TestScore, testScore } from '~/domain/survey/test-score';
import { storableText } from '~/domain/text/storable-text';
import { type FoundSurvey, findSurveyForAnswer } from './find-public-survey.server';
import { isBeyondQuota } from './is-beyond-quota.server';
import { countSubmission } from './limit-submissions.server';
import { hashOneTimeToken } from './one-time-token.server';
import { accessOf, definitionOf, promiseOf } from './survey-record.server';
import {
  findEarlier,
  type NewAnswer,
  type Submitted,
  tokenRefusal,
  writeAnswer,
} from './write-answers.server';

export type Submission = {
  publicToken: string;
  /** The right to answer once, where the survey asks for it. */
  oneTimeToken?: string | undefined;
  /** Made once by the page or the program: the same id again is the same answer again. */
  submissionId: string;
  /** The posted fields, `answer.<question>`. */
  entries: Iterable<readonly [string, unknown]>;
  /** The team that the link is for. */
  team?: string | undefined;
  /** Who answers, of use for surveys by name only: the account signed in, else what was typed. */
  respondent?: { account?: () => Promise<Account | null>; typed?: string | undefined } | undefined;
  /** Where it came from; used for the rate limit only and never kept. */
  address: string | null;
};

type Account = { name: string; workspaceId: string };

/** Longest name that a survey by name keeps. */
const longestName = 120;

/**
 * Keeps one answer: the random id, the answers, the day, and who gave it where the survey asks by
 * name. It returns after the database has committed, so what is confirmed is kept. Sent twice, it is
 * stored once.
 */
export async function submitResponse(
  submission: Submission,
): Promise<Result<Submitted & { score?: TestScore }>> {
  const found = await findSurveyForAnswer(submission.publicToken);
  if (!found) return fail('not-found');
  const answer = await checkSubmission(submission, found);
  const result = answer.ok ? await writeAnswer(answer.value) : answer;
  if (answer.ok && result.ok && !result.value.repeated) {
    // Told once, and not kept.
    const score = testScore(definitionOf(found.survey), answer.value.answers);
    return ok({ ...result.value, ...(score && { score }) });
  }
  if (result.ok || result.error.code === 'survey-response-id-taken') return result;
  // What arrived before is confirmed, whatever stands in the way of taking it today.
  const id = submission.submissionId.toLowerCase();
  const named = promiseOf(found.survey).anonymity === 'named';
  const earlier = await findEarlier({ id, surveyId: found.survey.id, named });
  return earlier ?? result;
}

async function checkSubmission(
  submission: Submission,
  { survey, state, day }: FoundSurvey,
): Promise<Result<NewAnswer>> {
  if (state === 'draft') return fail('survey-not-open');
  if (state === 'closed') return fail('survey-closed');
  if (!countSubmission(submission.address)) return fail('too-many-requests');
  const definition = definitionOf(survey);
  const promise = promiseOf(survey);
  const link = await readLink(submission, survey);
  if (!link.ok) return link;
  const team = findTeam(definition, link.value?.team || submission.team);
  const given = [...submission.entries];
  const answers = parseAnswers(
    definition,
    team
      ? [
          ...given.filter(([field]) => field !== `answer.${TEAM_QUESTION}`),
          [`answer.${TEAM_QUESTION}`, team.id],
        ]
      : given,
  );
  if (!answers.ok) return answers;
  const own = Object.keys(answers.value).filter((id) => id !== TEAM_QUESTION || !team);
  if (own.length === 0) return fail('survey-answers-empty');
  if (await isBeyondQuota(survey, definition, answers.value)) return fail('survey-quota-full');
  const answer = {
    id: submission.submissionId.toLowerCase(),
    workspaceId: survey.workspaceId,
    surveyId: survey.id,
    day,
    answers: answers.value,
    token: submission.oneTimeToken,
  };
  if (promise.anonymity !== 'named') return ok({ ...answer, named: null });
  const respondent = await nameOf(submission, survey.workspaceId, link.value?.recipient);
  if (respondent === '') {
    return fail('survey-respondent-needed', undefined, { respondent: 'answer-required' });
  }
  const chosen = answers.value[TEAM_QUESTION];
  const label = teamOptions(definition).find(({ id }) => id === chosen)?.text;
  return ok({
    ...answer,
    named: { respondent, team: label ? label['zh-CN'] || label.en : '' },
  });
}

type Link = { recipient: string; team: string };

/** Whom the one-time link was made for; asked only where the answer needs it. */
async function readLink(
  { oneTimeToken }: Submission,
  survey: FoundSurvey['survey'],
): Promise<Result<Link | null>> {
  const isNeeded =
    promiseOf(survey).anonymity === 'named' || teamOptions(definitionOf(survey)).length > 0;
  if (accessOf(survey) !== 'tokens' || !isNeeded) return ok(null);
  const link = await database().surveyToken.findFirst({
    where: { surveyId: survey.id, tokenHash: hashOneTimeToken(oneTimeToken ?? '') },
    select: { recipient: true, team: true },
  });
  return link ? ok(link) : fail(tokenRefusal(survey.id, oneTimeToken));
}

/** The link says it, else the account of the survey's workspace, else what was typed. */
async function nameOf(
  { respondent }: Submission,
  workspaceId: string,
  recipient: string | undefined,
): Promise<string> {
  const account = recipient ? null : await respondent?.account?.();
  const known =
    (recipient && nameOfRecipient(recipient)) ||
    (account?.workspaceId === workspaceId ? account.name : '');
  return storableText(known || (respondent?.typed ?? '')).slice(0, longestName);
}
