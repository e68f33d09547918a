import type { Queryable } from '~/db/database.server';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { mailConfigured } from '~/platform/mail.server';
import { type MessageKind, type MessagePayload, messageKinds } from './message-kinds.server';

/**
 * Puts a message into the outbox with the transaction of its cause: it goes out if that is
 * committed, and only then. Without a mail server nothing is written, since nothing could ever
 * leave; ask `mailConfigured()` to tell the user.
 */
export async function enqueue<Kind extends MessageKind>(
  transaction: Queryable,
  message: { workspaceId: string; kind: Kind; payload: MessagePayload<Kind> },
): Promise<void> {
  if (message.kind === 'mail' && !mailConfigured()) return;
  const instant = now();
  await transaction.outboxMessage.create({
    data: {
      id: newId(),
      workspaceId: message.workspaceId,
      kind: message.kind,
      payload: messageKinds[message.kind].payload.parse(message.payload),
      createdAt: instant,
      availableAt: instant,
    },
  });
}
