import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Interval } from '~/domain/statistics/interval';
import type { Format } from '~/i18n/format';
import { useFormat } from '~/i18n/format-context';

export type ValueText = {
  /** A value with its unit. */
  value: (value: number | null) => string;
  /** The value alone, where its unit stands beside it in small. */
  bare: (value: number | null) => string;
  /** What stands beside a bare value; empty where the value says it itself. */
  unit: string;
  /** How much more or less, with its sign; of shares in percentage points. */
  difference: (value: number | null) => string;
  interval: (interval: Interval | null) => string;
  /** An interval of a difference; an end that the data do not bound is said in words. */
  differenceInterval: (interval: { low: number | null; high: number | null } | null) => string;
  /** Short, for an axis. */
  axis: (value: number) => string;
  /** A difference for an axis, and the unit that the axis is named by. */
  differenceAxis: (value: number) => string;
  differenceUnit: string;
};

const none = '–';

/** Writes the values of a metric as its reader reads them. */
export function valueText(format: Format, t: TFunction, unit: string, currency: string): ValueText {
  const word = unitWord(t, unit);
  const differenceWord = unit === 'share' ? t('goal:units.points') : word;
  const bare = (value: number) => {
    if (unit === 'share') return format.percent(value);
    if (unit === 'money') return format.compactMoney(value, currency);
    const decimals = Number.isInteger(value) ? 0 : unit === 'days' || unit === 'deals' ? 1 : 2;
    return format.number(value, decimals);
  };
  const distance = (value: number) =>
    unit === 'share' ? format.number(Math.abs(value) * 100, 1) : bare(Math.abs(value));
  const signed = (value: number) => {
    // Rounds to nothing: a sign would claim a direction.
    const text = distance(value);
    if (text === distance(0) || value === 0) return distance(0);
    return `${value > 0 ? '+' : '−'}${text}`;
  };
  // The unit is said once, after the second end.
  const range = (low: string, high: string, after: string) =>
    `${t('goal:units.range', { low, high })}${after}`;
  return {
    value: (value) => (value === null ? none : bare(value) + word),
    bare: (value) => (value === null ? none : bare(value)),
    unit: word.trim(),
    difference: (value) => (value === null ? none : signed(value) + differenceWord),
    interval: (interval) =>
      interval === null ? none : range(bare(interval.low), bare(interval.high), word),
    differenceInterval: (interval) => {
      if (interval === null) return none;
      const { low, high } = interval;
      return range(
        low === null ? t('goal:units.unboundedBelow') : signed(low),
        high === null ? t('goal:units.unboundedAbove') : signed(high),
        high === null ? '' : differenceWord,
      );
    },
    axis: (value) => {
      if (unit === 'share') return format.percent(value, 0);
      if (unit === 'money') return format.compactMoney(value, currency);
      return format.number(value, Number.isInteger(value) ? 0 : 1);
    },
    differenceAxis: (value) => {
      const sign = value > 0 ? '+' : value < 0 ? '−' : '';
      if (unit === 'money') return sign + format.compactMoney(Math.abs(value), currency);
      const shown = Math.abs(unit === 'share' ? value * 100 : value);
      return sign + format.number(shown, Number.isInteger(Number(shown.toFixed(6))) ? 0 : 1);
    },
    differenceUnit: differenceWord.trim(),
  };
}

export function useValueText(unit: string, currency: string): ValueText {
  const { t } = useTranslation('goal');
  return valueText(useFormat(), t, unit, currency);
}

/** The unit behind a number, with the space that the language puts there. */
function unitWord(t: TFunction, unit: string): string {
  if (unit === 'days' || unit === 'deals') return t(`goal:units.${unit}`);
  if (unit === '' || unit === 'share' || unit === 'money') return '';
  return t('goal:units.other', { unit });
}
