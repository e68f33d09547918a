import { createTransport } from 'nodemailer';
import { DeliveryError } from './delivery-error';
import { readEnvironment } from './env.server';

export type Mail = { to: string; subject: string; text: string };

/** Without a mail server, links are shown to be copied instead. */
export function mailConfigured(): boolean {
  return readEnvironment().SMTP_URL !== undefined;
}

/** Longer than a slow server takes and shorter than a message stays locked. In milliseconds. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * Sends through the server that SMTP_URL names; throws what the server or the network answered.
 * The same `messageId` on a second try lets mail programs see one message.
 */
export async function sendMail(mail: Mail, messageId: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = readEnvironment();
  if (!SMTP_URL) throw new DeliveryError('not-configured', false);
  const transport = createTransport({ url: SMTP_URL, ...patience });
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${messageId}@penstock>`,
    });
  } catch (error) {
    throw asMailError(error);
  } finally {
    transport.close();
  }
}

function asMailError(error: unknown): DeliveryError {
  const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
  const isRefused = responseCode !== undefined && responseCode >= 500;
  return new DeliveryError(
    responseCode === undefined ? code : `${code} ${responseCode}`,
    isRefused && (code === 'EENVELOPE' || code === 'EMESSAGE'),
  );
}
