import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { type SurveyState, surveyState } from '~/domain/survey/survey-state';
import type { PublicSurvey } from '~/domain/survey/survey-view';
import { today } from '~/platform/clock.server';
import { hashOneTimeToken, isTokenOf } from './one-time-token.server';
import { accessOf, definitionOf, promiseOf, type SurveyRecord } from './survey-record.server';

export type FoundSurvey = {
  survey: SurveyRecord;
  state: SurveyState;
  /** Today in the workspace of the survey, where its days are counted. */
  day: string;
};

export async function findSurveyByToken(publicToken: string): Promise<FoundSurvey | null> {
  const survey = await database().survey.findUnique({ where: { publicToken } });
  if (!survey || survey.deletedAt !== null) return null;
  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: survey.workspaceId },
  });
  const day = today(workspace.timeZone);
  return { survey, day, state: surveyState(survey, day) };
}

/** What the public link shows; of a draft nothing but that it is not open yet. */
export async function findPublicSurvey(
  publicToken: string,
  oneTimeToken?: string,
): Promise<Result<PublicSurvey>> {
  const found = await findSurveyByToken(publicToken);
  if (!found) return fail('not-found');
  const { survey, state } = found;
  if (state === 'draft') return ok({ state });
  if (state === 'closed') return ok({ state, title: survey.title });
  if (accessOf(survey) === 'tokens') {
    const unused = await database().surveyToken.count({
      where: { surveyId: survey.id, tokenHash: hashOneTimeToken(oneTimeToken ?? '') },
    });
    if (unused === 0) {
      const wasMade = oneTimeToken !== undefined && isTokenOf(survey.id, oneTimeToken);
      return ok({ state: wasMade ? 'used' : 'link-needed' });
    }
  }
  return ok({
    state,
    title: survey.title,
    promise: promiseOf(survey),
    closesOn: survey.closesOn,
    definition: definitionOf(survey),
  });
}
