import { useTranslation } from 'react-i18next';
import { type DealFilter, filterToSearchParams } from '~/domain/funnel/deal-filter';
import type { Interval } from '~/domain/statistics/interval';
import { useFormat } from '~/i18n/format-context';

/** A column that deals are filtered or compared by. */
export type NamedColumn = { key: string; header: string; role: string };

/** One condition of a filter, and the filter without it. */
export type Condition = { key: string; label: string; value: string; without: DealFilter };

/** Numbers and filters of the funnel in words. */
export function useFunnelWords(currency: string) {
  const { t } = useTranslation('funnel');
  const format = useFormat();

  function blank(value: string | null): string {
    return value ?? t('blank');
  }

  function number(value: number | null, unit: 'deals' | 'share' | 'money' | 'days'): string {
    if (unit === 'share') return format.percent(value);
    if (unit === 'money') return format.money(value, currency);
    if (unit === 'days') return value === null ? '–' : t('days', { days: daysText(value) });
    return format.number(value);
  }

  /** What a column is to people; one without a role of its own is called as in the file. */
  function columnName({ role, header }: NamedColumn): string {
    return role === 'category' ? header : t(`dataset:uses.${role}`);
  }

  function nameOf(columns: readonly NamedColumn[], column: string): string {
    if (column === 'stage') return t('stages.stage');
    const found = columns.find(({ key, header }) => key === column || header === column);
    return found ? columnName(found) : column;
  }

  /** Half days matter little, but a median of 57 is not 57.0. */
  function daysText(value: number): string {
    return format.number(value, Number.isInteger(value) ? 0 : 1);
  }

  function interval(range: Interval | null): string {
    if (!range) return '';
    return t('interval', { low: format.percent(range.low), high: format.percent(range.high) });
  }

  function conditions(filter: DealFilter, columns: readonly NamedColumn[]): Condition[] {
    const { where = [], created, closed, outcome, period, at } = filter;
    function rangeText({
      from,
      to,
    }: {
      from?: string | undefined;
      to?: string | undefined;
    }): string {
      if (from && to) return t('range.both', { from: format.date(from), to: format.date(to) });
      return from
        ? t('range.from', { from: format.date(from) })
        : t('range.to', { to: format.date(to) });
    }
    return [
      ...where.map(({ column, values }, index) => ({
        key: `column-${index}`,
        label: nameOf(columns, column),
        value: values.map(blank).join(t('or')),
        without: { ...filter, where: where.filter((_, place) => place !== index) },
      })),
      ...(['created', 'closed'] as const).flatMap((name) => {
        const range = name === 'created' ? created : closed;
        const { [name]: _removed, ...without } = filter;
        return range
          ? [{ key: name, label: t(`filters.${name}`), value: rangeText(range), without }]
          : [];
      }),
      ...(outcome
        ? [
            {
              key: 'outcome',
              label: t('filters.outcome'),
              value: outcome.map((value) => t(`outcomes.${value}`)).join(t('or')),
              without: withoutKey(filter, 'outcome'),
            },
          ]
        : []),
      ...(period
        ? [
            {
              key: 'period',
              label: t('filters.period'),
              value: period.from || period.to ? rangeText(period) : t('filters.wholePeriod'),
              without: withoutKey(filter, 'period'),
            },
          ]
        : []),
      ...(at
        ? [
            {
              key: 'at',
              label: at.stage,
              value: t(`stageNumbers.${at.result}`),
              without: withoutKey(filter, 'at'),
            },
          ]
        : []),
    ];
  }

  return { number, daysText, interval, conditions, blank, columnName };
}

function withoutKey(filter: DealFilter, key: 'outcome' | 'period' | 'at'): DealFilter {
  const { [key]: _removed, ...rest } = filter;
  return rest;
}

/** What an address says beside the filter, on any page that has one. */
export const keptParameters = [
  'dataset',
  'by',
  'sort',
  'at',
  'mode',
  'first',
  'second',
  'first.from',
  'first.to',
  'second.from',
  'second.to',
  'factor',
  'target',
  'seed',
  'seller',
  'share',
  'measure',
  'segment',
  'start',
  'end',
] as const;

/** The page's address with another filter; what else it holds stays, the open origin goes. */
export function filterSearch(parameters: URLSearchParams, filter: DealFilter): string {
  const next = filterToSearchParams(filter);
  for (const name of keptParameters) {
    const value = parameters.get(name);
    if (value !== null) next.set(name, value);
  }
  return `?${next}`;
}
