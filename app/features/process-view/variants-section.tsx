import { useTranslation } from 'react-i18next';
import { Chip } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { useProcessWords } from './process-words';
import type { ProcessView } from './shown-process';

type VariantsSectionProps = Pick<ProcessView, 'variants' | 'totals'>;

/** The ways that cases went, the most frequent first. */
export function VariantsSection({ variants, totals }: VariantsSectionProps) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const { duration } = useProcessWords();
  const covered = variants.reduce((sum, { share }) => sum + share, 0);
  return (
    <Section title={t('variants.title')} description={t('variants.description')}>
      <DataTable
        caption={t('variants.table')}
        rows={variants}
        rowKey={({ activities }) => JSON.stringify(activities)}
        empty={t('variants.none')}
        columns={[
          {
            key: 'share',
            header: t('variants.share'),
            numeric: true,
            className: 'whitespace-nowrap',
            cell: ({ way, share, count, medianSeconds }) => (
              <>
                <OriginLink origin={{ of: 'variant', way }}>{format.percent(share)}</OriginLink>
                <span className="block text-faint text-xs">
                  {t('variants.cases', { cases: format.number(count) })}
                </span>
                <span className="block text-faint text-xs sm:hidden">
                  {duration(medianSeconds)}
                </span>
              </>
            ),
          },
          {
            key: 'median',
            header: t('variants.median'),
            numeric: true,
            className: 'whitespace-nowrap max-sm:hidden',
            cell: ({ medianSeconds }) => duration(medianSeconds),
          },
          {
            key: 'way',
            header: t('variants.way'),
            rowHeader: true,
            className: 'min-w-48 sm:min-w-72',
            cell: ({ activities }) => <Way activities={activities} />,
          },
        ]}
      />
      {variants.length < totals.variants && (
        <p className="mt-2 text-muted text-sm">
          {t('variants.more', {
            shown: format.number(variants.length),
            all: format.number(totals.variants),
            share: format.percent(Math.max(0, 1 - covered)),
          })}
        </p>
      )}
    </Section>
  );
}

/** The activities in order; one that comes several times in a row is shown once with how often. */
function Way({ activities }: { activities: string[] }) {
  const { t } = useTranslation('processView');
  return (
    <ol className="flex flex-wrap items-center gap-1 font-normal">
      {runs(activities).map(({ activity, start, times }) => (
        <li key={start} className="flex max-w-full items-center gap-1">
          {start > 0 && (
            <span aria-hidden="true" className="text-faint">
              →
            </span>
          )}
          <Chip>
            {activity}
            {times > 1 && <span className="text-muted"> {t('variants.times', { times })}</span>}
          </Chip>
        </li>
      ))}
    </ol>
  );
}

function runs(activities: readonly string[]): { activity: string; start: number; times: number }[] {
  const result: { activity: string; start: number; times: number }[] = [];
  for (const [start, activity] of activities.entries()) {
    const last = result.at(-1);
    if (last?.activity === activity) last.times += 1;
    else result.push({ activity, start, times: 1 });
  }
  return result;
}
