import { z } from 'zod';
import { sendMail } from '~/platform/mail.server';
import { deliverToChannel } from '~/services/channel/deliver-to-channel.server';

/** What each kind of message carries, and what delivering it means. */
export const messageKinds = {
  mail: messageKind(
    z.object({ to: z.email(), subject: z.string().min(1), text: z.string().min(1) }),
    sendMail,
  ),
  /** To a group, by its robot. */
  channel: messageKind(
    z.object({ channelId: z.string().min(1), text: z.string().min(1).max(2000) }),
    deliverToChannel,
  ),
} as const;

function messageKind<Schema extends z.ZodType>(
  payload: Schema,
  send: (message: z.infer<Schema>, messageId: string) => Promise<void>,
) {
  return {
    payload,
    /** Reads what was stored, and sends it. */
    deliver: (stored: unknown, messageId: string) => send(payload.parse(stored), messageId),
  };
}

export type MessageKind = keyof typeof messageKinds;
export type MessagePayload<Kind extends MessageKind> = z.infer<
  (typeof messageKinds)[Kind]['payload']
>;

export function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(messageKinds, kind);
}
