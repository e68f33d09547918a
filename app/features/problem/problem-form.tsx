import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import type { ProblemInput } from '~/domain/problem/problem';
import { ActionError } from '~/features/shell/action-error';
import { conflictOf } from './conflict';
import { ConflictNotice } from './conflict-notice';
import { problemSchema } from './problem-schema';

type ProblemFormProps = {
  /** The problem that is changed; none for a new one. */
  record?: ProblemInput & { revision: number };
  actionData?: Partial<FormRefusal> | undefined;
  cancelTo: string;
};

export function ProblemForm({ record, actionData, cancelTo }: ProblemFormProps) {
  const { t } = useTranslation('problem');
  const [openedRevision] = useState(record?.revision);
  const conflict = conflictOf(actionData);
  const form = useActionForm({
    schema: problemSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    ...(record && { defaultValues: { title: record.title, description: record.description } }),
  });
  return (
    <>
      {conflict && record ? (
        <ConflictNotice
          conflict={conflict}
          latest={(['title', 'description'] as const).map((name) => ({
            name,
            label: t(`fields.${name}`),
            value: record[name],
          }))}
        />
      ) : (
        <ActionError data={actionData} />
      )}
      <Form method="post" className="max-w-2xl space-y-5" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <input type="hidden" name="intent" value="save" />
        {record && (
          <input
            type="hidden"
            name="revision"
            value={conflict?.revision ?? openedRevision ?? record.revision}
          />
        )}
        <Field label={t('fields.title')} hint={t('hints.title')} required {...form.field('title')}>
          <TextInput maxLength={200} {...form.control('title')} />
        </Field>
        <Field
          label={t('fields.description')}
          hint={t('hints.description')}
          optionalLabel={t('form:optional')}
          {...form.field('description')}
        >
          <Textarea rows={5} maxLength={10_000} {...form.control('description')} />
        </Field>
        <div className="flex gap-2">
          <SubmitButton>{t('form:save')}</SubmitButton>
          <LinkButton to={cancelTo} variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
