import { database } from '~/db/database.server';
import { isLocale } from '~/i18n/locale';
import { localeCookie } from '~/i18n/locale.server';

/** The cookie that carries an account's language to a new device. */
export async function localeCookieFor(email: string): Promise<string | null> {
  const user = await database().user.findUnique({ where: { email }, select: { locale: true } });
  return isLocale(user?.locale) ? localeCookie.serialize(user.locale) : null;
}
