import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { PlanOutlook, PlanWarning } from '~/domain/pilot/plan-warnings';
import { NAIVE_FALSE_ALARMS } from '~/domain/pilot/plan-warnings';
import { useValueText } from '~/features/goal/value-text';
import { useFormat } from '~/i18n/format-context';
import { probability, useCodeValues } from './use-code-values';

type PlanOutlookProps = { outlook: PlanOutlook; warnings: readonly PlanWarning[] };

/** What a planned pilot can conclude at best, and what weakens it, before it begins. */
export function PlanOutlookNotice({ outlook, warnings }: PlanOutlookProps) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const valuesOf = useCodeValues(useValueText('', 'CNY'));
  const shown = warnings.filter(({ code }) => code !== 'too-few-teams');
  const blocked = !outlook.canConclude || warnings.some(({ weight }) => weight !== 'advice');
  return (
    <Notice
      kind={blocked ? 'warning' : 'info'}
      title={t(blocked ? 'outlook.cannotTitle' : 'outlook.canTitle')}
    >
      <div className="grid gap-2 text-ink">
        {outlook.pilotTeams > 0 && outlook.teams > outlook.pilotTeams && (
          <p>
            {t(outlook.canConclude ? 'outlook.can' : 'outlook.cannot', {
              pilotTeams: outlook.pilotTeams,
              teams: outlook.teams,
              assignments: format.number(outlook.assignments),
              smallestP: probability(outlook.smallestP),
              alpha: probability(outlook.alpha),
              needed: outlook.teamsNeeded ?? outlook.teams,
            })}
          </p>
        )}
        {shown.length > 0 && (
          <ul className="ms-5 list-disc space-y-1">
            {shown.map(({ code, weight, details }) => (
              <li key={`${code}-${details?.arm ?? details?.team ?? ''}`}>
                <span className="font-medium">{t(`weights.${weight}`)}</span>{' '}
                {t(`warnings.${code}`, valuesOf(details))}
              </li>
            ))}
          </ul>
        )}
        <p className="text-muted text-sm">
          {t('outlook.naive', {
            pooled: range(NAIVE_FALSE_ALARMS.pooled, format.percent),
            beforeAfter: range(NAIVE_FALSE_ALARMS.beforeAfter, format.percent),
          })}
        </p>
      </div>
    </Notice>
  );
}

export function range(
  { low, high }: { low: number; high: number },
  percent: (share: number, decimals: number) => string,
): string {
  return `${percent(low, 0)}–${percent(high, 0)}`;
}
