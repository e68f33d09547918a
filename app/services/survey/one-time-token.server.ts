import { createHmac, timingSafeEqual } from 'node:crypto';
import { sessionSecret } from '~/platform/data-folder.server';
import { hashSecret, newSecret } from '~/platform/ids.server';

/**
 * A right to answer one survey once. It carries a signature, so that a link that has been used, of
 * which nothing is kept, can still be told from a wrong one.
 */
export function newOneTimeToken(surveyId: string): string {
  const secret = newSecret();
  return `${secret}.${signatureOf(surveyId, secret)}`;
}

/** What is kept of a token that nobody has used yet. */
export function hashOneTimeToken(token: string): string {
  return hashSecret(token);
}

/** Whether the token was ever made for the survey. */
export function isTokenOf(surveyId: string, token: string): boolean {
  const [secret = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(surveyId, secret));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function signatureOf(surveyId: string, secret: string): string {
  return createHmac('sha256', sessionSecret())
    .update(`survey-token ${surveyId} ${secret}`)
    .digest('base64url')
    .slice(0, 22);
}
