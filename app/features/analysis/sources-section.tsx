import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { NumberInput } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { type Column, DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { originSearch } from '~/domain/funnel/number-origin';
import type { SourceTrend } from '~/domain/funnel/trends';
import { CsvButton } from '~/features/chart/csv-button';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { OriginLink } from './origin-link';
import { QueryDisclosure } from './query-disclosure';
import type { TrendView } from './shown-analysis';

const SHOWN_MONTHS = 6;

/** Where deals come from, what they cost, and which source stays under its target. */
export function SourcesSection({ view: { sources, frame } }: { view: TrendView }) {
  const { t } = useTranslation('trend');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const [parameters] = useSearchParams();

  function by(column: string): string {
    const next = new URLSearchParams(parameters);
    next.set('by', column);
    return originSearch(next, null);
  }
  const chips = (
    <FilterBar label={t('sources.by')}>
      {frame.choices.columns.map((column) => (
        <ChoiceChip
          key={column.key}
          to={by(column.key)}
          current={column.key === sources?.column.key}
        >
          {words.columnName(column)}
        </ChoiceChip>
      ))}
    </FilterBar>
  );
  if (!sources) {
    return (
      <Section title={t('sources.title')} description={t('sources.missing')}>
        {chips}
      </Section>
    );
  }
  const cost: Column<SourceTrend>[] = sources.hasCost
    ? [
        {
          key: 'cost',
          header: t('sources.cost'),
          numeric: true,
          cell: (row) => format.compactMoney(row.cost, frame.currency),
        },
        {
          key: 'cac',
          header: t('sources.cac'),
          numeric: true,
          cell: (row) => format.money(row.costPerCustomer, frame.currency),
        },
      ]
    : [];
  return (
    <Section
      title={t('sources.title')}
      description={t(sources.hasCost ? 'sources.description' : 'sources.noCost')}
      actions={
        <CsvButton
          name="sources-by-month"
          rows={[
            [sources.column.header, 'month', 'won', 'lost', 'conversion'],
            ...sources.rows.flatMap((row) =>
              row.months.map((month) => [
                row.value ?? '',
                month.month,
                String(month.won),
                String(month.lost),
                String(month.conversion),
              ]),
            ),
          ]}
        />
      }
    >
      <div className="mb-3 grid gap-3">
        {chips}
        <TargetForm target={sources.target} />
      </div>
      <DataTable
        caption={t('sources.title')}
        height="viewport"
        rows={sources.rows}
        rowKey={(row) => row.value ?? ''}
        empty={t('sources.none')}
        columns={[
          {
            key: 'value',
            header: words.columnName(sources.column),
            rowHeader: true,
            cell: (row) => words.blank(row.value),
          },
          {
            key: 'deals',
            header: t('funnel:numbers.deals'),
            numeric: true,
            cell: (row) => (
              <OriginLink
                origin={{
                  of: 'group',
                  number: 'deals',
                  column: sources.column.key,
                  value: row.value,
                }}
              >
                {format.number(row.deals)}
              </OriginLink>
            ),
          },
          {
            key: 'conversion',
            header: t('funnel:numbers.win-rate'),
            unit: t('sources.closed'),
            numeric: true,
            cell: (row) => (
              <>
                <OriginLink
                  origin={{
                    of: 'group',
                    number: 'win-rate',
                    column: sources.column.key,
                    value: row.value,
                  }}
                >
                  {format.percent(row.conversion)}
                </OriginLink>
                <span className="block text-faint text-xs">
                  {t('funnel:n', { n: format.number(row.won + row.lost) })}
                </span>
              </>
            ),
          },
          ...cost,
          {
            key: 'months',
            header: t('sources.months', { count: SHOWN_MONTHS }),
            className: 'text-sm tabular-nums',
            cell: (row) => (
              <span className="flex gap-3">
                {row.months.slice(-SHOWN_MONTHS).map((month) => (
                  <span
                    key={month.month}
                    title={`${month.month}: ${month.won} / ${month.won + month.lost}`}
                  >
                    <OriginLink
                      origin={{
                        of: 'source-month',
                        column: sources.column.key,
                        value: row.value,
                        month: month.month,
                      }}
                    >
                      {format.percent(month.conversion, 0)}
                    </OriginLink>
                    <span className="block text-faint text-xs">{month.month.slice(2)}</span>
                  </span>
                ))}
              </span>
            ),
          },
          {
            key: 'alert',
            header: t('sources.rule'),
            cell: (row) =>
              row.isAlert ? (
                <Status tone="critical" look="quiet">
                  {t('sources.alert', { count: row.monthsUnderTarget })}
                </Status>
              ) : null,
          },
        ]}
      />
      <QueryDisclosure definition={t('sources.definition')} query={sources.query} />
    </Section>
  );
}

function TargetForm({ target }: { target: number }) {
  const { t } = useTranslation('trend');
  const [parameters] = useSearchParams();
  return (
    <Form key={target} preventScrollReset className="flex flex-wrap items-end gap-2">
      {[...parameters]
        .filter(([name]) => name !== 'target')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <Field label={t('sources.target')}>
        <NumberInput
          name="target"
          unit="%"
          min={0}
          max={100}
          defaultValue={Math.round(target * 1000) / 10}
          className="w-28"
        />
      </Field>
      <Button type="submit">{t('analysis:show')}</Button>
    </Form>
  );
}
