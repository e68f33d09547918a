import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { checkHealth } from '~/services/health/check-health.server';

export function loader({ request }: LoaderFunctionArgs) {
  return answer(request, endpoints.getHealth, checkHealth);
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.getHealth);
}
