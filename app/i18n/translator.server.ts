import i18next, { type TFunction } from 'i18next';
import type { Locale } from './locale';
import { messagesByLocale } from './locale.server';

const translators = new Map<Locale, TFunction>();

/** Texts for what is drawn on the server, such as charts; keys carry their namespace. */
export function translatorOf(locale: Locale): TFunction {
  const known = translators.get(locale);
  if (known) return known;
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: messagesByLocale[locale] },
    interpolation: { escapeValue: false },
    initImmediate: false,
  });
  translators.set(locale, instance.t);
  return instance.t;
}
