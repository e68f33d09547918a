import type { Actor } from '~/domain/permission/actor';
import { createI18n } from '~/i18n/i18n';
import { messagesByLocale } from '~/i18n/locale.server';
import { invitationDays } from './invitation-days';

/** The words of an invitation, in the language of whoever invites. */
export function invitationMail(
  inviter: Actor,
  workspace: string,
  url: string,
): { subject: string; text: string } {
  const { t } = createI18n(inviter.locale, messagesByLocale[inviter.locale]);
  const values = { inviter: inviter.name, workspace, url, days: invitationDays };
  return {
    subject: t('settings:invitation.mail.subject', values),
    text: t('settings:invitation.mail.text', values),
  };
}
