import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { addressOf } from '~/domain/survey/recipient';
import type { SurveySending } from '~/domain/survey/sending-view';
import { surveyState } from '~/domain/survey/survey-state';
import { groupsOfDefinition } from '~/domain/survey/team-cut';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { teamsOf } from './cut-by-team.server';
import { accessOf, definitionOf, liveSurveys, promiseOf } from './survey-record.server';

/** How a survey reaches people: its links, and whose link nobody has used. */
export async function readSending(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Result<SurveySending>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const survey = await database().survey.findFirst({
    where: { ...liveSurveys(actor, engagementId), id: surveyId },
  });
  if (!survey) return fail('not-found');
  const [teams, unused] = await Promise.all([
    teamsOf(database(), actor, engagementId),
    database().surveyToken.findMany({
      where: { workspaceId: actor.workspaceId, surveyId },
      orderBy: [{ team: 'asc' }, { recipient: 'asc' }, { id: 'asc' }],
      select: { recipient: true, team: true, remindedOn: true },
    }),
  ]);
  const groups = groupsOfDefinition(definitionOf(survey), teams);
  return ok({
    id: surveyId,
    title: survey.title,
    state: surveyState(survey, today(actor.timeZone)),
    access: accessOf(survey),
    isNamed: promiseOf(survey).anonymity === 'named',
    publicToken: survey.publicToken,
    closesOn: survey.closesOn,
    teams: groups.map(({ optionId, name, people }) => ({ optionId, name, people })),
    unused: unused.map(({ recipient, team, remindedOn }) => ({
      recipient,
      team: groups.find(({ optionId }) => optionId === team)?.name ?? '',
      hasAddress: addressOf(recipient) !== null,
      remindedOn,
    })),
  });
}
