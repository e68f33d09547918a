import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Notice } from '~/components/ui/notice';
import type { Role } from '~/domain/permission/permission';
import { ActionError } from '~/features/shell/action-error';
import { type Locale, localeNames, locales } from '~/i18n/locale';
import { acceptanceSchema } from './invitation-schema';

type AcceptFormProps = {
  invitation: {
    workspaceName: string;
    engagementName: string | null;
    invitedBy: string;
    role: Role;
    email: string | null;
  };
  locale: Locale;
  /** Who is signed in in this browser already, if anybody. */
  signedInAs: string | null;
  actionData: Partial<FormRefusal> | undefined;
};

export function AcceptForm({ invitation, locale, signedInAs, actionData }: AcceptFormProps) {
  const { t } = useTranslation('invitation');
  const form = useActionForm({
    schema: acceptanceSchema,
    defaultValues: { locale, ...(invitation.email && { email: invitation.email }) },
    actionData: actionData ?? null,
    translate: (key) => t(key),
  });
  const values = {
    inviter: invitation.invitedBy,
    role: t(`shell:roles.${invitation.role}`),
    engagement: invitation.engagementName,
  };
  return (
    <>
      <h1 className="text-title">{t('heading', { workspace: invitation.workspaceName })}</h1>
      <p className="mt-1 mb-6 text-muted text-prose">
        {invitation.engagementName ? t('introEngagement', values) : t('intro', values)}
      </p>
      {signedInAs && (
        <Notice kind="warning" className="mb-4">
          {t('signedInAs', { name: signedInAs })}
        </Notice>
      )}
      <ActionError data={actionData} />
      <Form method="post" reloadDocument className="space-y-4" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <Field label={t('name')} required {...form.field('name')}>
          <TextInput autoComplete="name" {...form.control('name')} />
        </Field>
        <Field label={t('email')} hint={t('emailHint')} required {...form.field('email')}>
          <TextInput type="email" autoComplete="username" {...form.control('email')} />
        </Field>
        <Field label={t('password')} hint={t('passwordHint')} required {...form.field('password')}>
          <TextInput type="password" autoComplete="new-password" {...form.control('password')} />
        </Field>
        <Field label={t('language')} {...form.field('locale')}>
          <Select
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            {...form.control('locale')}
          />
        </Field>
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </Form>
    </>
  );
}
