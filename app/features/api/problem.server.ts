import type { DomainError } from '~/domain/result';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import { statusOf } from '~/platform/http-status';
import type { Problem } from './problem-schema';

/** Codes that only the API uses, with what they mean in HTTP. */
const statusByCode: Record<string, number> = { 'endpoint-unknown': 404, 'malformed-json': 400 };

export function problemStatus(code: string): number {
  return statusByCode[code] ?? statusOf(code);
}

/** A refusal as `application/problem+json`, in the language that the caller asked for. */
export async function problemResponse(
  request: Request,
  { code, details, fields }: DomainError,
  headers: Record<string, string> = {},
): Promise<Response> {
  const translate = translatorOf(await localeOf(request));
  const status = problemStatus(code);
  const problem: Problem = {
    type: `urn:penstock:problem:${code}`,
    title: translate(`error:${code}`, {
      ...details,
      defaultValue: translate('error:invalid-input'),
    }),
    status,
    code,
    ...(details && { details }),
    ...(fields && {
      errors: Object.entries(fields).map(([field, key]) => ({
        field,
        code: key.split(/[:.]/).at(-1) ?? key,
        message: translate(key),
      })),
    }),
  };
  return Response.json(problem, {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...headers,
    },
  });
}
