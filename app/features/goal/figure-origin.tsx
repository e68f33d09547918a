import { useTranslation } from 'react-i18next';
import { DataOrigin } from '~/components/ui/data-origin';
import { Drawer } from '~/components/ui/dialog';
import type { BaselineFigure } from '~/domain/goal/goal-view';
import type { MetricFigure } from '~/domain/problem/evidence-figure';
import { useFormat } from '~/i18n/format-context';

/** Where a computed number comes from: definition, filter, n, period, data set and query. */
export function FigureOrigin({ figure, title }: { figure: MetricFigure; title: string }) {
  const { t } = useTranslation('goal');
  return (
    <Drawer
      title={title}
      closeLabel={t('form:close')}
      trigger={
        <button type="button" className="text-link text-sm">
          {t('origin.show')}
        </button>
      }
    >
      <FigureDetails figure={figure} />
    </Drawer>
  );
}

export function FigureDetails({ figure }: { figure: MetricFigure }) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  return (
    <DataOrigin
      labels={{
        definition: t('origin.definition'),
        filter: t('origin.filter'),
        noFilter: t('origin.noFilter'),
        n: t('origin.n'),
        query: t('origin.query'),
      }}
      definition={t(`definitions.${figure.metric}`)}
      filters={[
        { label: t('origin.dataset'), value: figure.datasetName },
        {
          label: t('origin.period'),
          value: t('origin.periodValue', {
            from: format.date(figure.period.from),
            to: format.date(figure.period.to),
          }),
        },
        ...(figure.stage ? [{ label: t('origin.stage'), value: figure.stage }] : []),
        ...(figure.filter.where ?? []).map(({ column, values }) => ({
          label: figure.headers[column] ?? column,
          value: values.map((value) => value ?? t('blank')).join(', '),
        })),
      ]}
      n={format.number(figure.n)}
      sql={figure.sql}
    />
  );
}

/** What a baseline rests on, for the line under its number. */
export function useFigureSource(): (figure: BaselineFigure | null) => string {
  const { t } = useTranslation('goal');
  const format = useFormat();
  return (figure) => {
    if (!figure) return '';
    if (figure.kind === 'typed') return figure.source || t('typedByHand');
    return t('origin.short', {
      dataset: figure.datasetName,
      from: format.date(figure.period.from),
      to: format.date(figure.period.to),
    });
  };
}
