import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { SurveyChoice } from '~/domain/problem/evidence-choice';
import type { SurveyFigure } from '~/domain/problem/evidence-figure';
import {
  findSurveyNumber,
  type SurveyNumbers,
  surveyNumbers,
} from '~/domain/problem/survey-figure';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { resultsOfSurvey } from '~/services/survey/results-of-survey.server';
import { definitionOf, liveSurveys } from '~/services/survey/survey-record.server';

type CountedSurvey = SurveyNumbers & { id: string; title: string; minimumGroup: number };

/** The numbers of a survey that may be shown: none below the minimum group. */
export async function countSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Result<CountedSurvey>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const survey = await database().survey.findFirst({
    where: { ...liveSurveys(actor, engagementId), id: surveyId },
  });
  if (!survey) return fail('not-found');
  // Evidence is read by everybody who reads the engagement, so it shows what all of them may see.
  const { results } = await resultsOfSurvey({ ...actor, role: 'director' }, survey);
  const numbers = surveyNumbers(definitionOf(survey), results);
  const { id, title, minimumGroup } = survey;
  return ok({ id, title, minimumGroup, ...numbers });
}

/** An answer as it stands now; one that too few people gave is refused. */
export async function freezeSurveyAnswer(
  actor: Actor,
  engagementId: string,
  choice: SurveyChoice,
): Promise<Result<SurveyFigure>> {
  const survey = await countSurvey(actor, engagementId, choice.surveyId);
  if (!survey.ok) return survey;
  const number = findSurveyNumber(survey.value.numbers, choice);
  if (!number) return fail('answer-withheld', { minimum: survey.value.minimumGroup });
  const { questionId: _questionId, ...figure } = number;
  return ok({
    kind: 'survey',
    surveyTitle: survey.value.title,
    ...figure,
    frozenAt: now().toISOString(),
  });
}
