import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Section } from '~/components/ui/section';
import { ActionError } from '~/features/shell/action-error';
import { passwordSchema } from './account-schema';
import { refusedForm } from './refused-form';

export function PasswordForm({ email, actionData }: { email: string; actionData: unknown }) {
  const { t } = useTranslation('settings');
  const refusal = refusedForm(actionData, 'password');
  const form = useActionForm({
    schema: passwordSchema,
    actionData: refusal,
    translate: (key) => t(key),
  });
  return (
    <Section title={t('account.password')} description={t('account.passwordIntro')}>
      <ActionError data={refusal} />
      <Form method="post" className="max-w-xs space-y-4" {...form.props}>
        {/* Password managers file the new password under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field label={t('account.currentPassword')} required {...form.field('currentPassword')}>
          <TextInput
            type="password"
            autoComplete="current-password"
            {...form.control('currentPassword')}
          />
        </Field>
        <Field
          label={t('account.newPassword')}
          hint={t('account.newPasswordHint')}
          required
          {...form.field('newPassword')}
        >
          <TextInput type="password" autoComplete="new-password" {...form.control('newPassword')} />
        </Field>
        <SubmitButton variant="secondary" name="intent" value="password">
          {t('account.changePassword')}
        </SubmitButton>
      </Form>
    </Section>
  );
}
