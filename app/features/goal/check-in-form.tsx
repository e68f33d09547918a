import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, NumberInput, Textarea } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import type { GoalView } from '~/domain/goal/goal-view';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { checkInSchema, isTyped } from './goal-schema';

type CheckInFormProps = {
  goal: GoalView;
  datasets: { id: string; name: string; from: string | null; to: string | null }[];
  start: { checkedOn: string; from: string; to: string };
  /** Where to go afterwards, if not back to the goal. */
  back: string | null;
  actionData: Partial<FormRefusal> | undefined;
  cancelTo: string;
};

/** Where the goal stands on a day: computed from a data set, or typed. */
export function CheckInForm({
  goal,
  datasets,
  start,
  back,
  actionData,
  cancelTo,
}: CheckInFormProps) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const canCompute = !isTyped(goal.metric) && datasets.length > 0;
  const form = useActionForm({
    schema: checkInSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: {
      ...start,
      source: canCompute ? 'computed' : 'typed',
      datasetId: datasets[0]?.id ?? '',
    },
  });
  const isComputed = form.hook.watch('source') === 'computed';
  const unit =
    goal.unit === 'share'
      ? '%'
      : ['days', 'money', 'deals'].includes(goal.unit)
        ? t(`units.${goal.unit}`)
        : goal.unit;
  return (
    <>
      <ActionError data={actionData} />
      <Form
        method="post"
        preventScrollReset
        className="grid grid-cols-1 gap-4 sm:grid-cols-2"
        {...form.props}
      >
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <input type="hidden" name="intent" value="check-in" />
        {back && <input type="hidden" name="back" value={back} />}
        {canCompute && (
          <RadioGroup
            legend={t('checkIn.source')}
            layout="row"
            className="sm:col-span-2"
            options={(['computed', 'typed'] as const).map((value) => ({
              value,
              label: t(`checkIn.sources.${value}`),
            }))}
            {...form.field('source')}
            {...form.choice('source')}
          />
        )}
        <Field label={t('columns.checkedOn')} required {...form.field('checkedOn')}>
          <DateInput {...form.control('checkedOn')} />
        </Field>
        {isComputed ? (
          <>
            <Field label={t('fields.dataset')} required {...form.field('datasetId')}>
              <Select
                options={datasets.map(({ id, name, from, to }) => ({
                  value: id,
                  label: t('datasetOption', {
                    name,
                    from: format.date(from),
                    to: format.date(to),
                  }),
                }))}
                {...form.control('datasetId')}
              />
            </Field>
            <Field label={t('checkIn.from')} required {...form.field('from')}>
              <DateInput {...form.control('from')} />
            </Field>
            <Field label={t('checkIn.to')} required {...form.field('to')}>
              <DateInput {...form.control('to')} />
            </Field>
          </>
        ) : (
          <>
            <Field label={t('columns.value')} required {...form.field('value')}>
              <NumberInput unit={unit || undefined} {...form.control('value')} />
            </Field>
            <Field
              label={t('checkIn.n')}
              hint={t('checkIn.nHint')}
              optionalLabel={t('form:optional')}
              {...form.field('n')}
            >
              <NumberInput step={1} min={0} {...form.control('n')} />
            </Field>
          </>
        )}
        <Field
          label={t('columns.note')}
          optionalLabel={t('form:optional')}
          className="sm:col-span-2"
          {...form.field('note')}
        >
          <Textarea rows={2} {...form.control('note')} />
        </Field>
        <div className="flex gap-2 sm:col-span-2">
          <SubmitButton>{t('form:save')}</SubmitButton>
          <LinkButton to={cancelTo} preventScrollReset variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
