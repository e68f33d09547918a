import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Section } from '~/components/ui/section';
import { currencies, timeZones } from '~/features/setup/setup-schema';
import { ActionError } from '~/features/shell/action-error';
import { type Locale, localeNames, locales } from '~/i18n/locale';
import { refusedForm } from './refused-form';
import { workspaceSchema } from './workspace-schema';

type WorkspaceFormProps = {
  workspace: { name: string; locale: Locale; currency: string; timeZone: string };
  actionData: unknown;
};

export function WorkspaceForm({ workspace, actionData }: WorkspaceFormProps) {
  const { t } = useTranslation('settings');
  const refusal = refusedForm(actionData, 'workspace');
  const form = useActionForm({
    schema: workspaceSchema,
    defaultValues: workspace,
    actionData: refusal,
    translate: (key) => t(key),
  });
  return (
    <Section title={t('workspace.title')} description={t('workspace.intro')}>
      <ActionError data={refusal} />
      <Form method="post" className="grid max-w-xl gap-4 sm:grid-cols-2" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <Field
          label={t('workspace.name')}
          hint={t('workspace.nameHint')}
          required
          className="sm:col-span-2"
          {...form.field('name')}
        >
          <TextInput autoComplete="organization" {...form.control('name')} />
        </Field>
        <Field
          label={t('workspace.language')}
          hint={t('workspace.languageHint')}
          {...form.field('locale')}
        >
          <Select
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            {...form.control('locale')}
          />
        </Field>
        <Field
          label={t('workspace.currency')}
          hint={t('workspace.currencyHint')}
          {...form.field('currency')}
        >
          <Select
            options={including(currencies, workspace.currency)}
            {...form.control('currency')}
          />
        </Field>
        <Field
          label={t('workspace.timeZone')}
          hint={t('workspace.timeZoneHint')}
          {...form.field('timeZone')}
        >
          <Select
            options={including(timeZones, workspace.timeZone)}
            {...form.control('timeZone')}
          />
        </Field>
        <div className="sm:col-span-2">
          <SubmitButton name="intent" value="workspace">
            {t('form:save')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

/** The usual choices, and the present one where it is another. */
function including(values: string[], current: string) {
  const all = values.includes(current) ? values : [current, ...values];
  return all.map((value) => ({ value, label: value }));
}
