import type { Queryable } from '~/db/database.server';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { isNamed, mayReadNamed } from '~/domain/survey/named-answers';
import { surveyAnswersSchema } from '~/domain/survey/survey-answers';
import type { NamedAnswers } from '~/domain/survey/survey-view';
import { promiseOf, type SurveyRecord } from './survey-record.server';

/** The answers by name to several surveys, the newest first; for readers whom the promise names. */
export async function readNamedAnswers(
  queryable: Queryable,
  workspaceId: string,
  surveyIds: readonly string[],
) {
  const rows = await queryable.namedSurveyResponse.findMany({
    where: { workspaceId, surveyId: { in: [...surveyIds] } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, surveyId, respondent, team, answers, at }) => ({
    id,
    surveyId,
    respondent,
    team,
    at: at.toISOString(),
    answers: surveyAnswersSchema.parse(answers),
  }));
}

/** Who answered what, as far as the promise lets the reader see it; null where nobody is named. */
export async function namedAnswersOf(
  actor: Pick<Actor, 'workspaceId' | 'role'>,
  survey: SurveyRecord,
): Promise<NamedAnswers | null> {
  const promise = promiseOf(survey);
  if (!isNamed(promise)) return null;
  if (!mayReadNamed(actor.role, promise.readers)) return { mayRead: false, people: [] };
  const rows = await readNamedAnswers(database(), actor.workspaceId, [survey.id]);
  return { mayRead: true, people: rows.map(({ surveyId: _surveyId, ...person }) => person) };
}
