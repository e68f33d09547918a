import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { localeCookieFor } from '~/auth/locale-of-account.server';
import { findActor, signIn } from '~/auth/session.server';
import { PublicPage } from '~/features/auth/public-page';
import { SignInForm } from '~/features/auth/sign-in-form';
import { signInSchema } from '~/features/auth/sign-in-schema';
import { failedForm, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { ownPath } from '~/platform/own-path';
import { paths } from '~/platform/paths';
import { demoAccounts } from '~/services/sample/demo-accounts.server';
import { isSetUp } from '~/services/setup/set-up-workspace.server';

export const meta = pageMeta('auth');

export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await isSetUp())) throw redirect(paths.setup());
  const back = ownPath(new URL(request.url).searchParams.get('back'));
  if (await findActor(request)) throw redirect(back);
  return { back, demoAccounts: demoAccounts() };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = parseForm(signInSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form, ['password']);
  const { email, password, back } = parsed.value;
  const signedIn = await signIn(request, { email, password });
  if (!signedIn.ok) return failedForm(signedIn.error, form, ['password']);
  const headers = signedIn.value;
  const language = await localeCookieFor(email);
  if (language) headers.append('set-cookie', language);
  return redirect(ownPath(back), { headers });
}

export default function SignInRoute() {
  const { back, demoAccounts } = useLoaderData<typeof loader>();
  return (
    <PublicPage>
      <SignInForm
        back={back}
        demoAccounts={demoAccounts}
        actionData={useActionData<typeof action>()}
      />
    </PublicPage>
  );
}
