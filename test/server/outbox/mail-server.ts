import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { from: string; to: string[]; text: string };

/** A real mail server on loopback, which can be told to refuse or to fail. */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const refusals: { responseCode: number; at: 'recipient' | 'data' }[] = [];
  let slowness = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(address, _session, callback) {
      const refusal = refusals[0]?.at === 'recipient' ? refusals.shift() : undefined;
      callback(refusal && refused(refusal.responseCode, address.address));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        setTimeout(() => {
          const refusal = refusals.shift();
          if (refusal) return callback(refused(refusal.responseCode, 'try later'));
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map((recipient) => recipient.address),
            text: Buffer.concat(chunks).toString('utf8'),
          });
          callback();
        }, slowness);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseNext(responseCode: number, at: 'recipient' | 'data' = 'data') {
      refusals.push({ responseCode, at });
    },
    answerAfter(milliseconds: number) {
      slowness = milliseconds;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function refused(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
