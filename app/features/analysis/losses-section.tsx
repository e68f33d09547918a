import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';

import { type NumberOrigin, originSearch } from '~/domain/funnel/number-origin';
import type { Interval } from '~/domain/statistics/interval';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { CsvButton } from '~/features/chart/csv-button';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { pText } from './mirrored-funnel';
import { OriginLink } from './origin-link';
import type { TrendView } from './shown-analysis';

/** Why deals are lost, and with which products, rivals and sizes they are won. */
export function LossesSection({ view }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  return (
    <Section title={t('losses.title')} description={t('losses.description')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2">
          <Reasons view={view} />
          <Sizes view={view} />
        </div>
        <Segments view={view} />
      </div>
    </Section>
  );
}

/** A share that opens its origin, with its interval in small. */
function useShare() {
  const format = useFormat();
  return function share(origin: NumberOrigin, value: number | null, interval: Interval | null) {
    return (
      <>
        <OriginLink origin={origin}>{format.percent(value)}</OriginLink>
        <span className="block text-faint text-xs">
          {interval && `${format.percent(interval.low, 0)}–${format.percent(interval.high, 0)}`}
        </span>
      </>
    );
  };
}

function Reasons({ view: { reasons, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const share = useShare();
  if (!reasons) return <p className="text-muted">{t('losses.noReasons')}</p>;
  const { column, rows, total } = reasons;
  return (
    <DataTable
      caption={t('losses.reasons')}
      showCaption
      rows={rows}
      rowKey={(row) => row.value ?? ''}
      empty={t('losses.none')}
      columns={[
        {
          key: 'value',
          header: words.columnName(column),
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
          cell: ({ value, lost }) =>
            share(
              { of: 'group', number: 'lost', column: column.key, value },
              total === 0 ? null : lost / total,
              wilsonInterval(lost, total),
            ),
        },
      ]}
    />
  );
}

function Sizes({ view: { sizes, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const share = useShare();
  const money = (amount: number | null) => format.money(amount, frame.currency);
  // Where only won deals have an amount, a win rate by size would be 100 % of itself.
  const isComparable = sizes.rows.some(({ band, lost }) => band > 0 && lost > 0);
  return (
    <DataTable
      caption={t('losses.sizes')}
      showCaption
      rows={sizes.rows}
      rowKey={(band) => String(band.band)}
      empty={t('losses.none')}
      columns={[
        {
          key: 'band',
          header: t('funnel:origin.amount'),
          rowHeader: true,
          cell: ({ band, least, most }) =>
            band === 0 ? t('losses.noAmount') : `${money(least)} – ${money(most)}`,
        },
        {
          key: 'deals',
          header: t('funnel:numbers.deals'),
          numeric: true,
          cell: ({ band, deals }) => (
            <OriginLink origin={{ of: 'band', band, part: 'deals' }}>
              {format.number(deals)}
            </OriginLink>
          ),
        },
        {
          key: 'win-rate',
          header: t('funnel:numbers.win-rate'),
          unit: t('funnel:groups.withInterval'),
          numeric: true,
          cell: ({ band, won, lost, interval }) =>
            isComparable
              ? share(
                  { of: 'band', band, part: 'closed' },
                  won + lost === 0 ? null : won / (won + lost),
                  interval,
                )
              : '–',
        },
        {
          key: 'mark',
          header: t('funnel:groups.mark'),
          cell: ({ mark, adjustedP }) => isComparable && <MarkCell mark={mark} p={adjustedP} />,
        },
      ]}
      footer={
        isComparable ? undefined : (
          <tr>
            <td colSpan={4} className="px-3 py-2 font-normal text-muted text-sm">
              {t('losses.amountsOfWon')}
            </td>
          </tr>
        )
      }
    />
  );
}

function Segments({ view: { segments, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const [parameters] = useSearchParams();
  const share = useShare();
  if (!segments) return <p className="text-muted">{t('losses.noColumns')}</p>;
  const { column, rows } = segments;
  function by(key: string): string {
    const next = new URLSearchParams(parameters);
    next.set('segment', key);
    return originSearch(next, null);
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <FilterBar label={t('losses.by')}>
          <span className="text-muted text-sm">{t('losses.by')}</span>
          {frame.choices.columns
            .filter(({ role }) => role !== 'lossReason')
            .map((choice) => (
              <ChoiceChip key={choice.key} to={by(choice.key)} current={choice.key === column.key}>
                {words.columnName(choice)}
              </ChoiceChip>
            ))}
        </FilterBar>
        <CsvButton
          name={`won-lost-${column.key}`}
          rows={[
            [column.header, 'deals', 'won', 'lost', 'winRate', 'low', 'high', 'adjustedP'],
            ...rows.map((row) => [
              row.value ?? '',
              ...[row.deals, row.won, row.lost].map(String),
              ...[row.winRate, row.interval?.low, row.interval?.high, row.adjustedP].map((value) =>
                value === null || value === undefined ? '' : String(value),
              ),
            ]),
          ]}
        />
      </div>
      <DataTable
        caption={t('losses.segments', { column: words.columnName(column) })}
        showCaption
        height="viewport"
        rows={rows}
        rowKey={(row) => row.value ?? ''}
        empty={t('losses.none')}
        columns={[
          {
            key: 'value',
            header: words.columnName(column),
            rowHeader: true,
            className: 'max-w-64 break-words',
            cell: (row) => words.blank(row.value),
          },
          ...(['won', 'lost', 'open'] as const).map((number) => ({
            key: number,
            header: t(`funnel:numbers.${number}`),
            numeric: true,
            cell: (row: (typeof rows)[number]) => (
              <OriginLink origin={{ of: 'group', number, column: column.key, value: row.value }}>
                {format.number(row[number])}
              </OriginLink>
            ),
          })),
          {
            key: 'win-rate',
            header: t('funnel:numbers.win-rate'),
            unit: t('funnel:groups.withInterval'),
            numeric: true,
            cell: (row) =>
              share(
                { of: 'group', number: 'win-rate', column: column.key, value: row.value },
                row.winRate,
                row.interval,
              ),
          },
          {
            key: 'mark',
            header: t('funnel:groups.mark'),
            cell: (row) => <MarkCell mark={row.mark} p={row.adjustedP} />,
          },
          {
            key: 'size',
            header: t('funnel:numbers.average-won-value'),
            numeric: true,
            className: 'whitespace-nowrap',
            cell: (row) => format.money(row.averageWonValue, frame.currency),
          },
          {
            key: 'of-lost',
            header: t('losses.share'),
            unit: t('funnel:groups.withInterval'),
            numeric: true,
            cell: (row) =>
              share(
                { of: 'group', number: 'lost', column: column.key, value: row.value },
                segments.lost === 0 ? null : row.lost / segments.lost,
                wilsonInterval(row.lost, segments.lost),
              ),
          },
        ]}
      />
      {segments.total > rows.length && (
        <p className="text-muted text-sm">
          {t('funnel:groups.more', {
            shown: format.number(rows.length),
            total: format.number(segments.total),
          })}
        </p>
      )}
    </div>
  );
}

/** A mark where the difference holds after Holm's correction, and the corrected p in small. */
function MarkCell({ mark, p }: { mark: 'above' | 'below' | null; p: number | null }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  return (
    <>
      {mark && (
        <Status tone={mark === 'above' ? 'positive' : 'caution'} look="quiet">
          {t(`funnel:groups.marks.${mark}`)}
        </Status>
      )}
      {p !== null && (
        <span className="block text-faint text-xs">
          {t('analysis:panel.p', { p: pText(p, format) })}
        </span>
      )}
    </>
  );
}
