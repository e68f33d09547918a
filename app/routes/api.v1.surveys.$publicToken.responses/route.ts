import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type DomainError, ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { readBody } from '~/features/api/read-body.server';
import { answerEntries } from '~/features/survey/survey-response-request';
import { clientAddressHeader } from '~/platform/client-address.server';
import { newId } from '~/platform/ids.server';
import { submitResponse } from '~/services/survey/submit-response.server';

export function loader({ request }: LoaderFunctionArgs) {
  return refuseMethod(request, endpoints.createSurveyResponse);
}

/** Takes one answer. 201 says that it is stored for good; the same id again gives 200. */
export function action({ request, params }: ActionFunctionArgs) {
  const endpoint = endpoints.createSurveyResponse;
  let isRepeated = false;
  return answer(
    request,
    endpoint,
    async () => {
      const body = await readBody(request, endpoint.body.schema);
      if (!body.ok) return body;
      const submitted = await submitResponse({
        publicToken: params.publicToken ?? '',
        oneTimeToken: body.value.token,
        team: body.value.team,
        respondent: { typed: body.value.respondent },
        submissionId: body.value.id ?? newId(),
        entries: answerEntries(body.value.answers),
        address: request.headers.get(clientAddressHeader),
      });
      if (!submitted.ok) return { ok: false, error: withMessageKeys(submitted.error) };
      isRepeated = submitted.value.repeated;
      return ok({ id: submitted.value.id });
    },
    () => ({ ...(isRepeated && { status: 200 }) }),
  );
}

/** What is wrong with single answers is a bare code in the domain. */
function withMessageKeys({ fields, ...error }: DomainError): DomainError {
  if (!fields) return error;
  const keys = Object.entries(fields).map(([field, code]) => [field, `survey:answer.${code}`]);
  return { ...error, fields: Object.fromEntries(keys) };
}
