import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SwimLaneWords } from '~/domain/process-map/mermaid-swim-lanes';
import type { ProcessStep } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';

/** Hours with as many decimals as they need, at most two. */
export function useHours(): (hours: number) => string {
  const format = useFormat();
  return useMemo(
    () => (hours: number) => {
      const rounded = Math.round(hours * 100) / 100;
      const decimals = Number.isInteger(rounded) ? 0 : Number.isInteger(rounded * 10) ? 1 : 2;
      return format.number(rounded, decimals);
    },
    [format],
  );
}

/** Fewer decimals the larger it is, for figures that come with an error. */
export function useRounded(): (value: number) => string {
  const format = useFormat();
  return (value) => {
    const size = Math.abs(value);
    return format.number(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  };
}

/** A change with its sign; a real minus, so that it is as wide as the plus. */
export function useSignedHours(): (hours: number) => string {
  const hours = useHours();
  return (value) => (value > 0 ? `+${hours(value)}` : value < 0 ? `−${hours(-value)}` : '0');
}

export function useSwimLaneWords(): SwimLaneWords {
  const { t } = useTranslation('processMap');
  const hours = useHours();
  return useMemo(
    () => ({
      unassignedLane: t('picture.unassignedLane'),
      unnamedStep: t('picture.unnamedStep'),
      controlPoint: t('picture.controlPoint'),
      mark: (mark) => t(`marks.${mark}`),
      times: (working, waiting) =>
        t('picture.times', { working: hours(working), waiting: hours(waiting) }),
    }),
    [t, hours],
  );
}

/** What a step is called where it has no name yet. */
export function useStepName(): (step: Pick<ProcessStep, 'name'>) => string {
  const { t } = useTranslation('processMap');
  return ({ name }) => name.trim() || t('picture.unnamedStep');
}
