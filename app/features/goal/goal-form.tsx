import { Form } from '@remix-run/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, NumberInput, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { metricDefinitions } from '~/domain/funnel/metrics';
import {
  definitionOf,
  goalDirections,
  goalMetricOf,
  typedOfValue,
} from '~/domain/goal/goal-metric';
import type { GoalView } from '~/domain/goal/goal-view';
import { conflictOf } from '~/features/problem/conflict';
import { ConflictNotice } from '~/features/problem/conflict-notice';
import { ActionError } from '~/features/shell/action-error';
import { BaselinePreview } from './baseline-preview';
import { ComputedBaseline, type DatasetFilters } from './computed-baseline';
import { filterChoiceOf, goalSchema, isTyped } from './goal-schema';

export type GoalFormChoices = DatasetFilters & { owners: string[] };

type GoalFormProps = {
  engagementId: string;
  choices: GoalFormChoices;
  /** The goal that is changed; none for a new one. */
  record?: GoalView | undefined;
  today: string;
  inThreeMonths: string;
  actionData: Partial<FormRefusal> | undefined;
  cancelTo: string;
};

/** One form for a new and a changed goal; a frozen baseline and what defines it are not in it. */
export function GoalForm(props: GoalFormProps) {
  const { engagementId, choices, record, actionData, cancelTo } = props;
  const { t } = useTranslation('goal');
  const owners = useId();
  const [openedRevision] = useState(record?.revision);
  const conflict = conflictOf(actionData);
  const form = useActionForm({
    schema: goalSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: startValues(props),
  });
  const frozen = Boolean(record?.frozenAt);
  const typedMetric = form.hook.watch('metric');
  const metric = goalMetricOf(typedMetric ?? '');
  const definition = definitionOf(metric);
  const unit =
    definition?.unit === 'share'
      ? '%'
      : definition
        ? t(`units.${definition.unit}`)
        : (form.hook.watch('unit') ?? '');
  return (
    <>
      {conflict && record ? (
        <ConflictNotice conflict={conflict} latest={latestFields(record, (key) => t(key))} />
      ) : (
        <ActionError data={actionData} />
      )}
      <Form method="post" preventScrollReset className="grid grid-cols-1 gap-6" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <input type="hidden" name="intent" value={record ? 'update' : 'create'} />
        {record && <input type="hidden" name="id" value={record.id} />}
        {record && (
          <input
            type="hidden"
            name="revision"
            value={conflict?.revision ?? openedRevision ?? record.revision}
          />
        )}
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field
            label={t('fields.name')}
            hint={t('hints.name')}
            required
            className="sm:col-span-2"
            {...form.field('name')}
          >
            <TextInput {...form.control('name')} />
          </Field>
          {frozen && record ? (
            <>
              <input type="hidden" name="metric" value={record.metric} />
              <input type="hidden" name="unit" value={record.unit} />
              <input type="hidden" name="direction" value={record.direction} />
              <Notice className="sm:col-span-2">{t('freeze.holds')}</Notice>
            </>
          ) : (
            <>
              <Field label={t('fields.metric')} required {...form.field('metric')}>
                <Select {...form.control('metric')}>
                  <optgroup label={t('fields.computedMetrics')}>
                    {metricDefinitions.map(({ id }) => (
                      <option key={id} value={id}>
                        {t(`metrics.${id}`)}
                      </option>
                    ))}
                  </optgroup>
                  <optgroup label={t('fields.typedMetrics')}>
                    <option value="manual">{t('metrics.manualChoice')}</option>
                  </optgroup>
                </Select>
              </Field>
              <RadioGroup
                legend={t('fields.direction')}
                layout="row"
                options={goalDirections.map((value) => ({
                  value,
                  label: t(`directions.${value}`),
                }))}
                {...form.field('direction')}
                {...form.choice('direction')}
              />
              <p className="text-muted text-sm sm:col-span-2">{t(`definitions.${metric}`)}</p>
            </>
          )}
        </div>
        {!frozen && (
          <fieldset className="grid gap-4 border-t pt-4 sm:grid-cols-2">
            <legend className="sr-only">{t('fields.baseline')}</legend>
            <p className="font-semibold sm:col-span-2">{t('fields.baseline')}</p>
            {isTyped(metric) ? (
              <>
                <Field
                  label={t('fields.unit')}
                  hint={t('hints.unit')}
                  optionalLabel={t('form:optional')}
                  {...form.field('unit')}
                >
                  <TextInput {...form.control('unit')} />
                </Field>
                <Field label={t('fields.baselineValue')} {...form.field('baseline')}>
                  <NumberInput unit={unit || undefined} {...form.control('baseline')} />
                </Field>
                <Field
                  label={t('fields.baselineN')}
                  hint={t('hints.baselineN')}
                  optionalLabel={t('form:optional')}
                  {...form.field('baselineN')}
                >
                  <NumberInput step={1} min={0} {...form.control('baselineN')} />
                </Field>
                <Field
                  label={t('fields.baselineSource')}
                  hint={t('hints.baselineSource')}
                  optionalLabel={t('form:optional')}
                  {...form.field('baselineSource')}
                >
                  <TextInput {...form.control('baselineSource')} />
                </Field>
              </>
            ) : (
              <>
                <ComputedBaseline
                  form={form}
                  choices={choices}
                  needsStage={definition?.needsStage ?? false}
                />
                <BaselinePreview
                  key={metric}
                  engagementId={engagementId}
                  unit={definition?.unit ?? ''}
                  request={{
                    metric,
                    datasetId: form.hook.watch('datasetId'),
                    filter: form.hook.watch('filter'),
                    stage: form.hook.watch('stage'),
                    baselineFrom: form.hook.watch('baselineFrom'),
                    baselineTo: form.hook.watch('baselineTo'),
                  }}
                />
              </>
            )}
            <div className="sm:col-span-2">
              <Checkbox
                label={t('freeze.now')}
                hint={t('freeze.hint')}
                {...form.toggle('freeze')}
              />
            </div>
          </fieldset>
        )}
        <fieldset className="grid gap-4 border-t pt-4 sm:grid-cols-2">
          <legend className="sr-only">{t('fields.targetGroup')}</legend>
          <p className="font-semibold sm:col-span-2">{t('fields.targetGroup')}</p>
          <Field label={t('fields.target')} required {...form.field('target')}>
            <NumberInput unit={unit || undefined} {...form.control('target')} />
          </Field>
          <Field label={t('fields.owner')} required {...form.field('owner')}>
            <TextInput list={owners} {...form.control('owner')} />
          </Field>
          <Field label={t('fields.startsOn')} required {...form.field('startsOn')}>
            <DateInput {...form.control('startsOn')} />
          </Field>
          <Field label={t('fields.dueOn')} required {...form.field('dueOn')}>
            <DateInput {...form.control('dueOn')} />
          </Field>
        </fieldset>
        <datalist id={owners}>
          {choices.owners.map((owner) => (
            <option key={owner} value={owner} />
          ))}
        </datalist>
        <div className="flex gap-2">
          <SubmitButton>{t('form:save')}</SubmitButton>
          <LinkButton to={cancelTo} preventScrollReset variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

function startValues({ record, choices, today, inThreeMonths }: GoalFormProps) {
  const newest = choices.datasets.find(({ id }) => id === choices.datasetId);
  if (!record) {
    return {
      metric: choices.datasets.length > 0 ? 'win-rate' : 'manual',
      direction: 'higher',
      datasetId: choices.datasetId ?? '',
      baselineFrom: newest?.from ?? '',
      baselineTo: newest?.to ?? '',
      startsOn: today,
      dueOn: inThreeMonths,
    } as const;
  }
  const [condition] = record.filter.where ?? [];
  const column = choices.columns.find(
    ({ key, header }) => key === condition?.column || header === condition?.column,
  );
  const typed = record.figure?.kind === 'typed' ? record.figure : null;
  return {
    name: record.name,
    metric: record.metric,
    unit: record.unit,
    direction: record.direction,
    datasetId: record.dataset?.id ?? choices.datasetId ?? '',
    filter: column && condition ? filterChoiceOf(column.key, condition.values[0] ?? '∅') : '',
    stage: record.filter.stage ?? '',
    baselineFrom: record.baselineFrom ?? '',
    baselineTo: record.baselineTo ?? '',
    baseline: record.baseline === null ? '' : String(typedOfValue(record.unit, record.baseline)),
    baselineN: typed?.n == null ? '' : String(typed.n),
    baselineSource: typed?.source ?? '',
    target: String(typedOfValue(record.unit, record.target)),
    startsOn: record.startsOn,
    dueOn: record.dueOn,
    owner: record.owner,
  };
}

function latestFields(record: GoalView, translate: (key: string) => string) {
  return [
    { name: 'name', label: translate('fields.name'), value: record.name },
    {
      name: 'target',
      label: translate('fields.target'),
      value: String(typedOfValue(record.unit, record.target)),
    },
    { name: 'startsOn', label: translate('fields.startsOn'), value: record.startsOn },
    { name: 'dueOn', label: translate('fields.dueOn'), value: record.dueOn },
    { name: 'owner', label: translate('fields.owner'), value: record.owner },
  ];
}
