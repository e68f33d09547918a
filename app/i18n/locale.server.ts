import { createCookie } from '@remix-run/node';
import { RemixI18Next } from 'remix-i18next/server';
import { fallbackLocale, isLocale, type Locale, locales } from './locale';
import { messages as english } from './messages/en';
import { messages as chinese } from './messages/zh-CN';

export const localeCookie = createCookie('locale', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 60 * 60 * 24 * 365,
});

const detection = new RemixI18Next({
  detection: {
    supportedLanguages: [...locales],
    fallbackLanguage: fallbackLocale,
    cookie: localeCookie,
    order: ['searchParams', 'cookie', 'header'],
  },
});

/** The language somebody chose, else the browser's, else Chinese. */
export async function localeOf(request: Request): Promise<Locale> {
  const locale = await detection.getLocale(request);
  return isLocale(locale) ? locale : fallbackLocale;
}

export const messagesByLocale = { 'zh-CN': chinese, en: english };
