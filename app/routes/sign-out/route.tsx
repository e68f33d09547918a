import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '~/auth/session.server';
import { paths } from '~/platform/paths';

export async function loader() {
  return redirect(paths.home());
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect(paths.signIn(), { headers: await signOut(request) });
}
