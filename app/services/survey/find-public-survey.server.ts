import { database } from '~/db/database.server';
import { fail, ok, type Result } from '~/domain/result';
import { type SurveyState, surveyState } from '~/domain/survey/survey-state';
import type { PublicSurvey } from '~/domain/survey/survey-view';
import { today } from '~/platform/clock.server';
import { definitionOf, type SurveyRecord } from './survey-record.server';

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
export async function findPublicSurvey(publicToken: string): Promise<Result<PublicSurvey>> {
  const found = await findSurveyByToken(publicToken);
  if (!found) return fail('not-found');
  const { survey, state } = found;
  if (state === 'draft') return ok({ state });
  if (state === 'closed') return ok({ state, title: survey.title });
  return ok({
    state,
    title: survey.title,
    minimumGroup: survey.minimumGroup,
    closesOn: survey.closesOn,
    definition: definitionOf(survey),
  });
}
