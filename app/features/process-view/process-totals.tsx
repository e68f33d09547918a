import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/components/ui/stat';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { useProcessWords } from './process-words';
import type { ProcessView } from './shown-process';

/** The process in five numbers. */
export function ProcessTotalsRow({ totals }: { totals: ProcessView['totals'] }) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const { duration } = useProcessWords();
  const { cases, events, variants, reworkCases, durationSeconds } = totals;
  const { median, mean, p90, min, max } = durationSeconds;
  const link = (part: 'all' | 'rework' | 'duration', text: string) => (
    <OriginLink origin={{ of: 'cases', part }}>{text}</OriginLink>
  );
  return (
    <StatRow>
      <Stat
        label={t('stats.cases')}
        value={link('all', format.compact(cases))}
        exact={format.number(cases)}
      />
      <Stat
        label={t('stats.events')}
        value={format.compact(events)}
        exact={format.number(events)}
        n={t('stats.perCase', { value: format.number(cases === 0 ? null : events / cases, 1) })}
      />
      <Stat label={t('stats.variants')} value={format.number(variants)} />
      <Stat
        label={t('stats.rework')}
        value={link('rework', format.percent(cases === 0 ? null : reworkCases / cases))}
        n={t('stats.of', { part: format.number(reworkCases), cases: format.number(cases) })}
      />
      <Stat
        label={t('stats.duration')}
        value={link('duration', duration(median))}
        unit={t('stats.median')}
        n={t('stats.detail', {
          mean: duration(mean),
          p90: duration(p90),
          min: duration(min),
          max: duration(max),
        })}
      />
    </StatRow>
  );
}
