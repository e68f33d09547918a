import { database } from '~/db/database.server';
import { type ChannelView, isChannelKind } from '~/domain/channel/channel-kind';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { liveChannels, openChannel } from './channel-record.server';

/** The group robots of the workspace, without their secrets. */
export async function listChannels(actor: Actor): Promise<Result<ChannelView[]>> {
  const access = authorizeWorkspace(actor, 'channel:manage');
  if (!access.ok) return access;
  const channels = await database().messageChannel.findMany({
    where: liveChannels(actor),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return ok(
    channels.flatMap((channel) => {
      if (!isChannelKind(channel.kind)) return [];
      const opened = openChannel(channel);
      return [
        {
          id: channel.id,
          kind: channel.kind,
          name: channel.name,
          host: opened && new URL(opened.url).host,
          createdAt: channel.createdAt.toISOString(),
          lastDeliveredAt: channel.lastDeliveredAt?.toISOString() ?? null,
          lastError: opened ? channel.lastError : 'set-again',
        },
      ];
    }),
  );
}
