import { inTransaction } from '~/db/database.server';
import type { ChannelKind } from '~/domain/channel/channel-kind';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { createI18n } from '~/i18n/i18n';
import { messagesByLocale } from '~/i18n/locale.server';
import { now } from '~/platform/clock.server';
import { readEnvironment } from '~/platform/env.server';
import { newId } from '~/platform/ids.server';
import { isLoopbackAddress, isPublicAddress } from '~/platform/public-address';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { enqueue } from '~/services/outbox/enqueue.server';
import { liveChannels, openChannel, sealChannel } from './channel-record.server';

type Changed = Result<{ id: string; name: string }>;

/** Adds a group robot; its address and secret are never shown again. */
export async function addChannel(
  actor: Actor,
  input: { kind: ChannelKind; name: string; url: string; secret?: string | undefined },
): Promise<Changed> {
  const access = authorizeWorkspace(actor, 'channel:manage');
  if (!access.ok) return access;
  const refusal = refuseAddress(input.url);
  if (refusal) return fail('invalid-input', undefined, { url: refusal });
  const id = newId();
  return inTransaction(async (transaction): Promise<Changed> => {
    await transaction.messageChannel.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        kind: input.kind,
        name: input.name,
        ...sealChannel({ url: input.url, secret: input.secret ?? '' }),
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      action: 'channel.created',
      subjectType: 'channel',
      subjectId: id,
      details: { name: input.name },
    });
    return ok({ id, name: input.name });
  });
}

/** Sends a message that says it is a test, through the outbox like any other. */
export async function testChannel(actor: Actor, channelId: string): Promise<Changed> {
  const access = authorizeWorkspace(actor, 'channel:manage');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Changed> => {
    const where = { ...liveChannels(actor), id: channelId };
    const channel = await transaction.messageChannel.findFirst({ where });
    if (!channel) return fail('not-found');
    if (!openChannel(channel)) return fail('channel-set-again');
    const { t } = createI18n(actor.locale, messagesByLocale[actor.locale]);
    await transaction.messageChannel.updateMany({ where, data: { lastError: null } });
    await enqueue(transaction, {
      workspaceId: actor.workspaceId,
      kind: 'channel',
      payload: { channelId, text: t('sending:channel.testText', { name: actor.name }) },
    });
    return ok({ id: channelId, name: channel.name });
  });
}

/** Takes a robot away together with its secrets; what still waits for it is not sent. */
export async function removeChannel(actor: Actor, channelId: string): Promise<Changed> {
  const access = authorizeWorkspace(actor, 'channel:manage');
  if (!access.ok) return access;
  return inTransaction(async (transaction): Promise<Changed> => {
    const where = { ...liveChannels(actor), id: channelId };
    const channel = await transaction.messageChannel.findFirst({ where });
    if (!channel) return fail('not-found');
    await transaction.messageChannel.updateMany({
      where,
      data: { deletedAt: now(), url: '', secret: '' },
    });
    await recordAudit(transaction, actor, {
      action: 'channel.deleted',
      subjectType: 'channel',
      subjectId: channelId,
      details: { name: channel.name },
    });
    return ok({ id: channelId, name: channel.name });
  });
}

/** What can be seen of an address without looking it up; the rest shows when a message goes out. */
function refuseAddress(url: string): string | null {
  if (!URL.canParse(url)) return 'form:invalid';
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const { WEBHOOK_PRIVATE_ADDRESSES: privateAllowed } = readEnvironment();
  if (protocol === 'http:' && privateAllowed && isLoopbackAddress(host)) return null;
  if (protocol !== 'https:') return 'sending:channel.httpsOnly';
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':');
  const isPrivate = host === 'localhost' || (isAddress && !isPublicAddress(host));
  return isPrivate && !privateAllowed ? 'sending:channel.privateAddress' : null;
}
