import { createHmac, timingSafeEqual } from 'node:crypto';
import { now } from '~/platform/clock.server';
import { sessionSecret } from '~/platform/data-folder.server';

/** Nobody reads a promise and a question and answers sooner, in milliseconds. */
const soonest = 2000;

/** When a sheet was opened, signed, so that it can't be made up. It is checked and not kept. */
export function markOpening(at: Date = now()): string {
  const time = at.getTime().toString(36);
  return `${time}.${signatureOf(time)}`;
}

export function isOpening(opened: string): boolean {
  const [time = '', signature = ''] = opened.split('.');
  const expected = Buffer.from(signatureOf(time));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Whether a sheet looks as only a program would send it. */
export function looksLikeRobot({ opened, trap }: { opened: string; trap: string }): boolean {
  if (trap !== '' || !isOpening(opened)) return true;
  const time = Number.parseInt(opened.split('.')[0] ?? '', 36);
  return now().getTime() - time < soonest;
}

function signatureOf(time: string): string {
  return createHmac('sha256', sessionSecret())
    .update(`sheet-opened ${time}`)
    .digest('base64url')
    .slice(0, 22);
}
