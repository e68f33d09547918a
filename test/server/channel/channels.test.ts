import { createHmac } from 'node:crypto';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { value } from 'test/server/survey/survey-scenes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { ChannelKind } from '~/domain/channel/channel-kind';
import type { Actor } from '~/domain/permission/actor';
import { setFixedInstant } from '~/platform/clock.server';
import { isPublicAddress } from '~/platform/public-address';
import { seal, unseal } from '~/platform/seal.server';
import { postJson } from '~/platform/webhook.server';
import { addChannel, removeChannel, testChannel } from '~/services/channel/change-channels.server';
import { listChannels } from '~/services/channel/list-channels.server';
import { deliverDue } from '~/services/outbox/deliver-due.server';
import { startWebhookReceiver } from './webhook-receiver';

const at = new Date('2026-03-02T08:00:00.000Z');
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  process.env.WEBHOOK_PRIVATE_ADDRESSES = '1';
  receiver.received.length = 0;
  setFixedInstant(at);
  await database().outboxMessage.deleteMany();
});
afterEach(() => {
  delete process.env.WEBHOOK_PRIVATE_ADDRESSES;
  setFixedInstant(null);
});

async function connected(actor: Actor, kind: ChannelKind, secret = 'SECshh') {
  const url = `${receiver.url}/robot/send?access_token=hidden`;
  return value(await addChannel(actor, { kind, name: `Sales ${kind}`, url, secret }));
}

async function onlyChannel(actor: Actor) {
  const [channel] = value(await listChannels(actor));
  return channel;
}

async function outcomeOf(actor: Actor, id: string) {
  value(await testChannel(actor, id));
  await deliverDue({ limit: 5 });
  return onlyChannel(actor);
}

describe('a group robot', () => {
  test('of WeCom gets a text, and its address is kept sealed', async () => {
    const actor = await createActor();
    const { id } = await connected(actor, 'wecom', '');
    const channel = await outcomeOf(actor, id);
    expect(receiver.received).toMatchObject([
      { path: '/robot/send', body: { msgtype: 'text', text: { content: expect.any(String) } } },
    ]);
    expect(channel).toMatchObject({ lastDeliveredAt: at.toISOString(), lastError: null });
    const stored = JSON.stringify([
      await database().messageChannel.findMany(),
      await database().outboxMessage.findMany(),
      await database().auditEntry.findMany(),
    ]);
    expect(stored).not.toContain('hidden');
    expect(JSON.stringify(channel)).not.toContain('hidden');
  });

  test('of DingTalk is signed in the address, that of Feishu in the message', async () => {
    const actor = await createActor();
    const dingtalk = await connected(actor, 'dingtalk');
    const feishu = await connected(actor, 'feishu');
    value(await testChannel(actor, dingtalk.id));
    await deliverDue({ limit: 5 });
    value(await testChannel(actor, feishu.id));
    await deliverDue({ limit: 5 });
    const [first, second] = receiver.received;
    const milliseconds = String(at.getTime());
    expect(Object.fromEntries(first?.query ?? [])).toEqual({
      access_token: 'hidden',
      timestamp: milliseconds,
      sign: createHmac('sha256', 'SECshh').update(`${milliseconds}\nSECshh`).digest('base64'),
    });
    expect(first?.body).toMatchObject({ msgtype: 'text' });
    const seconds = String(at.getTime() / 1000);
    expect(second?.body).toEqual({
      timestamp: seconds,
      sign: createHmac('sha256', `${seconds}\nSECshh`).digest('base64'),
      msg_type: 'text',
      content: { text: expect.any(String) },
    });
  });

  test('that refuses, redirects or fails is tried again or given up, and says why', async () => {
    const actor = await createActor();
    const { id } = await connected(actor, 'dingtalk');
    receiver.answerNext({ body: '{"errcode":310000,"errmsg":"sign not match hidden"}' });
    expect(await outcomeOf(actor, id)).toMatchObject({ lastError: 'refused-310000' });
    const message = () => database().outboxMessage.findFirstOrThrow({ orderBy: { id: 'asc' } });
    expect(await message()).toMatchObject({ failedAt: null, attempts: 1 });
    setFixedInstant(new Date(at.getTime() + 60_000));
    await deliverDue({ limit: 5 });
    expect(await onlyChannel(actor)).toMatchObject({ lastError: null });
    await database().outboxMessage.deleteMany();
    receiver.answerNext({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    expect(await outcomeOf(actor, id)).toMatchObject({ lastError: 'redirected' });
    expect(receiver.received.some(({ path }) => path === '/elsewhere')).toBe(false);
    expect((await message()).failedAt).not.toBeNull();
    receiver.answerNext({ status: 503 });
    expect(await outcomeOf(actor, id)).toMatchObject({ lastError: 'http-503' });
  });

  test('asks to be set again where another installation sealed it, and can be removed', async () => {
    const actor = await createActor();
    const { id } = await connected(actor, 'wecom');
    const where = { id };
    await database().messageChannel.update({ where, data: { url: `${seal('x', 'other')}` } });
    expect(await onlyChannel(actor)).toMatchObject({ host: null, lastError: 'set-again' });
    expect(await testChannel(actor, id)).toMatchObject({ error: { code: 'channel-set-again' } });
    value(await removeChannel(actor, id));
    expect(await onlyChannel(actor)).toBeUndefined();
    expect(await database().messageChannel.findUnique({ where })).toMatchObject({ url: '' });
  });

  test('is managed by administrators and consultants of its own workspace', async () => {
    const actor = await createActor();
    const { id } = await connected(actor, 'wecom');
    const director = await createColleague(actor, 'director', (await createEngagement(actor)).id);
    const stranger = await createActor();
    expect(await listChannels(director)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await removeChannel(director, id)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await removeChannel(stranger, id)).toMatchObject({ error: { code: 'not-found' } });
    expect(value(await listChannels(stranger))).toEqual([]);
  });
});

describe('addresses inside the network', () => {
  test('are refused unless the environment allows them', async () => {
    delete process.env.WEBHOOK_PRIVATE_ADDRESSES;
    const actor = await createActor();
    const add = (url: string) => addChannel(actor, { kind: 'wecom', name: 'x', url });
    expect(await add('http://qyapi.weixin.qq.com/x')).toMatchObject({
      error: { fields: { url: 'sending:channel.httpsOnly' } },
    });
    for (const host of ['10.0.0.8', '127.0.0.1', 'localhost', '[::1]', '169.254.169.254']) {
      expect(await add(`https://${host}/x`), host).toMatchObject({
        error: { fields: { url: 'sending:channel.privateAddress' } },
      });
    }
    await expect(postJson(`${receiver.url}/x`, {})).rejects.toThrow('private-address');
    await expect(postJson('https://localhost/x', {})).rejects.toThrow('private-address');
    await expect(postJson('file:///etc/passwd', {})).rejects.toThrow('https-only');
    expect(receiver.received).toEqual([]);
  });

  test.each([
    ['8.8.8.8', true],
    ['192.168.1.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['100.64.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:8.8.8.8', true],
    ['fd00::1', false],
    ['fe80::1', false],
    ['2002:0a00:0001::1', false],
    ['2400:3200::1', true],
    ['0.0.0.0', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  test('a sealed text opens for its purpose only', () => {
    const sealed = seal('秘密', 'a');
    expect(unseal(sealed, 'a')).toBe('秘密');
    expect(unseal(sealed, 'b')).toBeNull();
    expect(unseal(`${sealed.slice(0, -2)}AA`, 'a')).toBeNull();
    expect(unseal('', 'a')).toBeNull();
  });
});
