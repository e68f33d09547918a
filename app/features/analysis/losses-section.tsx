import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import type { TrendView } from './shown-analysis';

/** Why deals are lost, and with which products and sizes they are won. */
export function LossesSection({ view: { reasons, products, sizes, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  function share(part: number, whole: number) {
    const interval = wilsonInterval(part, whole);
    return (
      <>
        {format.percent(whole === 0 ? null : part / whole)}
        <span className="block text-faint text-xs">
          {interval && `${format.percent(interval.low, 0)}–${format.percent(interval.high, 0)}`}
        </span>
      </>
    );
  }
  // Where only won deals have an amount, a win rate by size would be 100 % of itself.
  const isComparable = sizes.some(({ band, lost }) => band > 0 && lost > 0);
  return (
    <Section title={t('losses.title')} description={t('losses.description')}>
      <div className="grid gap-8 lg:grid-cols-2">
        {reasons ? (
          <DataTable
            caption={t('losses.reasons')}
            showCaption
            rows={reasons.rows}
            rowKey={(row) => row.value ?? ''}
            empty={t('losses.none')}
            columns={[
              {
                key: 'value',
                header: words.columnName(reasons.column),
                rowHeader: true,
                cell: (row) => words.blank(row.value),
              },
              {
                key: 'lost',
                header: t('funnel:numbers.lost'),
                numeric: true,
                cell: (row) => format.number(row.lost),
              },
              {
                key: 'share',
                header: t('losses.share'),
                unit: t('funnel:groups.withInterval'),
                numeric: true,
                cell: (row) => share(row.lost, reasons.total),
              },
            ]}
          />
        ) : (
          <p className="text-muted">{t('losses.noReasons')}</p>
        )}
        <DataTable
          caption={t('losses.sizes')}
          showCaption
          rows={sizes}
          rowKey={(band) => String(band.band)}
          empty={t('losses.none')}
          columns={[
            {
              key: 'band',
              header: t('funnel:origin.amount'),
              rowHeader: true,
              cell: (band) =>
                band.band === 0
                  ? t('losses.noAmount')
                  : `${format.money(band.least, frame.currency)} – ${format.money(band.most, frame.currency)}`,
            },
            {
              key: 'deals',
              header: t('funnel:numbers.deals'),
              numeric: true,
              cell: (band) => format.number(band.deals),
            },
            {
              key: 'win-rate',
              header: t('funnel:numbers.win-rate'),
              unit: t('funnel:groups.withInterval'),
              numeric: true,
              cell: (band) => (isComparable ? share(band.won, band.won + band.lost) : '–'),
            },
          ]}
          footer={
            isComparable ? undefined : (
              <tr>
                <td colSpan={3} className="px-3 py-2 font-normal text-muted text-sm">
                  {t('losses.amountsOfWon')}
                </td>
              </tr>
            )
          }
        />
        {products ? (
          <DataTable
            caption={t('losses.products')}
            showCaption
            rows={products.rows}
            rowKey={(row) => row.value ?? ''}
            empty={t('losses.none')}
            columns={[
              {
                key: 'value',
                header: words.columnName(products.column),
                rowHeader: true,
                cell: (row) => words.blank(row.value),
              },
              {
                key: 'deals',
                header: t('funnel:numbers.deals'),
                numeric: true,
                cell: (row) => format.number(row.deals),
              },
              {
                key: 'win-rate',
                header: t('funnel:numbers.win-rate'),
                unit: t('funnel:groups.withInterval'),
                numeric: true,
                cell: (row) => share(row.winRateOf.successes, row.winRateOf.n),
              },
              {
                key: 'mark',
                header: t('funnel:groups.mark'),
                cell: (row) =>
                  row.mark && (
                    <Status tone={row.mark === 'above' ? 'positive' : 'caution'} look="quiet">
                      {t(`funnel:groups.marks.${row.mark}`)}
                    </Status>
                  ),
              },
            ]}
          />
        ) : (
          <p className="text-muted">{t('losses.noProducts')}</p>
        )}
      </div>
    </Section>
  );
}
