import { createActor, createColleague } from 'test/factories/people';
import { startWebhookReceiver } from 'test/server/channel/webhook-receiver';
import { startMailServer } from 'test/server/outbox/mail-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { answerEntries } from '~/features/survey/survey-response-request';
import { setFixedInstant } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { addChannel } from '~/services/channel/change-channels.server';
import { deliverDue } from '~/services/outbox/deliver-due.server';
import { findPublicSurvey } from '~/services/survey/find-public-survey.server';
import { makeOneTimeLinks } from '~/services/survey/one-time-links.server';
import { readSending } from '~/services/survey/read-sending.server';
import {
  remindAutomatically,
  setAutoReminder,
} from '~/services/survey/remind-automatically.server';
import { remindUnanswered } from '~/services/survey/remind-unanswered.server';
import { submitResponse } from '~/services/survey/submit-response.server';
import { openedSurvey, value } from './survey-scenes';

const origin = 'https://penstock.example';
const at = new Date('2026-03-02T02:00:00Z');
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeAll(async () => {
  [mailServer, receiver] = await Promise.all([startMailServer(), startWebhookReceiver()]);
});
afterAll(async () => {
  await Promise.all([mailServer.stop(), receiver.stop()]);
});
beforeEach(async () => {
  process.env.SMTP_URL = mailServer.url;
  process.env.WEBHOOK_PRIVATE_ADDRESSES = '1';
  mailServer.received.length = 0;
  receiver.received.length = 0;
  setFixedInstant(at);
  await database().outboxMessage.deleteMany();
});
afterEach(() => {
  delete process.env.SMTP_URL;
  delete process.env.WEBHOOK_PRIVATE_ADDRESSES;
  setFixedInstant(null);
});

function answerWith(survey: { token: string }, oneTimeToken: string | undefined) {
  return submitResponse({
    publicToken: survey.token,
    oneTimeToken,
    submissionId: newId(),
    entries: answerEntries({ used: 'always', ease: 3 }),
    address: null,
  });
}

/** The mail's own words, whatever encoding it travelled in. */
function linkIn(mail: string): string {
  const body = mail
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('\n');
  const text = /base64/i.test(mail)
    ? Buffer.from(body, 'base64').toString('utf8')
    : body.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  return /https:\S+\?t=(\S+)/.exec(text)?.[1] ?? '';
}

async function channelOf(actor: Actor) {
  const url = `${receiver.url}/hook`;
  return value(await addChannel(actor, { kind: 'feishu', name: 'Sales', url })).id;
}

