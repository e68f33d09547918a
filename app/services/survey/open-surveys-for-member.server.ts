import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { SurveyInvitation } from '~/domain/survey/survey-view';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { definitionOf, kindOf, promiseOf } from './survey-record.server';

/** What somebody is asked to answer, in the engagements they belong to; what ends first comes first. */
export async function openSurveysForMember(actor: Actor): Promise<SurveyInvitation[]> {
  const memberships = await database().engagementMember.findMany({
    where: { workspaceId: actor.workspaceId, userId: actor.userId },
    select: { engagementId: true },
  });
  const engagements = await database().engagement.findMany({
    where: {
      workspaceId: actor.workspaceId,
      id: { in: memberships.map(({ engagementId }) => engagementId) },
      archivedAt: null,
    },
    select: { id: true, name: true },
  });
  const names = new Map(engagements.map(({ id, name }) => [id, name]));
  const surveys = await database().survey.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId: { in: [...names.keys()] },
      status: 'open',
      // One-time links go to people by themselves.
      access: 'open',
      deletedAt: null,
      OR: [{ closesOn: null }, { closesOn: { gte: today(actor.timeZone) } }],
    },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
  });
  return surveys
    .map(
      (survey): SurveyInvitation => ({
        surveyId: survey.id,
        engagementId: survey.engagementId,
        engagementName: names.get(survey.engagementId) ?? '',
        title: survey.title,
        kind: kindOf(survey),
        minutes: definitionOf(survey).minutes,
        closesOn: survey.closesOn,
        anonymous: promiseOf(survey).anonymity === 'anonymous',
        url: paths.survey(survey.publicToken),
      }),
    )
    .sort((a, b) => (a.closesOn ?? '9999').localeCompare(b.closesOn ?? '9999'));
}
