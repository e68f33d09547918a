import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, Textarea } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import type { AdjustmentView } from '~/domain/pilot/pilot-view';
import { ActionError } from '~/features/shell/action-error';
import { adjustmentSchema } from './pilot-schema';

type AdjustmentFormProps = {
  measures: { id: string; action: string }[];
  today: string;
  record: AdjustmentView | undefined;
  actionData: Partial<FormRefusal> | undefined;
};

export function AdjustmentForm({ measures, today, record, actionData }: AdjustmentFormProps) {
  const { t } = useTranslation('pilot');
  const form = useActionForm({
    schema: adjustmentSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: record
      ? {
          adjustedOn: record.adjustedOn,
          change: record.change,
          reason: record.reason,
          measureId: record.measure?.id ?? '',
          ...(record.fromFeedback && { fromFeedback: 'on' as const }),
        }
      : { adjustedOn: today },
  });
  return (
    <>
      <ActionError data={actionData} />
      <Form method="post" preventScrollReset className="grid grid-cols-1 gap-4" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        {record && <input type="hidden" name="id" value={record.id} />}
        <Field label={t('adjustments.date')} required {...form.field('adjustedOn')}>
          <DateInput max={today} {...form.control('adjustedOn')} />
        </Field>
        <Field label={t('adjustments.change')} required {...form.field('change')}>
          <Textarea rows={2} {...form.control('change')} />
        </Field>
        <Field
          label={t('adjustments.reason')}
          hint={t('adjustments.reasonHint')}
          {...form.field('reason')}
        >
          <Textarea rows={2} {...form.control('reason')} />
        </Field>
        <Field
          label={t('adjustments.measure')}
          optionalLabel={t('form:optional')}
          {...form.field('measureId')}
        >
          <Select
            placeholder={t('measure:chooseNone')}
            options={measures.map(({ id, action }) => ({ value: id, label: action }))}
            {...form.control('measureId')}
          />
        </Field>
        <Checkbox
          label={t('adjustments.fromFeedbackLabel')}
          hint={t('adjustments.fromFeedbackHint')}
          {...form.toggle('fromFeedback')}
        />
        <div className="flex gap-2">
          <SubmitButton name="intent" value={record ? 'update-adjustment' : 'add-adjustment'}>
            {t('form:save')}
          </SubmitButton>
          <LinkButton to="." preventScrollReset variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
