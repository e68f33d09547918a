import { useTranslation } from 'react-i18next';
import type { Figure } from '~/domain/funnel/number-figure';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useProcessWords } from '~/features/process-view/process-words';
import { useFormat } from '~/i18n/format-context';
import type { OriginView } from './shown-origin';

/** A number's origin in the reader's words. */
export function useOriginWords(currency: string) {
  const { t } = useTranslation('origin');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const { duration } = useProcessWords();

  function amount(value: number | null, unit: Figure['unit']): string {
    if (value === null) return '–';
    switch (unit) {
      case 'seconds':
        return duration(value);
      case 'times':
        return t('times', { value: format.number(value) });
      case 'cases':
        return t('cases', { value: format.number(value) });
      case 'money-a-day':
        return t('aDay', { value: format.money(value, currency) });
      case 'share':
      case 'money':
      case 'days':
      case 'deals':
        return words.number(value, unit);
    }
  }

  function detail({ interval, spread, unit }: Figure): string {
    if (interval) {
      return t('funnel:interval', {
        low: amount(interval.low, unit),
        high: amount(interval.high, unit),
      });
    }
    if (!spread) return '';
    const mean = amount(spread.mean, unit);
    return spread.p90 === null
      ? t('mean', { mean })
      : t('spread', { mean, p90: amount(spread.p90, unit) });
  }

  function title(origin: NumberOrigin): string {
    switch (origin.of) {
      case 'total':
      case 'group':
      case 'side':
        return t(`funnel:numbers.${origin.number}`);
      case 'stage':
      case 'side-stage':
        return t(`funnel:stageNumbers.${origin.number}`);
      case 'month':
        return `${t(`funnel:metrics.${origin.metric}`)} · ${origin.month}`;
      case 'check':
        return t(`quality:check.${origin.check}.name`);
      case 'sign':
        return t(`quality:inflation.signs.${origin.sign}`);
      default:
        return t(`names.${kindOf(origin)}`);
    }
  }

  function definition({ origin, filter }: Pick<OriginView, 'origin' | 'filter'>): string {
    switch (origin.of) {
      case 'total':
      case 'group':
      case 'side':
        return t(`funnel:definitions.${origin.number}`);
      case 'stage':
      case 'side-stage':
        return t(
          `funnel:${filter.period ? 'periodDefinitions' : 'stageDefinitions'}.${origin.number}`,
        );
      case 'month':
        return t('definition.month', { metric: t(`problem:definitions.${origin.metric}`) });
      case 'check':
        return [
          t(`quality:check.${origin.check}.what`),
          origin.check === 'duplicates' ? t('definition.duplicates') : '',
        ]
          .filter(Boolean)
          .join(' ');
      case 'sign':
        return t('quality:inflation.definition');
      case 'stagnating':
        return t(`definition.${kindOf(origin)}`, { factor: format.number(origin.factor, 1) });
      default:
        return t(`definition.${kindOf(origin)}`);
    }
  }

  /** What the number is about, beside the filter. */
  function about({ origin, subject, column }: OriginView): { label: string; value: string }[] {
    if (origin.of === 'group' || origin.of === 'source-month') {
      const label = column ? words.columnName(column) : origin.column;
      const month = origin.of === 'source-month' ? ` · ${origin.month}` : '';
      return [{ label, value: `${words.blank(origin.value)}${month}` }];
    }
    if (origin.of === 'blank') {
      const name = words.columnName({
        key: origin.field,
        header: origin.field,
        role: origin.field,
      });
      const place = subject ?? t(`funnel:outcomes.${origin.outcome}`);
      return [{ label: name, value: place }];
    }
    if (subject === null) return [];
    const isStage = ['stage', 'side-stage', 'stay'].includes(origin.of);
    return [{ label: isStage ? t('funnel:stages.stage') : t('about'), value: subject }];
  }

  return { amount, detail, title, definition, about };
}

/** The part of a selection's message key: its kind and, where it has one, its part. */
function kindOf(origin: NumberOrigin): string {
  return 'part' in origin ? `${origin.of}-${origin.part}` : origin.of;
}