describe('a reminder', () => {
  test('goes to those whose link is unused, renews it, and is logged without a person', async () => {
    const actor = await createActor();
    const survey = await openedSurvey(actor, { access: 'tokens' });
    const recipients = ['a@example.test', '李娜 <b@example.test>', '王伟'];
    const { links } = value(
      await makeOneTimeLinks(actor, survey.engagementId, survey.id, { recipients }),
    );
    value(await answerWith(survey, links[0]?.token));
    const remind = () =>
      remindUnanswered(actor, survey.engagementId, survey.id, {
        byMail: true,
        channelIds: [],
        origin,
      });
    expect(value(await remind())).toEqual({ mails: 1, groups: 0 });
    expect(await remind()).toMatchObject({ error: { code: 'survey-nobody-to-remind' } });
    await deliverDue({ limit: 10 });
    expect(mailServer.received.map(({ to }) => to)).toEqual([['b@example.test']]);

    const token = linkIn(mailServer.received[0]?.text ?? '');
    const stateOf = async (oneTimeToken: string | undefined) =>
      value(await findPublicSurvey(survey.token, { oneTimeToken })).state;
    expect(await stateOf(token)).toBe('open');
    expect(await stateOf(links[1]?.token)).toBe('used');
    expect(await stateOf(links[2]?.token)).toBe('open');
    value(await answerWith(survey, token));

    const sending = value(await readSending(actor, survey.engagementId, survey.id));
    expect(sending.reminders).toMatchObject([{ way: null, recipients: 1, by: actor.name }]);
    expect(sending.unused).toEqual([
      { recipient: '王伟', team: '', hasAddress: false, remindedOn: null },
    ]);
    const log = JSON.stringify([
      await database().surveyReminder.findMany(),
      await database().outboxMessage.findMany(),
    ]);
    expect(log).not.toContain('example.test');
    expect(log).not.toContain(token);
  });

  test('goes to a group with the link of all, or without any where each has their own', async () => {
    const actor = await createActor();
    const channelId = await channelOf(actor);
    const open = await openedSurvey(actor);
    const ways = { byMail: true, channelIds: [channelId], origin };
    expect(value(await remindUnanswered(actor, open.engagementId, open.id, ways))).toEqual({
      mails: 0,
      groups: 1,
    });
    await deliverDue({ limit: 10 });
    expect(JSON.stringify(receiver.received)).toContain(`${origin}/s/${open.token}`);
    receiver.received.length = 0;
    const own = await openedSurvey(actor, { access: 'tokens' });
    value(await remindUnanswered(actor, own.engagementId, own.id, ways));
    await deliverDue({ limit: 10 });
    expect(receiver.received).toHaveLength(1);
    expect(JSON.stringify(receiver.received)).not.toContain(own.token);
  });

  test('is sent by those who may edit, by the channels of their workspace', async () => {
    const actor = await createActor();
    const stranger = await createActor();
    const channelId = await channelOf(stranger);
    const survey = await openedSurvey(actor);
    const ways = { byMail: false, channelIds: [channelId], origin };
    expect(await remindUnanswered(actor, survey.engagementId, survey.id, ways)).toMatchObject({
      error: { code: 'survey-nobody-to-remind' },
    });
    const director = await createColleague(actor, 'director', survey.engagementId);
    expect(await remindUnanswered(director, survey.engagementId, survey.id, ways)).toMatchObject({
      error: { code: 'forbidden' },
    });
    delete process.env.SMTP_URL;
    const tokens = await openedSurvey(actor, { access: 'tokens' });
    expect(
      await remindUnanswered(actor, tokens.engagementId, tokens.id, {
        byMail: true,
        channelIds: [],
        origin,
      }),
    ).toMatchObject({ error: { code: 'mail-not-configured' } });
  });

  test('goes out by itself once, on the day that was asked for', async () => {
    const actor = await createActor();
    const channelId = await channelOf(actor);
    const survey = await openedSurvey(actor, { closesOn: '2026-03-10' });
    const wish = { daysBefore: 2, byMail: false, channelIds: [channelId], origin };
    const set = (input: typeof wish | null, id = survey.id) =>
      setAutoReminder(actor, survey.engagementId, id, input);
    value(await set(wish));
    expect(await remindAutomatically()).toBe(0);
    setFixedInstant(new Date('2026-03-08T02:00:00Z'));
    const runs = await Promise.all([remindAutomatically(), remindAutomatically()]);
    expect(runs.reduce((sum, sent) => sum + sent, 0)).toBe(1);
    expect(await remindAutomatically()).toBe(0);
    await deliverDue({ limit: 10 });
    expect(receiver.received).toHaveLength(1);
    const sending = value(await readSending(actor, survey.engagementId, survey.id));
    expect(sending).toMatchObject({
      reminders: [{ way: 'Sales', by: '' }],
      autoReminder: { daysBefore: 2 },
    });
    value(await set(null));
    expect(value(await readSending(actor, survey.engagementId, survey.id)).autoReminder).toBeNull();
    const endless = await openedSurvey(actor, {}, { id: survey.engagementId });
    expect(await set(wish, endless.id)).toMatchObject({
      error: { code: 'survey-without-last-day' },
    });
  });
});
