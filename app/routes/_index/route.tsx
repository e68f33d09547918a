import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { isAllowed } from '~/domain/permission/permission';
import { paths } from '~/platform/paths';
import { isSetUp } from '~/services/setup/set-up-workspace.server';

/** Sends everybody to the page they come for. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await isSetUp())) throw redirect(paths.setup());
  const actor = await requireActor(request);
  return redirect(isAllowed(actor.role, 'portfolio:read') ? paths.portfolio() : paths.member());
}
