import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/components/ui/stat';
import { useFormat } from '~/i18n/format-context';
import { OriginLink } from './origin-link';
import { useProcessWords } from './process-words';
import type { ProcessView } from './shown-process';

/** The process in five numbers. */
export function ProcessTotalsRow({ totals }: { totals: ProcessView['totals'] }) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const { duration } = useProcessWords();
  const { cases, events, variants, reworkCases, durationSeconds } = totals;
  const { median, mean, p90, min, max } = durationSeconds;
  return (
    <div className="grid gap-2">
      <StatRow>
        <Stat label={t('stats.cases')} value={format.compact(cases)} exact={format.number(cases)} />
        <Stat
          label={t('stats.events')}
          value={format.compact(events)}
          exact={format.number(events)}
          n={t('stats.perCase', { value: format.number(cases === 0 ? null : events / cases, 1) })}
        />
        <Stat label={t('stats.variants')} value={format.number(variants)} />
        <Stat
          label={t('stats.rework')}
          value={format.percent(cases === 0 ? null : reworkCases / cases)}
          n={t('stats.of', { part: format.number(reworkCases), cases: format.number(cases) })}
        />
        <Stat
          label={t('stats.duration')}
          value={duration(median)}
          unit={t('stats.median')}
          n={t('stats.detail', {
            mean: duration(mean),
            p90: duration(p90),
            min: duration(min),
            max: duration(max),
          })}
        />
      </StatRow>
      <p>
        <OriginLink of="totals" />
      </p>
    </div>
  );
}
