import { createI18n } from '~/i18n/i18n';
import { messagesByLocale } from '~/i18n/locale.server';

type Asked = { title: string; closesOn: string | null };

/** The words of a reminder; they know nobody's answer, and not even whether there is one. */
export function reminderMail(
  locale: 'zh-CN' | 'en',
  { title, closesOn }: Asked,
  url: string,
): { subject: string; text: string } {
  const { t } = createI18n(locale, messagesByLocale[locale]);
  const until = closesOn
    ? t('sending:reminder.until', { date: closesOn })
    : t('sending:reminder.openEnded');
  return {
    subject: t('sending:reminder.mailSubject', { title }),
    text: t('sending:reminder.mailText', { title, until, url }),
  };
}

/** `url` is null where everybody has a link of their own. */
export function reminderPost(
  locale: 'zh-CN' | 'en',
  { title, closesOn }: Asked,
  url: string | null,
): string {
  const { t } = createI18n(locale, messagesByLocale[locale]);
  const until = closesOn
    ? t('sending:reminder.until', { date: closesOn })
    : t('sending:reminder.openEnded');
  return url === null
    ? t('sending:reminder.postOwnLink', { title, until })
    : t('sending:reminder.postLink', { title, until, url });
}
