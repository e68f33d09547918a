import { useTranslation } from 'react-i18next';
import { blankValue } from '~/domain/problem/evidence-choice';
import type { ChipFigure, MetricFigure, SurveyFigure } from '~/domain/problem/evidence-figure';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';

type NumberFigure = Omit<MetricFigure, 'sql'> | SurveyFigure;

/** A piece of evidence in the reader's words: what it is, its number, and how sure that is. */
export function useEvidenceWords() {
  const { t } = useTranslation('problem');
  const format = useFormat();

  function amount(figure: NumberFigure, value: number): string {
    switch (figure.unit) {
      case 'share':
        return format.percent(value);
      case 'days':
        return t('units.days', { value: format.number(value, 1) });
      case 'money':
        return format.compactMoney(value, figure.kind === 'metric' ? figure.currency : undefined);
      case 'deals':
        return t('units.deals', { value: format.number(value) });
      case 'points':
        return format.number(value, 2);
      case 'score':
        return format.number(value);
    }
  }

  function conditions(figure: Omit<MetricFigure, 'sql'>): { label: string; value: string }[] {
    return (figure.filter.where ?? []).map(({ column, values }) => ({
      label: figure.headers[column] ?? column,
      value: format.list(values.map((value) => value ?? t('blank'))),
    }));
  }

  function name(figure: ChipFigure): string {
    if (figure.kind === 'case') return figure.dealName;
    if (figure.kind === 'survey') {
      return readSurveyText(figure.option ?? figure.question, format.locale);
    }
    const narrowed = conditions(figure).map(({ value }) => value);
    return [t(`metrics.${figure.metric}`), ...narrowed].join(' · ');
  }

  return {
    name,
    conditions,
    /** The number alone; null for a case. */
    value: (figure: ChipFigure): string | null =>
      figure.kind === 'case' ? null : amount(figure, figure.value),
    n: (figure: ChipFigure): string | null =>
      figure.kind === 'case' ? null : t('n', { n: format.number(figure.n) }),
    interval: (figure: ChipFigure): string | null =>
      figure.kind === 'case' || !figure.interval
        ? null
        : t('interval', {
            low: amount(figure, figure.interval.low),
            high: amount(figure, figure.interval.high),
          }),
    /** Everything in one line, for a chip or a list of the thread. */
    line: (figure: ChipFigure): string =>
      figure.kind === 'case'
        ? t(`chip.case-${figure.outcome}`, { name: figure.dealName })
        : t('chip.number', {
            name: name(figure),
            value: amount(figure, figure.value),
            n: format.number(figure.n),
          }),
    /** A value of a column as a form names it. */
    columnValue: (value: string): string => (value === blankValue ? t('blank') : value),
  };
}
