import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { StayPart } from '~/domain/funnel/deal-selection';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { OriginLink } from './origin-link';
import { QueryDisclosure } from './query-disclosure';
import type { TrendView } from './shown-analysis';

type StayRow = TrendView['stays']['rows'][number];

/** How long deals stay, with and without those that are still there. */
export function StaysSection({ view: { stays, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const days = (value: number | null) => (value === null ? '–' : words.daysText(value));
  const link = (row: StayRow, part: StayPart, text: string) => (
    <OriginLink origin={{ of: 'stay', kind: stays.of, place: row.rank, part }}>{text}</OriginLink>
  );
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
          ...(['left', 'moved'] as const).map((part) => ({
            key: part,
            header: t(`stays.${part}`),
            unit: t('stays.medianN'),
            numeric: true,
            cell: (row: StayRow) => {
              const spread = part === 'moved' ? row.moved : { ...row, n: row.finished };
              return (
                <>
                  {link(row, part, `${days(spread.median)} (${format.number(spread.n)})`)}
                  <span className="block text-faint text-xs">
                    {t('stays.detail', { mean: days(spread.mean), p90: days(spread.p90) })}
                  </span>
                </>
              );
            },
          })),
          {
            key: 'open',
            header: t('stays.open'),
            unit: 'n',
            numeric: true,
            cell: (row) => link(row, 'open', format.number(row.open)),
          },
          {
            key: 'survival',
            header: t('stays.survival'),
            unit: t('stays.survivalUnit'),
            numeric: true,
            cell: (row) =>
              row.survival.median === null ? (
                link(row, 'all', t('stays.never'))
              ) : (
                <>
                  <span className="font-medium">{link(row, 'all', days(row.survival.median))}</span>
                  <span className="block text-faint text-xs">
                    {`${days(row.survival.low)}–${days(row.survival.high)}`}
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
