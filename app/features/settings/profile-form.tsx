import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Section } from '~/components/ui/section';
import type { Role } from '~/domain/permission/permission';
import { ActionError } from '~/features/shell/action-error';
import { type Locale, localeNames, locales } from '~/i18n/locale';
import { profileSchema } from './account-schema';
import { refusedForm } from './refused-form';

type Theme = 'system' | 'light' | 'dark';
const themes: Theme[] = ['system', 'light', 'dark'];

type ProfileFormProps = {
  account: { name: string; email: string; role: Role; workspaceName: string };
  locale: Locale;
  theme: Theme;
  actionData: unknown;
};

/** Loads the document anew, because language and appearance concern all of it. */
export function ProfileForm({ account, locale, theme, actionData }: ProfileFormProps) {
  const { t } = useTranslation('settings');
  const refusal = refusedForm(actionData, 'profile');
  const form = useActionForm({
    schema: profileSchema,
    defaultValues: { name: account.name, locale, theme },
    actionData: refusal,
    translate: (key) => t(key),
  });
  return (
    <Section title={t('account.profile')}>
      <ActionError data={refusal} />
      <div className="mb-4">
        <KeyValueList
          items={[
            { label: t('account.email'), value: account.email },
            { label: t('account.role'), value: t(`shell:roles.${account.role}`) },
            { label: t('account.workspace'), value: account.workspaceName },
          ]}
        />
      </div>
      <Form
        method="post"
        reloadDocument
        className="grid max-w-xl gap-4 sm:grid-cols-2"
        {...form.props}
      >
        <Field
          label={t('account.name')}
          hint={t('account.nameHint')}
          required
          className="sm:col-span-2"
          {...form.field('name')}
        >
          <TextInput autoComplete="name" {...form.control('name')} />
        </Field>
        <Field label={t('account.language')} {...form.field('locale')}>
          <Select
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            {...form.control('locale')}
          />
        </Field>
        <Field label={t('account.theme')} {...form.field('theme')}>
          <Select
            options={themes.map((value) => ({ value, label: t(`shell:theme.${value}`) }))}
            {...form.control('theme')}
          />
        </Field>
        <div className="sm:col-span-2">
          <SubmitButton name="intent" value="profile">
            {t('form:save')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
