import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { nameOfRecipient } from '~/domain/survey/recipient';
import { type SurveyState, surveyState } from '~/domain/survey/survey-state';
import type { PublicSurvey, Respondent } from '~/domain/survey/survey-view';
import { findTeam, withoutTeamQuestion } from '~/domain/survey/team-cut';
import { withoutRightAnswers } from '~/domain/survey/test-score';
import { today } from '~/platform/clock.server';
import { isBeyondQuota } from './is-beyond-quota.server';
import { hashOneTimeToken, isTokenOf } from './one-time-token.server';
import { accessOf, definitionOf, promiseOf, type SurveyRecord } from './survey-record.server';

export type FoundSurvey = {
  survey: SurveyRecord;
  state: SurveyState;
  /** Today in the workspace of the survey, where its days are counted. */
  day: string;
};

type Looked = { survey: SurveyRecord; timeZone: string };

export async function findSurveyByToken(publicToken: string): Promise<FoundSurvey | null> {
  const looked = await lookUp(publicToken);
  return looked && asFound(looked);
}

/** How long an open survey is not looked up again while answers stream in, in milliseconds. */
const keptFor = 2000;
const mostKept = 200;
const recent = new Map<string, Looked & { until: number }>();

/**
 * The survey that an answer is for. Of an open one the questions and the promise are sealed, so what
 * was read a moment ago holds; whether it still takes answers is looked at when the answer is
 * written.
 */
export async function findSurveyForAnswer(publicToken: string): Promise<FoundSurvey | null> {
  const at = performance.now();
  const kept = recent.get(publicToken);
  if (kept && kept.until > at) {
    const found = asFound(kept);
    if (found.state === 'open') return found;
  }
  recent.delete(publicToken);
  const looked = await lookUp(publicToken);
  if (!looked) return null;
  const found = asFound(looked);
  if (found.state === 'open') {
    if (recent.size >= mostKept) recent.clear();
    recent.set(publicToken, { ...looked, until: at + keptFor });
  }
  return found;
}

async function lookUp(publicToken: string): Promise<Looked | null> {
  const survey = await database().survey.findUnique({ where: { publicToken } });
  if (!survey || survey.deletedAt !== null) return null;
  const { timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: survey.workspaceId },
    select: { timeZone: true },
  });
  return { survey, timeZone };
}

function asFound({ survey, timeZone }: Looked): FoundSurvey {
  const day = today(timeZone);
  return { survey, day, state: surveyState(survey, day) };
}

/** What comes with the link and the request, beside the survey's own secret. */
export type SurveyVisit = {
  oneTimeToken?: string | undefined;
  /** The team that the link is for. */
  team?: string | undefined;
  /** Who is signed in; looked at for surveys by name only. */
  account?: (() => Promise<{ name: string; workspaceId: string } | null>) | undefined;
};

/** What the public link shows; of a draft nothing but that it is not open yet. */
export async function findPublicSurvey(
  publicToken: string,
  { oneTimeToken, team: wantedTeam, account }: SurveyVisit = {},
): Promise<Result<PublicSurvey>> {
  const found = await findSurveyByToken(publicToken);
  if (!found) return fail('not-found');
  const { survey, state } = found;
  if (state === 'draft') return ok({ state });
  if (state === 'closed') return ok({ state, title: survey.title });
  let link: { recipient: string; team: string } | null = null;
  if (accessOf(survey) === 'tokens') {
    link = await database().surveyToken.findFirst({
      where: { surveyId: survey.id, tokenHash: hashOneTimeToken(oneTimeToken ?? '') },
      select: { recipient: true, team: true },
    });
    if (!link) {
      const wasMade = oneTimeToken !== undefined && isTokenOf(survey.id, oneTimeToken);
      return ok({ state: wasMade ? 'used' : 'link-needed' });
    }
  }
  const promise = promiseOf(survey);
  const definition = definitionOf(survey);
  // Nobody fills in a sheet that won't be taken; options are known only once they are chosen.
  if (await isBeyondQuota(survey, definition, {})) return ok({ state: 'full' });
  const team = findTeam(definition, link?.team || wantedTeam);
  return ok({
    state,
    title: survey.title,
    promise,
    closesOn: survey.closesOn,
    definition: withoutRightAnswers(team ? withoutTeamQuestion(definition) : definition),
    team: team?.text ?? null,
    respondent:
      promise.anonymity === 'named' ? await respondentOf(survey, link?.recipient, account) : null,
  });
}

async function respondentOf(
  survey: SurveyRecord,
  recipient: string | undefined,
  account: SurveyVisit['account'],
): Promise<Respondent> {
  if (recipient) return { from: 'link', name: nameOfRecipient(recipient) };
  const signedIn = await account?.();
  return signedIn?.workspaceId === survey.workspaceId
    ? { from: 'account', name: signedIn.name }
    : { from: 'typed' };
}
