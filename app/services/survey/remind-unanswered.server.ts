import { inTransaction, type Transaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { addressOf } from '~/domain/survey/recipient';
import { surveyState } from '~/domain/survey/survey-state';
import { now, today } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { mailConfigured } from '~/platform/mail.server';
import { paths } from '~/platform/paths';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { liveChannels } from '~/services/channel/channel-record.server';
import { enqueue } from '~/services/outbox/enqueue.server';
import { hashOneTimeToken, newOneTimeToken } from './one-time-token.server';
import { reminderMail, reminderPost } from './reminder-words.server';
import { accessOf, liveSurveys, type SurveyRecord } from './survey-record.server';

export type ReminderWays = {
  /** To those whose one-time link is unused and was made for a mail address. */
  byMail: boolean;
  /** To groups, by their robots. */
  channelIds: readonly string[];
  /** Where the links lead. */
  origin: string;
};

export type Reminded = { mails: number; groups: number };

/** Reminds those who have not used their link, without anybody knowing what anyone answered. */
export async function remindUnanswered(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  ways: ReminderWays,
): Promise<Result<Reminded>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Result<Reminded>> => {
    const survey = await transaction.survey.findFirst({
      where: { ...liveSurveys(actor, engagementId), id: surveyId },
    });
    if (!survey) return fail('not-found');
    return sendReminders(transaction, survey, ways, {
      sentById: actor.userId,
      day: today(actor.timeZone),
      locale: actor.locale,
    });
  });
}

type Sender = { sentById: string; day: string; locale: 'zh-CN' | 'en' };

/** Puts the reminders into the outbox and one line for each way into the log: how many, never who. */
export async function sendReminders(
  transaction: Transaction,
  survey: SurveyRecord,
  ways: ReminderWays,
  sender: Sender,
): Promise<Result<Reminded>> {
  if (surveyState(survey, sender.day) !== 'open') return fail('survey-not-open');
  const channels = await transaction.messageChannel.findMany({
    where: { ...liveChannels(survey), id: { in: [...ways.channelIds] } },
    select: { id: true },
  });
  const isByMail = ways.byMail && accessOf(survey) === 'tokens';
  if (isByMail && !mailConfigured()) return fail('mail-not-configured');
  const mails = isByMail ? await renewAndMail(transaction, survey, ways, sender) : 0;
  if (mails === 0 && channels.length === 0) return fail('survey-nobody-to-remind');
  const url = accessOf(survey) === 'open' ? ways.origin + paths.survey(survey.publicToken) : null;
  for (const channel of channels) {
    await enqueue(transaction, {
      workspaceId: survey.workspaceId,
      kind: 'channel',
      payload: { channelId: channel.id, text: reminderPost(sender.locale, survey, url) },
    });
    await log(transaction, survey, sender, { channelId: channel.id, recipients: 1 });
  }
  if (mails > 0) await log(transaction, survey, sender, { channelId: null, recipients: mails });
  return ok({ mails, groups: channels.length });
}

/**
 * Only fingerprints of links are kept, so a reminder brings a new link in place of the old one. Nobody
 * is written to twice on one day.
 */
async function renewAndMail(
  transaction: Transaction,
  survey: SurveyRecord,
  { origin }: ReminderWays,
  { day, locale }: Sender,
): Promise<number> {
  const unused = await transaction.surveyToken.findMany({
    where: { surveyId: survey.id, OR: [{ remindedOn: null }, { remindedOn: { not: day } }] },
    select: { id: true, recipient: true, tokenHash: true },
    orderBy: { id: 'asc' },
  });
  let mails = 0;
  for (const { id, recipient, tokenHash } of unused) {
    const to = addressOf(recipient);
    if (to === null) continue;
    const token = newOneTimeToken(survey.id);
    const { count } = await transaction.surveyToken.updateMany({
      where: { id, tokenHash },
      data: { tokenHash: hashOneTimeToken(token), remindedOn: day },
    });
    // Somebody has answered with it this very moment.
    if (count === 0) continue;
    const url = `${origin}${paths.survey(survey.publicToken)}?t=${token}`;
    await enqueue(transaction, {
      workspaceId: survey.workspaceId,
      kind: 'mail',
      payload: { to, ...reminderMail(locale, survey, url) },
    });
    mails += 1;
  }
  return mails;
}

function log(
  transaction: Transaction,
  survey: SurveyRecord,
  { sentById }: Sender,
  sent: { channelId: string | null; recipients: number },
) {
  return transaction.surveyReminder.create({
    data: {
      id: newId(),
      workspaceId: survey.workspaceId,
      surveyId: survey.id,
      sentById,
      sentAt: now(),
      ...sent,
    },
  });
}
