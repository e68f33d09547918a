import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import { HEAT_SIGNS } from '~/domain/process-map/mermaid-swim-lanes';

const looks = {
  1: 'border-neutral bg-neutral-soft text-neutral',
  2: 'border-caution bg-caution-soft text-caution',
  3: 'border-critical bg-critical-soft text-critical',
} as const;

/** What the colours and signs of heat mean. */
export function HeatLegend() {
  const { t } = useTranslation('processMap');
  return (
    <ul
      aria-label={t('heatLegend.label')}
      className="mt-2 flex flex-wrap gap-2 text-sm print:break-inside-avoid"
    >
      {([1, 2, 3] as const).map((level) => (
        <li
          key={level}
          className={classNames('rounded-md border px-2 py-0.5 text-xs', looks[level])}
        >
          <span aria-hidden="true">{HEAT_SIGNS[level]} </span>
          {t(`heatLegend.levels.${level}`)}
        </li>
      ))}
    </ul>
  );
}
