import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, Textarea, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import { currencies } from '~/features/setup/setup-schema';
import { ActionError } from '~/features/shell/action-error';
import { paths } from '~/platform/paths';
import { engagementSchema } from './engagement-schema';

type EngagementFormProps = {
  defaults: { currency: string; today: string };
  actionData?: Partial<FormRefusal> | undefined;
};

export function EngagementForm({ defaults, actionData }: EngagementFormProps) {
  const { t } = useTranslation('engagement');
  const form = useActionForm({
    schema: engagementSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: { currency: defaults.currency, startsOn: defaults.today },
  });
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('new')} description={t('newDescription')} />
      <ActionError data={actionData} />
      <Form method="post" className="space-y-5" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <Field
          label={t('fields.name')}
          hint={t('fields.nameHint')}
          required
          {...form.field('name')}
        >
          <TextInput {...form.control('name')} />
        </Field>
        <Field label={t('fields.client')} required {...form.field('client')}>
          <TextInput {...form.control('client')} />
        </Field>
        <Field
          label={t('fields.purpose')}
          hint={t('fields.purposeHint')}
          optionalLabel={t('form:optional')}
          {...form.field('purpose')}
        >
          <Textarea rows={3} {...form.control('purpose')} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('fields.startsOn')} required {...form.field('startsOn')}>
            <DateInput {...form.control('startsOn')} />
          </Field>
          <Field label={t('fields.currency')} {...form.field('currency')}>
            <Select
              options={currencies.map((value) => ({ value, label: value }))}
              {...form.control('currency')}
            />
          </Field>
        </div>
        <div className="flex gap-2">
          <SubmitButton>{t('create')}</SubmitButton>
          <LinkButton to={paths.engagements()} variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
