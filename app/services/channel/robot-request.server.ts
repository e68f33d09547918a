import { createHmac } from 'node:crypto';
import type { ChannelKind } from '~/domain/channel/channel-kind';

type RobotRequest = { url: string; body: unknown };

/**
 * A text message as each robot takes it. DingTalk wants its signature in the address (HMAC-SHA256 with
 * the secret over "milliseconds, line end, secret"), Feishu in the message (HMAC-SHA256 of nothing
 * with "seconds, line end, secret" as the key); both in Base64. WeCom has the secret in its address.
 */
export function robotRequest(
  kind: ChannelKind,
  { url, secret }: { url: string; secret: string },
  text: string,
  at: Date,
): RobotRequest {
  switch (kind) {
    case 'wecom':
      return { url, body: { msgtype: 'text', text: { content: text } } };
    case 'dingtalk': {
      const signed = new URL(url);
      if (secret !== '') {
        const timestamp = String(at.getTime());
        signed.searchParams.set('timestamp', timestamp);
        signed.searchParams.set(
          'sign',
          createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'),
        );
      }
      return { url: signed.href, body: { msgtype: 'text', text: { content: text } } };
    }
    case 'feishu': {
      const body = { msg_type: 'text', content: { text } };
      if (secret === '') return { url, body };
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
      return { url, body: { timestamp, sign, ...body } };
    }
  }
}

/** The robot's own code of what is wrong; null where it took the message. */
export function robotRefusal(kind: ChannelKind, answer: unknown): string | null {
  const { errcode, code } = (answer ?? {}) as { errcode?: unknown; code?: unknown };
  const told = kind === 'feishu' ? code : errcode;
  return told === 0 ? null : `refused-${typeof told === 'number' ? told : 'unknown'}`;
}
