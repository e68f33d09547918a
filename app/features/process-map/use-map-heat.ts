import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFigures } from '~/domain/process-map/map-figures';
import { costShares, heatOf, type StepAmount, waitingAmounts } from '~/domain/process-map/map-heat';
import { measuredQuantile } from '~/domain/process-map/measured-time';
import type { StepHeat } from '~/domain/process-map/mermaid-swim-lanes';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useHours } from './map-words';

/** What the chosen heat says of each step; nothing where nothing is known. */
export function useHeatAmounts(map: ProcessMap, figures: MapFigures): StepAmount[] {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  const hours = useHours();
  const { heat, rates, pain, measured } = figures;
  return useMemo(() => {
    const ids = new Set(map.steps.map(({ id }) => id));
    switch (heat) {
      case 'waiting':
        return waitingAmounts(map).map(({ stepId, amount }) => ({
          stepId,
          amount,
          label: t('heat.waits', { hours: hours(amount) }),
        }));
      case 'cost':
        return costShares(map, rates).map(({ stepId, amount }) => ({
          stepId,
          amount,
          label: t('heat.costs', { share: format.percent(amount, 0) }),
        }));
      case 'measured':
        return (measured?.steps ?? [])
          .filter(({ stepId }) => ids.has(stepId))
          .map((time) => ({
            stepId: time.stepId,
            amount: measuredQuantile(time, 0.5),
            label: t('heat.measured', {
              hours: hours(measuredQuantile(time, 0.5)),
              n: format.number(time.count),
            }),
          }));
      case 'pain':
        return (pain?.steps ?? [])
          .filter(({ stepId }) => ids.has(stepId))
          .map(({ stepId, heat: amount, value, n }) => ({
            stepId,
            amount,
            label: t('heat.pain', {
              value: pain?.unit === 'share' ? format.percent(value, 0) : hours(value),
              n: format.number(n),
            }),
          }));
      default:
        return [];
    }
  }, [map, heat, rates, pain, measured, t, format, hours]);
}

/** The same as colours of the picture; undefined where the marks colour it. */
export function useMapHeat(
  map: ProcessMap,
  figures: MapFigures,
): ReadonlyMap<string, StepHeat> | undefined {
  const amounts = useHeatAmounts(map, figures);
  return useMemo(() => (amounts.length > 0 ? heatOf(amounts) : undefined), [amounts]);
}
