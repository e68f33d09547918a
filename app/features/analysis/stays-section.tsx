import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { QueryDisclosure } from './query-disclosure';
import type { TrendView } from './shown-analysis';

/** How long deals stay, with and without those that are still there. */
export function StaysSection({ view: { stays, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const days = (value: number | null) => (value === null ? '–' : words.daysText(value));
  return (
    <Section title={t('stays.title')} description={t(`stays.${stays.of}`)}>
      <DataTable
        caption={t('stays.title')}
        rows={stays.rows}
        rowKey={(row) => String(row.rank)}
        empty={t('stays.none')}
        columns={[
          {
            key: 'stage',
            header: t('funnel:stages.stage'),
            rowHeader: true,
            cell: (row) => row.stage ?? t('stays.wholeDeals'),
          },
          {
            key: 'finished',
            header: t('stays.finished'),
            unit: 'n',
            numeric: true,
            cell: (row) => format.number(row.finished),
          },
          {
            key: 'median',
            header: t('stays.median'),
            unit: t('units.days'),
            numeric: true,
            cell: (row) => days(row.median),
          },
          {
            key: 'mean',
            header: t('stays.mean'),
            unit: t('units.days'),
            numeric: true,
            cell: (row) => days(row.mean),
          },
          {
            key: 'p90',
            header: t('stays.p90'),
            unit: t('units.days'),
            numeric: true,
            cell: (row) => days(row.p90),
          },
          {
            key: 'open',
            header: t('stays.open'),
            unit: 'n',
            numeric: true,
            cell: (row) => format.number(row.open),
          },
          {
            key: 'survival',
            header: t('stays.survival'),
            unit: t('stays.survivalUnit'),
            numeric: true,
            cell: ({ survival }) =>
              survival.median === null ? (
                t('stays.never')
              ) : (
                <>
                  <span className="font-medium">{days(survival.median)}</span>
                  <span className="block text-faint text-xs">
                    {`${days(survival.low)}–${days(survival.high)}`}
                  </span>
                </>
              ),
          },
        ]}
      />
      <QueryDisclosure definition={t('stays.definition')} query={stays.query} />
    </Section>
  );
}
