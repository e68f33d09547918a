import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Section } from '~/components/ui/section';

export function OpenSessions({ count }: { count: number }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('account.sessions')} description={t('account.sessionsCount', { count })}>
      <p className="mb-3 max-w-prose text-muted">{t('account.sessionsHint')}</p>
      <Form method="post">
        <SubmitButton variant="secondary" name="intent" value="sign-out-everywhere">
          {t('account.signOutEverywhere')}
        </SubmitButton>
      </Form>
    </Section>
  );
}
