import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { hashPassword } from '~/auth/password.server';
import { signIn } from '~/auth/session.server';
import { PublicPage } from '~/features/auth/public-page';
import { failedForm, parseForm } from '~/features/form/form.server';
import { SetupForm } from '~/features/setup/setup-form';
import { setupSchema } from '~/features/setup/setup-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { localeCookie, localeOf } from '~/i18n/locale.server';
import { newSecret } from '~/platform/ids.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { addSample } from '~/services/sample/add-sample.server';
import { isSetUp, setUpWorkspace } from '~/services/setup/set-up-workspace.server';

export const meta = pageMeta('setup');

export async function loader({ request }: LoaderFunctionArgs) {
  if (await isSetUp()) throw redirect(paths.home());
  return { locale: await localeOf(request) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (await isSetUp()) throw redirect(paths.home());
  const parsed = parseForm(setupSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form, ['password']);
  const { password, sample, ...input } = parsed.value;
  const made = await setUpWorkspace({ ...input, passwordHash: await hashPassword(password) });
  if (!made.ok) return failedForm(made.error, form, ['password']);
  if (sample) {
    const unusable = await hashPassword(newSecret());
    await addSample(made.value.workspaceId, input.locale, unusable);
  }
  const signedIn = await signIn(request, { email: input.email.toLowerCase(), password });
  const headers = signedIn.ok ? signedIn.value : new Headers();
  headers.append('set-cookie', await localeCookie.serialize(input.locale));
  return redirectWithToast(request, paths.home(), { message: 'setup:done' }, headers);
}

export default function SetupRoute() {
  const { locale } = useLoaderData<typeof loader>();
  return (
    <PublicPage wide>
      <SetupForm locale={locale} actionData={useActionData<typeof action>()} />
    </PublicPage>
  );
}
