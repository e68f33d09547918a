import type { Actor } from '~/domain/permission/actor';
import { createToken } from '~/services/token/create-token.server';

export const apiOrigin = 'http://localhost:3000';

/** A token that acts for somebody whose role may have one. */
export async function tokenOf(actor: Actor): Promise<string> {
  const created = await createToken(actor, 'test');
  if (!created.ok) throw new Error(`No token: ${created.error.code}`);
  return created.value.secret;
}

type ApiCall = {
  method?: string;
  token?: string;
  language?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
};

/** A request to `/api/v1` as a program sends it. */
export function apiRequest(path: string, call: ApiCall = {}): Request {
  const { token, language, json } = call;
  const body = json === undefined ? call.body : JSON.stringify(json);
  return new Request(`${apiOrigin}/api/v1${path}`, {
    method: call.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(language && { 'accept-language': language }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...call.headers,
    },
    ...(body !== undefined && { body }),
  });
}
