import type { Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { type SurveyAnswers, surveyAnswersSchema } from '~/domain/survey/survey-answers';
import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { type SurveyKind, surveyState } from '~/domain/survey/survey-state';
import { answerCount, type SurveyListItem } from '~/domain/survey/survey-view';

export type SurveyRecord = NonNullable<Awaited<ReturnType<Queryable['survey']['findFirst']>>>;

/** Surveys of one engagement that are not deleted. */
export function liveSurveys(actor: Pick<Actor, 'workspaceId'>, engagementId: string) {
  return { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
}

export function definitionOf(survey: Pick<SurveyRecord, 'definition'>): SurveyDefinition {
  return surveyDefinitionSchema.parse(survey.definition);
}

export function kindOf(survey: Pick<SurveyRecord, 'kind'>): SurveyKind {
  return survey.kind === 'pulse' ? 'pulse' : 'diagnosis';
}

export function toListItem(survey: SurveyRecord, answers: number, today: string): SurveyListItem {
  return {
    id: survey.id,
    kind: kindOf(survey),
    title: survey.title,
    state: surveyState(survey, today),
    answers: answerCount(answers, survey.minimumGroup),
    invited: survey.invited,
    closesOn: survey.closesOn,
    publicToken: survey.publicToken,
  };
}

/** Answers per survey, in one query; a survey without any has no entry. */
export async function countAnswers(
  queryable: Queryable,
  workspaceId: string,
  surveyIds: string[],
): Promise<Map<string, number>> {
  const groups = await queryable.surveyResponse.groupBy({
    by: ['surveyId'],
    where: { workspaceId, surveyId: { in: surveyIds } },
    _count: true,
  });
  return new Map(groups.map((group) => [group.surveyId, group._count]));
}

export type StoredAnswers = { surveyId: string; day: string; answers: SurveyAnswers };

export async function readAnswers(
  queryable: Queryable,
  workspaceId: string,
  surveyIds: string[],
): Promise<StoredAnswers[]> {
  const responses = await queryable.surveyResponse.findMany({
    where: { workspaceId, surveyId: { in: surveyIds } },
    select: { surveyId: true, day: true, answers: true },
  });
  return responses.map(({ surveyId, day, answers }) => ({
    surveyId,
    day,
    answers: surveyAnswersSchema.parse(answers),
  }));
}
