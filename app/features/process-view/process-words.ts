import { useTranslation } from 'react-i18next';
import { originSearch } from '~/domain/funnel/number-origin';
import { durationParts } from '~/domain/process-view/duration-parts';
import { useFormat } from '~/i18n/format-context';

/** Times in the unit that people would say. */
export function useProcessWords() {
  const { t } = useTranslation('processView');
  const format = useFormat();
  return {
    duration(seconds: number | null): string {
      if (seconds === null) return '–';
      const { value, unit, decimals } = durationParts(seconds);
      return t(`durations.${unit}`, { value: format.number(value, decimals) });
    },
  };
}

/** The page's address with one parameter changed; the open origin goes. */
export function processSearch(
  parameters: URLSearchParams,
  changes: Record<string, string | null>,
): string {
  const next = new URLSearchParams(originSearch(parameters, null));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}
