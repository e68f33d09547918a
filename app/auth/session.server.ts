import { redirect } from '@remix-run/node';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Role } from '~/domain/permission/permission';
import { fail, ok, type Result } from '~/domain/result';
import { localeOf } from '~/i18n/locale.server';
import { paths } from '~/platform/paths';
import { auth } from './better-auth.server';

type UserRecord = {
  id: string;
  workspaceId: string;
  role: string;
  name: string;
  locale: string | null;
};

/** A user with what the workspace sets for everybody. */
export async function toActor(user: UserRecord): Promise<Actor> {
  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: user.workspaceId },
  });
  return {
    userId: user.id,
    workspaceId: user.workspaceId,
    role: user.role as Role,
    name: user.name,
    locale: (user.locale ?? workspace.locale) === 'en' ? 'en' : 'zh-CN',
    timeZone: workspace.timeZone,
    currency: workspace.currency,
  };
}

/** The person behind the session cookie, or null. Disabled accounts have no session. */
export async function findActor(request: Request): Promise<Actor | null> {
  if (!request.headers.get('cookie')?.includes('session_token')) return null;
  const session = await auth().api.getSession({ headers: request.headers });
  if (!session) return null;
  const user = await database().user.findUnique({ where: { id: session.user.id } });
  if (!user || user.disabledAt) return null;
  // What services write for the page is in the page's language.
  return { ...(await toActor(user)), locale: await localeOf(request) };
}

/** The signed-in person; anybody else is sent to sign in and comes back afterwards. */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await findActor(request);
  if (actor) return actor;
  const url = new URL(request.url);
  const back = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '/';
  throw redirect(paths.signIn(back));
}

/**
 * Signs in through the library's own endpoint, so that its rate limit counts the attempt. The value
 * is the cookies to set.
 */
export async function signIn(
  request: Request,
  credentials: { email: string; password: string },
): Promise<Result<Headers>> {
  const user = await database().user.findUnique({ where: { email: credentials.email } });
  if (user?.disabledAt) return fail('sign-in-refused');
  const response = await callAuth(request, '/sign-in/email', credentials);
  if (response.status === 429) return fail('too-many-requests');
  if (!response.ok) return fail('sign-in-refused');
  return ok(cookiesOf(response));
}

export async function signOut(request: Request): Promise<Headers> {
  return cookiesOf(await callAuth(request, '/sign-out', {}));
}

export async function signOutEverywhere(userId: string): Promise<number> {
  const { count } = await database().session.deleteMany({ where: { userId } });
  return count;
}

async function callAuth(request: Request, path: string, body: object): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  // Origins are checked for every request before it gets here, under whatever name the site is called.
  headers.set('origin', new URL(auth().options.baseURL).origin);
  headers.delete('content-length');
  return auth().handler(
    new Request(`${auth().options.baseURL}/api/auth${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    }),
  );
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}
