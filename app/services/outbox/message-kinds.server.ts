import { z } from 'zod';
import { sendMail } from '~/platform/mail.server';

/** What each kind of message carries, and what delivering it means. */
export const messageKinds = {
  mail: {
    payload: z.object({ to: z.email(), subject: z.string().min(1), text: z.string().min(1) }),
    deliver: sendMail,
  },
} as const;

export type MessageKind = keyof typeof messageKinds;
export type MessagePayload<Kind extends MessageKind> = z.infer<
  (typeof messageKinds)[Kind]['payload']
>;

export function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(messageKinds, kind);
}
