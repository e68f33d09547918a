import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { problemResponse } from '~/features/api/problem.server';

/** Whatever the API does not have. */
export function loader({ request }: LoaderFunctionArgs) {
  return problemResponse(request, { code: 'endpoint-unknown' });
}

export function action({ request }: ActionFunctionArgs) {
  return problemResponse(request, { code: 'endpoint-unknown' });
}
