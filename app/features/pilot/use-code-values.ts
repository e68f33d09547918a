import { useTranslation } from 'react-i18next';
import type { ValueText } from '~/features/goal/value-text';
import { useFormat } from '~/i18n/format-context';

type Details = Record<string, string | number> | undefined;

/** The details of a verdict's or warning's code, formatted to stand in its message. */
export function useCodeValues(text: ValueText): (details: Details) => Record<string, string> {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  return (details = {}) => {
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(details)) {
      if (name === 'arm') values[name] = t(`arms.${value}`);
      else if (name === 'period') values[name] = t(`periods.${value}`);
      else if (name === 'endsOn') values[name] = format.date(String(value));
      else if (typeof value === 'string') values[name] = value;
      else if (name === 'smallestP' || name === 'alpha') values[name] = probability(value);
      else values[name] = format.number(value);
    }
    const low = typeof details.low === 'number' ? details.low : null;
    const high = typeof details.high === 'number' ? details.high : null;
    return { ...values, interval: text.differenceInterval({ low, high }) };
  };
}

/** A probability as the field writes it: .048, never 4.8%. */
export function probability(p: number): string {
  if (p < 0.001) return '< .001';
  return String(Number(p.toFixed(p < 0.1 ? 3 : 2))).replace(/^0/, '');
}

/** A p in a sentence: p = .048, or p < .001 where it is smaller than is worth saying. */
export function pInWords(p: number): string {
  const shown = probability(p);
  return shown.startsWith('<') ? `p ${shown}` : `p = ${shown}`;
}
