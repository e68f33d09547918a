import { Form, useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput } from '~/components/form/text-input';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { metricDefinition, metricIds } from '~/domain/funnel/metrics';
import type {
  DatasetChoices,
  EvidenceSources,
  MetricChoice,
} from '~/domain/problem/evidence-choice';
import { chipFigure, type MetricFigure } from '~/domain/problem/evidence-figure';
import type { DomainError } from '~/domain/result';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { useEvidenceWords } from './evidence-words';
import { NoteField } from './note-field';

export type MetricPanelData = {
  datasets: EvidenceSources['datasets'];
  /** What the address asks for, as far as it goes. */
  choice: Partial<MetricChoice>;
  choices: DatasetChoices | null;
  preview: { figure: MetricFigure } | { error: DomainError } | null;
};

type AttachMetricProps = MetricPanelData & { engagementId: string };

/** A metric of a data set: asked by the address, so that the number is seen before it is frozen. */
export function AttachMetric({
  engagementId,
  datasets,
  choice,
  choices,
  preview,
}: AttachMetricProps) {
  const { t } = useTranslation('problem');
  const format = useFormat();
  const words = useEvidenceWords();
  const submit = useSubmit();
  if (datasets.length === 0) {
    return (
      <EmptyState
        title={t('attaching.noDataset')}
        action={
          <LinkButton to={paths.engagement.data(engagementId)}>{t('attaching.toData')}</LinkButton>
        }
      >
        {t('attaching.noDatasetText')}
      </EmptyState>
    );
  }
  const column = choices?.columns.find(({ key }) => key === choice.column);
  const needsStage = choice.metric !== undefined && metricDefinition(choice.metric).needsStage;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Form
        className="space-y-4"
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) {
            submit(event.currentTarget, { preventScrollReset: true, replace: true });
          }
        }}
      >
        <input type="hidden" name="kind" value="metric" />
        <Field label={t('attaching.dataset')}>
          <Select
            name="datasetId"
            defaultValue={choice.datasetId}
            options={datasets.map(({ id, name, from, to }) => ({
              value: id,
              label: t('attaching.datasetOption', {
                name,
                from: format.date(from),
                to: format.date(to),
              }),
            }))}
          />
        </Field>
        <Field label={t('attaching.metric')}>
          <Select
            name="metric"
            defaultValue={choice.metric}
            placeholder={t('attaching.choose')}
            options={metricIds.map((id) => ({ value: id, label: t(`metrics.${id}`) }))}
          />
        </Field>
        {needsStage && choices && (
          <Field label={t('attaching.stage')} hint={t('attaching.stageHint')}>
            <Select
              name="stage"
              defaultValue={choice.stage}
              placeholder={t('attaching.usualStage')}
              options={choices.stages.map((stage) => ({ value: stage, label: stage }))}
            />
          </Field>
        )}
        {choices && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('attaching.column')} optionalLabel={t('form:optional')}>
              <Select
                name="column"
                defaultValue={choice.column}
                placeholder={t('attaching.allDeals')}
                options={choices.columns.map(({ key, header }) => ({ value: key, label: header }))}
              />
            </Field>
            {column && (
              <Field label={t('attaching.value')}>
                <Select
                  key={column.key}
                  name="value"
                  defaultValue={choice.value}
                  placeholder={t('attaching.choose')}
                  options={column.values.map(({ value, count }) => ({
                    value,
                    label: t('attaching.valueOption', {
                      value: words.columnValue(value),
                      deals: format.number(count),
                    }),
                  }))}
                />
              </Field>
            )}
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('attaching.from')} optionalLabel={t('form:optional')}>
            <DateInput name="from" defaultValue={choice.from} />
          </Field>
          <Field label={t('attaching.to')} optionalLabel={t('form:optional')}>
            <DateInput name="to" defaultValue={choice.to} />
          </Field>
        </div>
        <Button type="submit">{t('attaching.compute')}</Button>
      </Form>
      <div>
        {preview && 'error' in preview && <ActionError data={preview} />}
        {preview && 'figure' in preview && <Preview figure={preview.figure} choice={choice} />}
        {!preview && <p className="text-muted">{t('attaching.previewHint')}</p>}
      </div>
    </div>
  );
}

function Preview({ figure, choice }: { figure: MetricFigure; choice: Partial<MetricChoice> }) {
  const { t } = useTranslation('problem');
  const words = useEvidenceWords();
  const chip = chipFigure(figure);
  return (
    <Card title={words.name(chip)} description={t('attaching.freezes')}>
      <p className="font-semibold text-title-lg tracking-tight">{words.value(chip)}</p>
      <p className="flex flex-wrap gap-x-4 text-muted text-sm">
        <span>{words.interval(chip)}</span>
        <span>{words.n(chip)}</span>
      </p>
      <p className="mt-2 text-muted text-sm">
        {t(`definitions.${figure.metric}`, { stage: figure.stage ?? '' })}
      </p>
      <Form method="post" className="mt-4 space-y-4">
        <input type="hidden" name="intent" value="metric" />
        {Object.entries(choice).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
        <NoteField />
        <SubmitButton>{t('attaching.do')}</SubmitButton>
      </Form>
    </Card>
  );
}
