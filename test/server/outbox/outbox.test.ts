import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, inTransaction } from '~/db/database.server';
import { setFixedInstant } from '~/platform/clock.server';
import { mailConfigured } from '~/platform/mail.server';
import { deliverDue } from '~/services/outbox/deliver-due.server';
import { enqueue } from '~/services/outbox/enqueue.server';
import { forgetDelivered } from '~/services/outbox/forget-delivered.server';
import { maximumAttempts } from '~/services/outbox/retry-delay';
import { startMailServer } from './mail-server';

const start = new Date('2026-03-02T08:00:00.000Z');
let mailServer: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  mailServer = await startMailServer();
});
afterAll(() => mailServer.stop());

beforeEach(async () => {
  process.env.SMTP_URL = mailServer.url;
  mailServer.received.length = 0;
  setFixedInstant(start);
  await database().outboxMessage.deleteMany();
});
afterEach(() => {
  delete process.env.SMTP_URL;
  setFixedInstant(null);
});

function secondsLater(seconds: number): void {
  setFixedInstant(new Date(start.getTime() + seconds * 1000));
}

function invite(to = 'lin@example.test') {
  return {
    workspaceId: 'workspace',
    kind: 'mail' as const,
    payload: { to, subject: '邀请加入渠成', text: 'https://penstock.example/invitations/secret' },
  };
}

async function onlyMessage() {
  return database().outboxMessage.findFirstOrThrow();
}

describe('enqueue', () => {
  test('writes nothing when no mail server is named', async () => {
    delete process.env.SMTP_URL;
    expect(mailConfigured()).toBe(false);
    await enqueue(database(), invite());
    expect(await database().outboxMessage.count()).toBe(0);
  });

  test('sends nothing when the transaction of its cause is rolled back', async () => {
    await expect(
      inTransaction(async (transaction) => {
        await enqueue(transaction, invite());
        throw new Error('the cause failed');
      }),
    ).rejects.toThrow('the cause failed');
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 0 });
  });
});

describe('deliverDue', () => {
  test('sends once, keeps the text no longer, and forgets the message after a month', async () => {
    await inTransaction((transaction) => enqueue(transaction, invite()));
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 1, failed: 0 });
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 0 });

    const [mail] = mailServer.received;
    expect(mail?.to).toEqual(['lin@example.test']);
    expect(mail?.from).toBe('penstock@localhost');
    expect(mail?.text).toContain('https://penstock.example/invitations/secret');
    const message = await onlyMessage();
    expect(mail?.text).toContain(`Message-ID: <${message.id}@penstock>`);
    expect(message).toMatchObject({
      attempts: 1,
      deliveredAt: start,
      lockedUntil: null,
      payload: {},
    });

    expect(await forgetDelivered()).toBe(0);
    secondsLater(31 * 86_400);
    expect(await forgetDelivered()).toBe(1);
  });

  test('tries again with growing distance until the server accepts', async () => {
    await enqueue(database(), invite());
    mailServer.refuseNext(451);
    mailServer.refuseNext(451);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 1 });
    expect(await onlyMessage()).toMatchObject({ attempts: 1, lockedUntil: null, failedAt: null });

    secondsLater(29);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 0 });
    secondsLater(30);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 1 });
    secondsLater(30 + 59);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 0 });
    secondsLater(30 + 60);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 1, failed: 0 });
    expect(await onlyMessage()).toMatchObject({ attempts: 3, lastError: null });
    expect(mailServer.received).toHaveLength(1);
  });

  test('gives up after the last attempt and says why without an address', async () => {
    await enqueue(database(), invite());
    process.env.SMTP_URL = 'smtp://127.0.0.1:1';
    for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
      expect((await onlyMessage()).failedAt).toBeNull();
      secondsLater(attempt * 86_400);
      expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 1 });
    }
    expect(await onlyMessage()).toMatchObject({
      attempts: maximumAttempts,
      failedAt: new Date(start.getTime() + maximumAttempts * 86_400_000),
      lastError: 'ESOCKET',
    });
    secondsLater(100 * 86_400);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 0 });
  });

  test('a recipient that the server refuses is given up at once, and holds nobody up', async () => {
    await enqueue(database(), invite('nobody@example.test'));
    secondsLater(1);
    await enqueue(database(), invite('lin@example.test'));
    mailServer.refuseNext(550, 'recipient');
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 1, failed: 1 });
    const refused = await database().outboxMessage.findFirstOrThrow({
      where: { failedAt: { not: null } },
    });
    expect(refused).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 550' });
  });

  test('two deliverers at once send every message once', async () => {
    mailServer.answerAfter(20);
    const recipients = Array.from({ length: 12 }, (_, index) => `person-${index}@example.test`);
    for (const to of recipients) await enqueue(database(), invite(to));
    const outcomes = await Promise.all([deliverDue({ limit: 50 }), deliverDue({ limit: 50 })]);
    mailServer.answerAfter(0);
    expect(outcomes.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(12);
    expect(mailServer.received.flatMap(({ to }) => to).sort()).toEqual([...recipients].sort());
  });

  test('a message held by a process that died is free again when its lock runs out', async () => {
    await enqueue(database(), invite());
    await database().outboxMessage.updateMany({
      data: { attempts: 1, lockedUntil: new Date(start.getTime() + 300_000) },
    });
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 0, failed: 0 });
    secondsLater(301);
    expect(await deliverDue({ limit: 10 })).toEqual({ delivered: 1, failed: 0 });
  });
});
