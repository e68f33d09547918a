import { inTransaction, type Prisma, type Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import type { SurveyPromise } from '~/domain/survey/survey-promise';
import {
  type CutTeam,
  groupsOfDefinition,
  isTooLargeGroup,
  TEAM_QUESTION,
  type TeamGroup,
  teamGroups,
  tooSmallGroup,
  withoutTeamQuestion,
  withTeamQuestion,
} from '~/domain/survey/team-cut';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { definitionOf, liveSurveys, promiseOf } from './survey-record.server';

const mostCuts = 3;

/**
 * Divides a draft's results by the teams of the engagement, or no longer. A group with fewer people
 * than the smallest group is refused in advance, with the group and its people for the way out.
 */
export async function cutByTeam(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  wish: { isWanted: boolean; mergedInto: Readonly<Record<string, string>> },
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Result<{ id: string }>> => {
    const where = { ...liveSurveys(actor, engagementId), id: surveyId };
    const survey = await transaction.survey.findFirst({ where });
    if (!survey) return fail('not-found');
    if (survey.status !== 'draft') return fail('survey-already-open');
    const promise = promiseOf(survey);
    const definition = definitionOf(survey);
    let changed: { definition: SurveyDefinition; cuts: string[] };
    const otherCuts = promise.cuts.filter((cut) => cut !== TEAM_QUESTION);
    if (wish.isWanted) {
      const teams = await teamsOf(transaction, actor, engagementId);
      const groups = teamGroups(teams, wish.mergedInto);
      const refusal = refuseGroups(groups, promise);
      if (!refusal.ok) return refusal;
      if (otherCuts.length >= mostCuts) return fail('survey-too-many-cuts');
      changed = {
        definition: withTeamQuestion(definition, groups),
        cuts: [TEAM_QUESTION, ...otherCuts],
      };
    } else {
      changed = { definition: withoutTeamQuestion(definition), cuts: otherCuts };
    }
    const { count } = await transaction.survey.updateMany({
      where: { ...where, status: 'draft', revision: survey.revision },
      data: {
        definition: changed.definition as Prisma.InputJsonValue,
        promise: {
          ...promise,
          cuts: changed.cuts,
          ...(changed.cuts.length > 0 &&
            promise.anonymity === 'anonymous' && { publication: 'end' as const }),
        },
        revision: { increment: 1 },
      },
    });
    if (count === 0) return fail('conflict');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'survey.updated',
      subjectType: 'survey',
      subjectId: surveyId,
      details: { name: survey.title },
    });
    return ok({ id: surveyId });
  });
}

/** Teams of the engagement with the people that each of them has. */
export async function teamsOf(
  queryable: Queryable,
  actor: Pick<Actor, 'workspaceId'>,
  engagementId: string,
): Promise<CutTeam[]> {
  return queryable.team.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, headcount: true },
  });
}

/** Whether the teams that a survey is divided by are large enough today. */
export async function checkTeamsOf(
  queryable: Queryable,
  actor: Pick<Actor, 'workspaceId'>,
  engagementId: string,
  definition: SurveyDefinition,
  promise: SurveyPromise,
): Promise<Result<null>> {
  if (promise.anonymity === 'named' || !promise.cuts.includes(TEAM_QUESTION)) return ok(null);
  const teams = await teamsOf(queryable, actor, engagementId);
  return refuseSmall(groupsOfDefinition(definition, teams), promise);
}

function refuseGroups(groups: readonly TeamGroup[], promise: SurveyPromise): Result<null> {
  if (groups.length < 2) return fail('survey-cut-needs-two-teams');
  if (groups.some(isTooLargeGroup)) return fail('survey-too-many-teams-merged');
  return promise.anonymity === 'named' ? ok(null) : refuseSmall(groups, promise);
}

function refuseSmall(
  groups: readonly TeamGroup[],
  { minimumGroup }: Pick<SurveyPromise, 'minimumGroup'>,
): Result<null> {
  const small = tooSmallGroup(groups, minimumGroup);
  return small
    ? fail('survey-group-too-small', {
        group: small.name,
        people: small.people ?? 0,
        minimum: minimumGroup,
      })
    : ok(null);
}
