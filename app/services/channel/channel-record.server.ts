import type { Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { seal, unseal } from '~/platform/seal.server';

type ChannelRecord = NonNullable<Awaited<ReturnType<Queryable['messageChannel']['findFirst']>>>;

const purpose = 'message-channel';

export function liveChannels({ workspaceId }: Pick<Actor, 'workspaceId'>) {
  return { workspaceId, deletedAt: null };
}

/** Whoever holds address and secret can post, so both are sealed. */
export function sealChannel({ url, secret }: { url: string; secret: string }) {
  return { url: seal(url, purpose), secret: secret === '' ? '' : seal(secret, purpose) };
}

/** Address and secret again; null on a copy of the data under another installation's key. */
export function openChannel(
  channel: Pick<ChannelRecord, 'url' | 'secret'>,
): { url: string; secret: string } | null {
  const url = unseal(channel.url, purpose);
  const secret = channel.secret === '' ? '' : unseal(channel.secret, purpose);
  return url === null || secret === null ? null : { url, secret };
}
