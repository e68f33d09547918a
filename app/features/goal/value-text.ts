import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Interval } from '~/domain/statistics/interval';
import type { Format } from '~/i18n/format';
import { useFormat } from '~/i18n/format-context';

export type ValueText = {
  /** A value with its unit. */
  value: (value: number | null) => string;
  /** How much more or less, with its sign; of shares in percentage points. */
  difference: (value: number | null) => string;
  interval: (interval: Interval | null) => string;
  /** An interval of a difference; an end that the data do not bound is said in words. */
  differenceInterval: (interval: { low: number | null; high: number | null } | null) => string;
  /** Short, for an axis. */
  axis: (value: number) => string;
};

/** Writes the values of a metric as its reader reads them. */
export function valueText(format: Format, t: TFunction, unit: string, currency: string): ValueText {
  const plain = (value: number) => {
    if (unit === 'share') return format.percent(value);
    if (unit === 'money') return format.compactMoney(value, currency);
    const decimals = Number.isInteger(value) ? 0 : unit === 'days' || unit === 'deals' ? 1 : 2;
    return `${format.number(value, decimals)}${unitWord(t, unit)}`;
  };
  const distance = (value: number) =>
    unit === 'share'
      ? `${format.number(Math.abs(value) * 100, 1)}${t('goal:units.points')}`
      : plain(Math.abs(value));
  const signed = (value: number) => {
    // Rounds to nothing: a sign would claim a direction.
    const text = distance(value);
    if (text === distance(0) || value === 0) return distance(0);
    return `${value > 0 ? '+' : '−'}${text}`;
  };
  return {
    value: (value) => (value === null ? '–' : plain(value)),
    difference: (value) => (value === null ? '–' : signed(value)),
    interval: (interval) =>
      interval === null
        ? '–'
        : t('goal:units.range', { low: plain(interval.low), high: plain(interval.high) }),
    differenceInterval: (interval) =>
      interval === null
        ? '–'
        : t('goal:units.range', {
            low: interval.low === null ? t('goal:units.unboundedBelow') : signed(interval.low),
            high: interval.high === null ? t('goal:units.unboundedAbove') : signed(interval.high),
          }),
    axis: (value) => {
      if (unit === 'share') return format.percent(value, 0);
      if (unit === 'money') return format.compactMoney(value, currency);
      return format.number(value, Number.isInteger(value) ? 0 : 1);
    },
  };
}

export function useValueText(unit: string, currency: string): ValueText {
  const { t } = useTranslation('goal');
  return valueText(useFormat(), t, unit, currency);
}

/** The unit behind a number, with the space that the language puts there. */
function unitWord(t: TFunction, unit: string): string {
  if (unit === 'days' || unit === 'deals') return t(`goal:units.${unit}`);
  return unit === '' ? '' : t('goal:units.other', { unit });
}
