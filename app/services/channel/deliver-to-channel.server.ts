import { database } from '~/db/database.server';
import { isChannelKind } from '~/domain/channel/channel-kind';
import { now } from '~/platform/clock.server';
import { DeliveryError } from '~/platform/delivery-error';
import { postJson } from '~/platform/webhook.server';
import { openChannel } from './channel-record.server';
import { robotRefusal, robotRequest } from './robot-request.server';

/** Posts a message to a group, and keeps with its robot how that went. */
export async function deliverToChannel({
  channelId,
  text,
}: {
  channelId: string;
  text: string;
}): Promise<void> {
  const channel = await database().messageChannel.findFirst({
    where: { id: channelId, deletedAt: null },
  });
  if (!channel) throw new DeliveryError('channel-removed', true);
  try {
    const opened = openChannel(channel);
    if (!opened || !isChannelKind(channel.kind)) throw new DeliveryError('set-again', true);
    const request = robotRequest(channel.kind, opened, text, now());
    const refusal = robotRefusal(channel.kind, await postJson(request.url, request.body));
    if (refusal) throw new DeliveryError(refusal, false);
  } catch (error) {
    const lastError = error instanceof DeliveryError ? error.message : 'unreachable';
    await database().messageChannel.updateMany({ where: { id: channelId }, data: { lastError } });
    throw error;
  }
  await database().messageChannel.updateMany({
    where: { id: channelId },
    data: { lastDeliveredAt: now(), lastError: null },
  });
}
