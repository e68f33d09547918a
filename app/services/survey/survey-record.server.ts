import type { Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { KeptAnswer } from '~/domain/survey/answer-blocks';
import { surveyAnswersSchema } from '~/domain/survey/survey-answers';
import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import {
  plainPromise,
  type SurveyPromise,
  surveyPromiseSchema,
} from '~/domain/survey/survey-promise';
import { type SurveyAccess, type SurveyKind, surveyState } from '~/domain/survey/survey-state';
import { answerCount, type SurveyListItem } from '~/domain/survey/survey-view';
import { keptResultsOf } from './kept-results.server';

export type SurveyRecord = NonNullable<Awaited<ReturnType<Queryable['survey']['findFirst']>>>;

/** Surveys of one engagement that are not deleted. */
export function liveSurveys(actor: Pick<Actor, 'workspaceId'>, engagementId: string) {
  return { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
}

export function definitionOf({ definition }: Pick<SurveyRecord, 'definition'>): SurveyDefinition {
  if (typeof definition !== 'object' || definition === null) {
    return surveyDefinitionSchema.parse(definition);
  }
  const known = checked.get(definition) ?? surveyDefinitionSchema.parse(definition);
  checked.set(definition, known);
  return known;
}

/** Checking one takes longer than keeping an answer, so what was read once is checked once. */
const checked = new WeakMap<object, SurveyDefinition>();

/** What was promised; surveys of before promises were written down promise their smallest group. */
export function promiseOf(survey: Pick<SurveyRecord, 'promise' | 'minimumGroup'>): SurveyPromise {
  return survey.promise === null
    ? plainPromise(survey.minimumGroup)
    : surveyPromiseSchema.parse(survey.promise);
}

export function accessOf(survey: Pick<SurveyRecord, 'access'>): SurveyAccess {
  return survey.access === 'tokens' ? 'tokens' : 'open';
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
    answers: answerCount(keptResultsOf(survey)?.total ?? answers, survey.minimumGroup),
    minimumGroup: survey.minimumGroup,
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
  const where = { workspaceId, surveyId: { in: surveyIds } };
  const [anonymous, named] = await Promise.all([
    queryable.surveyResponse.groupBy({ by: ['surveyId'], where, _count: true }),
    queryable.namedSurveyResponse.groupBy({ by: ['surveyId'], where, _count: true }),
  ]);
  // A survey asks by name or doesn't, so each of them stands in one of the two.
  return new Map([...anonymous, ...named].map((group) => [group.surveyId, group._count]));
}

export type StoredAnswers = KeptAnswer & { id: string; surveyId: string };

export async function readAnswers(
  queryable: Queryable,
  workspaceId: string,
  surveyIds: string[],
): Promise<StoredAnswers[]> {
  const responses = await queryable.surveyResponse.findMany({
    where: { workspaceId, surveyId: { in: surveyIds } },
    select: { id: true, surveyId: true, day: true, batch: true, answers: true },
    // Random ids: an order that tells nothing.
    orderBy: { id: 'asc' },
  });
  return responses.map(({ id, surveyId, day, batch, answers }) => ({
    id,
    surveyId,
    day,
    batch,
    answers: surveyAnswersSchema.parse(answers),
  }));
}
