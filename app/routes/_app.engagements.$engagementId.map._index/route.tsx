import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '~/platform/paths';

/** The maps begin with the current one. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.engagement.map(params.engagementId ?? '', 'current'));
}
