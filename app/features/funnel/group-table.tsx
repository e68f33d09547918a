import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { type Column, DataTable } from '~/components/ui/data-table';
import { parseSort, type Sort } from '~/components/ui/sort-parameters';
import type { MarkedGroup } from '~/domain/funnel/mark-groups';
import type { TotalNumber } from '~/domain/funnel/number-origin';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { useFunnelWords } from './funnel-words';
import { commonScale, IntervalBar } from './interval-bar';

const sortColumns = [
  'value',
  'deals',
  'closed',
  'win-rate',
  'average-won-value',
  'cycle-won',
  'won-value',
] as const;
type SortColumn = (typeof sortColumns)[number];

type GroupTableProps = {
  header: string;
  /** The column's key. */
  column: string;
  /** The column's name in the file. */
  fileHeader: string;
  rows: MarkedGroup[];
  /** Win rate of all deals together. */
  reference: number | null;
  currency: string;
};

/** Deals by the values of one column; a mark stands only where a difference holds. */
export function GroupTable({
  header,
  column,
  fileHeader,
  rows,
  reference,
  currency,
}: GroupTableProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const [parameters] = useSearchParams();
  const sort = parseSort(parameters, sortColumns, { column: 'deals', direction: 'descending' });

  const scale = commonScale(
    rows.map(({ interval }) => interval),
    reference,
  );
  const link = (row: MarkedGroup, number: TotalNumber, text: string) => (
    <OriginLink origin={{ of: 'group', number, column, value: row.value }}>{text}</OriginLink>
  );
  const markColumn: Column<MarkedGroup> = {
    key: 'mark',
    header: t('groups.mark'),
    className: 'whitespace-nowrap',
    cell: (row) =>
      row.mark && (
        <Status tone={row.mark === 'above' ? 'positive' : 'caution'} look="quiet">
          {t(`groups.marks.${row.mark}`)}
        </Status>
      ),
  };
  return (
    <DataTable
      caption={t('groups.caption', { header })}
      rows={sorted(rows, sort, format.locale)}
      rowKey={(row) => row.value ?? ''}
      empty={t('groups.none')}
      sort={{ current: sort, parameters }}
      height="viewport"
      columns={[
        {
          key: 'value',
          header,
          ...(fileHeader !== header && { unit: fileHeader }),
          rowHeader: true,
          sortable: true,
          className: 'max-w-64 break-words',
          cell: (row) => words.blank(row.value),
        },
        {
          key: 'deals',
          header: t('numbers.deals'),
          numeric: true,
          sortable: true,
          cell: (row) => link(row, 'deals', format.number(row.deals)),
        },
        {
          key: 'closed',
          header: t('groups.closed'),
          unit: 'n',
          numeric: true,
          sortable: true,
          cell: (row) => link(row, 'win-rate', format.number(row.winRateOf.n)),
        },
        {
          key: 'win-rate',
          header: t('numbers.win-rate'),
          unit: t('groups.withInterval'),
          numeric: true,
          sortable: true,
          className: 'whitespace-nowrap',
          cell: (row) => (
            <>
              {link(row, 'win-rate', format.percent(row.winRate))}
              <span className="block text-faint text-xs">
                {row.interval &&
                  `${format.percent(row.interval.low, 0)}–${format.percent(row.interval.high, 0)}`}
              </span>
            </>
          ),
        },
        {
          key: 'picture',
          header: <span className="sr-only">{t('groups.picture')}</span>,
          unit: `${format.percent(scale.low, 0)} – ${format.percent(scale.high, 0)}`,
          className: 'w-40 text-center max-sm:hidden',
          cell: (row) => (
            <IntervalBar
              value={row.winRate}
              interval={row.interval}
              reference={reference}
              scale={scale}
              isMarked={row.mark !== null}
            />
          ),
        },
        ...(rows.some(({ mark }) => mark !== null) ? [markColumn] : []),
        {
          key: 'average-won-value',
          header: t('numbers.average-won-value'),
          numeric: true,
          sortable: true,
          className: 'whitespace-nowrap',
          cell: (row) =>
            link(row, 'average-won-value', format.money(row.averageWonValue, currency)),
        },
        {
          key: 'cycle-won',
          header: t('numbers.cycle-won'),
          unit: t('units.daysN'),
          numeric: true,
          sortable: true,
          className: 'whitespace-nowrap',
          cell: ({ cycleDays, ...row }) =>
            cycleDays.median === null
              ? '–'
              : link(
                  { cycleDays, ...row },
                  'cycle-won',
                  `${words.daysText(cycleDays.median)} (${format.number(cycleDays.n)})`,
                ),
        },
        {
          key: 'won-value',
          header: t('numbers.won-value'),
          numeric: true,
          sortable: true,
          className: 'whitespace-nowrap',
          cell: (row) => (
            <span title={format.money(row.wonValue, currency)}>
              {link(row, 'won-value', format.compactMoney(row.wonValue, currency))}
            </span>
          ),
        },
      ]}
    />
  );
}

function sorted(rows: MarkedGroup[], sort: Sort<SortColumn>, locale: string): MarkedGroup[] {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (sort.column === 'value') return sign * compareNames(a.value, b.value, locale);
    const [one, other] = [amountOf(a, sort.column), amountOf(b, sort.column)];
    // What has no number stands last in both directions.
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other) || b.deals - a.deals;
  });
}

function compareNames(one: string | null, other: string | null, locale: string): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, locale, { numeric: true });
}

function amountOf(row: MarkedGroup, column: Exclude<SortColumn, 'value'>): number | null {
  switch (column) {
    case 'deals':
      return row.deals;
    case 'closed':
      return row.winRateOf.n;
    case 'win-rate':
      return row.winRate;
    case 'average-won-value':
      return row.averageWonValue;
    case 'cycle-won':
      return row.cycleDays.median;
    case 'won-value':
      return row.wonValue;
  }
}
