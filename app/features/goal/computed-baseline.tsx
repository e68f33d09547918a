import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { DateInput } from '~/components/form/text-input';
import type { ActionForm } from '~/components/form/use-action-form';
import { useFormat } from '~/i18n/format-context';
import { filterChoiceOf, type goalSchema } from './goal-schema';

export type DatasetFilters = {
  datasets: { id: string; name: string; from: string | null; to: string | null }[];
  /** The data set that columns and stages belong to. */
  datasetId: string | null;
  columns: { key: string; header: string; values: { value: string; count: number }[] }[];
  stages: string[];
};

type ComputedBaselineProps = {
  form: ActionForm<z.input<typeof goalSchema>>;
  choices: DatasetFilters;
  needsStage: boolean;
};

/** More values than this in a column are too many to choose from; the funnel page searches. */
const MOST_VALUES = 60;

/** From which deals and which period the baseline is computed. */
export function ComputedBaseline({ form, choices, needsStage }: ComputedBaselineProps) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const [, setParameters] = useSearchParams();
  const dataset = form.control('datasetId');
  return (
    <>
      <Field label={t('fields.dataset')} required {...form.field('datasetId')}>
        <Select
          placeholder={choices.datasets.length === 0 ? t('noDatasets') : undefined}
          options={choices.datasets.map(({ id, name, from, to }) => ({
            value: id,
            label: t('datasetOption', { name, from: format.date(from), to: format.date(to) }),
          }))}
          {...dataset}
          onChange={(event) => {
            dataset.onChange(event);
            const { value } = event.currentTarget;
            // The filters to choose from belong to the data set.
            setParameters(
              (before) => {
                before.set('dataset', value);
                return before;
              },
              { preventScrollReset: true, replace: true },
            );
          }}
        />
      </Field>
      <Field
        label={t('fields.filter')}
        optionalLabel={t('form:optional')}
        {...form.field('filter')}
      >
        <Select placeholder={t('allDeals')} {...form.control('filter')}>
          {choices.columns.map((column) => (
            <optgroup key={column.key} label={column.header}>
              {column.values.slice(0, MOST_VALUES).map(({ value, count }) => (
                <option key={value} value={filterChoiceOf(column.key, value)}>
                  {t('filterOption', {
                    column: column.header,
                    value: value === '∅' ? t('blank') : value,
                    count,
                  })}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {needsStage && (
        <Field
          label={t('fields.stage')}
          optionalLabel={t('form:optional')}
          {...form.field('stage')}
        >
          <Select
            placeholder={t('usualStage')}
            options={choices.stages.map((stage) => ({ value: stage, label: stage }))}
            {...form.control('stage')}
          />
        </Field>
      )}
      <Field label={t('fields.baselineFrom')} {...form.field('baselineFrom')}>
        <DateInput {...form.control('baselineFrom')} />
      </Field>
      <Field label={t('fields.baselineTo')} {...form.field('baselineTo')}>
        <DateInput {...form.control('baselineTo')} />
      </Field>
    </>
  );
}
