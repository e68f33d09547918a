import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { largestSubmission } from '~/features/survey/public-survey-submission.server';
import {
  answerEntries,
  surveyResponseRequestSchema,
} from '~/features/survey/survey-response-request';
import { createI18n } from '~/i18n/i18n';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { clientAddressHeader } from '~/platform/client-address.server';
import { statusOf } from '~/platform/http-status';
import { newId } from '~/platform/ids.server';
import { readLimitedBody } from '~/platform/limited-body.server';
import { submitResponse } from '~/services/survey/submit-response.server';

export function loader({ request }: LoaderFunctionArgs) {
  return problem(request, { code: 'method-not-allowed', details: { method: request.method } });
}

/** Takes one answer. 201 says that it is stored for good; the same id again gives 200. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== 'POST') {
    return problem(request, { code: 'method-not-allowed', details: { method: request.method } });
  }
  const body = await readJson(request);
  if (!body.ok) return problem(request, body.error);
  const parsed = surveyResponseRequestSchema.safeParse(body.value);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
    );
    return problem(request, { code: 'invalid-input', fields });
  }
  const submitted = await submitResponse({
    publicToken: params.publicToken ?? '',
    submissionId: parsed.data.id ?? newId(),
    entries: answerEntries(parsed.data.answers),
    address: request.headers.get(clientAddressHeader),
  });
  if (!submitted.ok) return problem(request, submitted.error);
  const { id, repeated } = submitted.value;
  return Response.json({ id }, { status: repeated ? 200 : 201 });
}

async function readJson(request: Request): Promise<Result<unknown>> {
  const body = await readLimitedBody(request, largestSubmission);
  if (!body) return fail('file-too-large', { megabytes: largestSubmission / 1024 / 1024 });
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return fail('malformed-json');
  }
}

async function problem(request: Request, error: DomainError): Promise<Response> {
  const locale = await localeOf(request);
  const { t } = createI18n(locale, messagesByLocale[locale]);
  const status = statusOf(error.code);
  return new Response(
    JSON.stringify({
      type: 'about:blank',
      status,
      code: error.code,
      title: t(`error:${error.code}`, { ...error.details }),
      ...(error.fields && { errors: error.fields }),
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}
