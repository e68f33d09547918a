import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { ok } from '~/domain/result';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { openApi } from '~/features/api/open-api';
import { problemStatus } from '~/features/api/problem.server';
import { version } from '~/services/health/check-health.server';

export function loader({ request }: LoaderFunctionArgs) {
  return answer(request, endpoints.getOpenApi, async () => ok(openApi(version, problemStatus)));
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getOpenApi);
}
