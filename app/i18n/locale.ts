export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const fallbackLocale: Locale = 'zh-CN';

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

export const localeNames: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };
