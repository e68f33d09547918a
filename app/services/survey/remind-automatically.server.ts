import { database, inTransaction, type Prisma } from '~/db/database.server';
import { jsonNull } from '~/db/json-null.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import {
  type AutoReminder,
  autoReminderSchema,
  isReminderDue,
} from '~/domain/survey/auto-reminder';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { liveChannels } from '~/services/channel/channel-record.server';
import { sendReminders } from './remind-unanswered.server';
import { liveSurveys, type SurveyRecord } from './survey-record.server';

export function autoReminderOf(survey: Pick<SurveyRecord, 'autoReminder'>): AutoReminder | null {
  return survey.autoReminder === null ? null : autoReminderSchema.parse(survey.autoReminder);
}

/** Lets a reminder go out by itself some days before the last one, or no longer. */
export async function setAutoReminder(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  wish: AutoReminder | null,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const where = { ...liveSurveys(actor, engagementId), id: surveyId };
  const survey = await database().survey.findFirst({ where });
  if (!survey) return fail('not-found');
  if (wish && survey.closesOn === null) return fail('survey-without-last-day');
  if (wish && !wish.byMail && wish.channelIds.length === 0) {
    return fail('invalid-input', undefined, { channelIds: 'form:required' });
  }
  if (wish) {
    const known = await database().messageChannel.count({
      where: { ...liveChannels(actor), id: { in: wish.channelIds } },
    });
    if (known !== wish.channelIds.length) return fail('not-found');
  }
  await database().survey.updateMany({
    where,
    data: { autoReminder: wish ?? (jsonNull as Prisma.InputJsonValue) },
  });
  return ok({ id: surveyId });
}

/** Sends the reminders whose day has come, each once for its last day, whoever runs this. */
export async function remindAutomatically(): Promise<number> {
  const surveys = await database().survey.findMany({
    where: { status: 'open', deletedAt: null, closesOn: { not: null } },
  });
  const workspaces = await database().workspace.findMany({
    where: { id: { in: surveys.map(({ workspaceId }) => workspaceId) } },
    select: { id: true, timeZone: true, locale: true },
  });
  let sent = 0;
  for (const survey of surveys) {
    const reminder = autoReminderOf(survey);
    const workspace = workspaces.find(({ id }) => id === survey.workspaceId);
    if (!workspace || !reminder || survey.remindedFor === survey.closesOn) continue;
    const day = today(workspace.timeZone);
    if (!isReminderDue(reminder, survey.closesOn, day)) continue;
    const isSent = await inTransaction(async (transaction) => {
      const { count } = await transaction.survey.updateMany({
        where: {
          id: survey.id,
          closesOn: survey.closesOn,
          OR: [{ remindedFor: null }, { remindedFor: { not: survey.closesOn } }],
        },
        data: { remindedFor: survey.closesOn },
      });
      if (count === 0) return false;
      const locale = workspace.locale === 'en' ? 'en' : 'zh-CN';
      const done = await sendReminders(transaction, survey, reminder, {
        sentById: '',
        day,
        locale,
      });
      return done.ok;
    });
    if (isSent) sent += 1;
  }
  return sent;
}
