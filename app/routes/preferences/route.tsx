import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { findActor } from '~/auth/session.server';
import { themeCookie, themes } from '~/auth/theme.server';
import { isLocale } from '~/i18n/locale';
import { localeCookie } from '~/i18n/locale.server';
import { ownPath } from '~/platform/own-path';
import { keepPreferences } from '~/services/account/keep-preferences.server';

export async function loader() {
  return redirect('/');
}

/** Keeps language and appearance on this device, and with the account of whoever is signed in. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  const theme = themes.find((known) => known === form.get('theme'));
  const headers = new Headers();
  if (isLocale(locale)) headers.append('set-cookie', await localeCookie.serialize(locale));
  if (theme) headers.append('set-cookie', await themeCookie.serialize(theme));
  const actor = await findActor(request);
  if (actor) {
    await keepPreferences(actor, { ...(isLocale(locale) && { locale }), ...(theme && { theme }) });
  }
  return redirect(ownPath(form.get('back')), { headers });
}
