import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { addressOf } from '~/domain/survey/recipient';
import type { SurveySending } from '~/domain/survey/sending-view';
import { surveyState } from '~/domain/survey/survey-state';
import { groupsOfDefinition } from '~/domain/survey/team-cut';
import { today } from '~/platform/clock.server';
import { mailConfigured } from '~/platform/mail.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { listChannels } from '~/services/channel/list-channels.server';
import { teamsOf } from './cut-by-team.server';
import { autoReminderOf } from './remind-automatically.server';
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
  const [teams, channels, reminders, unused] = await Promise.all([
    teamsOf(database(), actor, engagementId),
    listChannels(actor),
    remindersOf(actor, surveyId),
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
    channels: channels.ok
      ? channels.value.map(({ id, name, kind, host }) => ({
          id,
          name,
          kind,
          isUsable: host !== null,
        }))
      : [],
    mailConfigured: mailConfigured(),
    reminders,
    autoReminder: autoReminderOf(survey),
    teams: groups.map(({ optionId, name, people }) => ({ optionId, name, people })),
    unused: unused.map(({ recipient, team, remindedOn }) => ({
      recipient,
      team: groups.find(({ optionId }) => optionId === team)?.name ?? '',
      hasAddress: addressOf(recipient) !== null,
      remindedOn,
    })),
  });
}

const shownReminders = 20;

/** The newest reminders, with the ways and people that they name. */
async function remindersOf(actor: Actor, surveyId: string): Promise<SurveySending['reminders']> {
  const { workspaceId } = actor;
  const rows = await database().surveyReminder.findMany({
    where: { workspaceId, surveyId },
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    take: shownReminders,
  });
  const [channels, people] = await Promise.all([
    database().messageChannel.findMany({
      where: { workspaceId, id: { in: rows.flatMap(({ channelId }) => channelId ?? []) } },
      select: { id: true, name: true },
    }),
    database().user.findMany({
      where: { workspaceId, id: { in: rows.map(({ sentById }) => sentById) } },
      select: { id: true, name: true },
    }),
  ]);
  const nameIn = (list: { id: string; name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? '';
  return rows.map(({ id, sentAt, channelId, recipients, sentById }) => ({
    id,
    sentAt: sentAt.toISOString(),
    way: channelId && nameIn(channels, channelId),
    recipients,
    by: nameIn(people, sentById),
  }));
}
