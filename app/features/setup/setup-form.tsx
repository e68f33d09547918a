import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Fieldset } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { PageHeader } from '~/components/ui/page-header';
import { ActionError } from '~/features/shell/action-error';
import { type Locale, localeNames, locales } from '~/i18n/locale';
import { currencies, setupSchema, timeZones } from './setup-schema';

type SetupFormProps = { locale: Locale; actionData?: Partial<FormRefusal> | undefined };

/** The first page of an empty installation. */
export function SetupForm({ locale, actionData }: SetupFormProps) {
  const { t } = useTranslation('setup');
  const form = useActionForm({
    schema: setupSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: {
      locale,
      currency: locale === 'en' ? 'USD' : 'CNY',
      timeZone: 'Asia/Shanghai',
      sample: 'on',
    },
  });
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} />
      <ActionError data={actionData} />
      <Form method="post" className="space-y-8" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <Fieldset legend={t('workspace')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="sm:col-span-2">
              <Field
                label={t('workspaceName')}
                hint={t('workspaceHint')}
                required
                {...form.field('workspaceName')}
              >
                <TextInput autoComplete="organization" {...form.control('workspaceName')} />
              </Field>
            </div>
            <Field label={t('language')} {...form.field('locale')}>
              <Select
                options={locales.map((value) => ({ value, label: localeNames[value] }))}
                {...form.control('locale')}
              />
            </Field>
            <Field label={t('currency')} {...form.field('currency')}>
              <Select
                options={currencies.map((value) => ({ value, label: value }))}
                {...form.control('currency')}
              />
            </Field>
            <Field label={t('timeZone')} {...form.field('timeZone')}>
              <Select
                options={timeZones.map((value) => ({ value, label: value }))}
                {...form.control('timeZone')}
              />
            </Field>
          </div>
        </Fieldset>
        <Fieldset legend={t('administrator')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('name')} required {...form.field('name')}>
              <TextInput autoComplete="name" {...form.control('name')} />
            </Field>
            <Field label={t('email')} required {...form.field('email')}>
              <TextInput type="email" autoComplete="username" {...form.control('email')} />
            </Field>
            <Field
              label={t('password')}
              hint={t('passwordHint')}
              required
              {...form.field('password')}
            >
              <TextInput
                type="password"
                autoComplete="new-password"
                {...form.control('password')}
              />
            </Field>
          </div>
        </Fieldset>
        <Checkbox label={t('sample')} hint={t('sampleHint')} {...form.toggle('sample')} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </Form>
    </>
  );
}
