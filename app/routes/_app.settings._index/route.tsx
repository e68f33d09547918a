import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changePassword } from '~/auth/change-password.server';
import { requireActor, signOutEverywhere } from '~/auth/session.server';
import { themeCookie, themeOf } from '~/auth/theme.server';
import type { Actor } from '~/domain/permission/actor';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { passwordSchema, profileSchema } from '~/features/settings/account-schema';
import { OpenSessions } from '~/features/settings/open-sessions';
import { PasswordForm } from '~/features/settings/password-form';
import { ProfileForm } from '~/features/settings/profile-form';
import { localeCookie, localeOf } from '~/i18n/locale.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { describeAccount } from '~/services/account/describe-account.server';
import { updateProfile } from '~/services/account/update-profile.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const [account, locale, theme] = await Promise.all([
    describeAccount(actor),
    localeOf(request),
    themeOf(request),
  ]);
  return { account: orThrow(account), locale, theme };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'profile':
      return saveProfile(request, actor, form);
    case 'password':
      return savePassword(request, form);
    case 'sign-out-everywhere': {
      const count = await signOutEverywhere(actor.userId);
      return redirectWithToast(request, paths.signIn(), {
        message: 'settings:account.signedOutEverywhere',
        values: { count },
      });
    }
    default:
      throw data(null, { status: 400 });
  }
}

async function saveProfile(request: Request, actor: Actor, form: FormData) {
  const parsed = parseForm(profileSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const saved = await updateProfile(actor, parsed.value);
  if (!saved.ok) return failedForm(saved.error, form);
  const headers = new Headers();
  headers.append('set-cookie', await localeCookie.serialize(parsed.value.locale));
  headers.append('set-cookie', await themeCookie.serialize(parsed.value.theme));
  const toast = { message: 'settings:account.saved' };
  return redirectWithToast(request, paths.settings.account(), toast, headers);
}

async function savePassword(request: Request, form: FormData) {
  const secret = ['currentPassword', 'newPassword'];
  const parsed = parseForm(passwordSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form, secret);
  const changed = await changePassword(request, parsed.value);
  if (!changed.ok) return failedForm(changed.error, form, secret);
  const toast = { message: 'settings:account.passwordChanged' };
  return redirectWithToast(request, paths.settings.account(), toast, changed.value);
}

export default function AccountRoute() {
  const { account, locale, theme } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  return (
    <div className="space-y-10">
      <ProfileForm account={account} locale={locale} theme={theme} actionData={actionData} />
      <PasswordForm email={account.email} actionData={actionData} />
      <OpenSessions count={account.openSessions} />
    </div>
  );
}
