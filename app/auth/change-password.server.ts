import { fail, ok, type Result } from '~/domain/result';
import { auth } from './better-auth.server';

/**
 * Sets a new password and signs out every other browser. Goes through the library's own endpoint,
 * so that its rate limit counts wrong guesses. The value is the cookies of the renewed session.
 */
export async function changePassword(
  request: Request,
  passwords: { currentPassword: string; newPassword: string },
): Promise<Result<Headers>> {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.set('origin', new URL(request.url).origin);
  headers.delete('content-length');
  const response = await auth().handler(
    new Request(`${auth().options.baseURL}/api/auth/change-password`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...passwords, revokeOtherSessions: true }),
    }),
  );
  if (response.status === 429) return fail('too-many-requests');
  if (!response.ok) {
    return fail('invalid-input', undefined, { currentPassword: 'settings:account.wrongPassword' });
  }
  const cookies = new Headers();
  for (const cookie of response.headers.getSetCookie()) cookies.append('set-cookie', cookie);
  return ok(cookies);
}
