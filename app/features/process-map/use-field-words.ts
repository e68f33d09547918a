import { useTranslation } from 'react-i18next';
import type { StepField } from '~/domain/process-map/compare-versions';
import type { ProcessMap, ProcessStep } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useHours, useStepName } from './map-words';

/** A value of a step in words; ways and origins by the names of the steps they lead to. */
export function useFieldWords(): (
  map: ProcessMap,
  field: StepField,
  value: ProcessStep[StepField] | undefined,
) => string {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const nameOf = useStepName();
  const hours = useHours();
  return (map, field, value) => {
    const stepName = (id: string) => {
      const step = map.steps.find((candidate) => candidate.id === id);
      return step ? nameOf(step) : t('ways.unknown');
    };
    if (value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return value ? '✓' : '–';
    if (typeof value === 'number') return hours(value);
    if (field === 'kind' && typeof value === 'string') return t(`kinds.${value}`);
    if (field === 'parent' || field === 'attachedTo') return stepName(String(value));
    if (field === 'lane') {
      return map.lanes?.find(({ id }) => id === value)?.name || String(value);
    }
    if (typeof value === 'string') return value.slice(0, 80);
    if (!Array.isArray(value)) return `${hours(value.low)} – ${hours(value.high)}`;
    const words = value.map((item) => {
      if (typeof item !== 'string') {
        return [stepName(item.to), item.label, item.share === undefined ? '' : `${item.share}%`]
          .filter(Boolean)
          .join(' ');
      }
      if (field === 'marks') return t(`marks.${item}`);
      return field === 'derivedFrom' ? stepName(item) : item;
    });
    return format.list(words).slice(0, 160) || '–';
  };
}
