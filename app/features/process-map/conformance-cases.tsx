import { useLocation, useSearchParams } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClasses, LinkButton } from '~/components/ui/button';
import { FilterBar, FilterChip } from '~/components/ui/chip';
import { type Column, DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { ReplayedCase } from '~/domain/process-map/replayed-case';
import { useFormat } from '~/i18n/format-context';
import type { DataPageProps } from './data-props';
import { useStepName } from './map-words';

const DAY = 86_400;

/** The cases behind a number: to sort, to narrow down, to take along. */
export function ConformanceCases({ cases, map, dataset, steps }: DataPageProps) {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const format = useFormat();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const columns = useColumns();
  if (!cases || !map || !dataset) return null;
  const { rows, total, page, pages, sort } = cases;
  const file = new URLSearchParams(search);
  file.set('map', map.variant ?? map.id);
  file.set('dataset', dataset);
  const turn = (to: number) => {
    const next = new URLSearchParams(search);
    next.set('page', String(to));
    return `?${next}#cases`;
  };
  return (
    <Section
      id="cases"
      title={t('cases.title')}
      description={t('cases.count', { count: total, n: format.number(total) })}
      actions={
        <a className={buttonClasses({ size: 'small' })} href={`${pathname}/cases?${file}`} download>
          <Download aria-hidden="true" /> {t('cases.export')}
        </a>
      }
    >
      <Filters cases={cases} steps={steps} />
      <DataTable
        caption={t('cases.title')}
        columns={columns}
        rows={rows}
        rowKey={({ deal, owner }) => `${deal} ${owner}`}
        empty={t('cases.none')}
        sort={{ current: sort, parameters: search }}
      />
      {pages > 1 && (
        <p className="mt-3 flex items-center gap-3">
          {page > 1 && (
            <LinkButton size="small" to={turn(page - 1)} preventScrollReset>
              {t('cases.before')}
            </LinkButton>
          )}
          <span className="text-muted text-sm">{t('cases.page', { page, pages })}</span>
          {page < pages && (
            <LinkButton size="small" to={turn(page + 1)} preventScrollReset>
              {t('cases.after')}
            </LinkButton>
          )}
        </p>
      )}
    </Section>
  );
}

function useColumns(): Column<ReplayedCase>[] {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const format = useFormat();
  return [
    {
      key: 'deal',
      header: t('cases.deal'),
      rowHeader: true,
      sortable: true,
      cell: (one) => one.deal,
    },
    {
      key: 'owner',
      header: t('cases.owner'),
      sortable: true,
      cell: (one) => one.owner ?? t('processMap:conformance.nobody'),
    },
    { key: 'team', header: t('cases.team'), sortable: true, cell: (one) => one.team ?? '' },
    {
      key: 'events',
      header: t('cases.events'),
      numeric: true,
      sortable: true,
      cell: (one) => format.number(one.events),
    },
    {
      key: 'seconds',
      header: t('cases.days'),
      numeric: true,
      sortable: true,
      cell: (one) => format.number(one.seconds === null ? null : one.seconds / DAY, 1),
    },
    {
      key: 'deviations',
      header: t('cases.deviations'),
      sortable: true,
      className: 'min-w-60',
      cell: ({ deviations }) =>
        deviations.length === 0
          ? t('cases.fits')
          : format.list(
              deviations
                .slice(0, 6)
                .map(({ kind, name }) =>
                  t('cases.deviation', { kind: t(`processMap:conformance.kinds.${kind}`), name }),
                ),
            ),
    },
  ];
}

function Filters({
  cases,
  steps,
}: Pick<DataPageProps, 'steps'> & { cases: NonNullable<DataPageProps['cases']> }) {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const nameOf = useStepName();
  const [search] = useSearchParams();
  const { fits, kind, place, owner, team } = cases.filter;
  const without = (...names: string[]) => {
    const next = new URLSearchParams(search);
    for (const name of [...names, 'page']) next.delete(name);
    return `?${next}#cases`;
  };
  const step = steps.find(({ id }) => id === place);
  const chips = [
    ...(fits ? [{ key: 'fits', label: t('cases.fit'), value: t(`cases.fitValues.${fits}`) }] : []),
    ...(kind
      ? [
          {
            key: 'kind',
            label: t(`processMap:conformance.kinds.${kind}`),
            value: step ? nameOf(step) : (place ?? ''),
          },
        ]
      : []),
    ...(owner === undefined
      ? []
      : [
          {
            key: 'owner',
            label: t('cases.owner'),
            value: owner || t('processMap:conformance.nobody'),
          },
        ]),
    ...(team === undefined
      ? []
      : [
          {
            key: 'team',
            label: t('cases.team'),
            value: team || t('processMap:conformance.nobody'),
          },
        ]),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="mb-3">
      <FilterBar label={t('cases.filters')}>
        {chips.map(({ key, label, value }) => (
          <FilterChip
            key={key}
            label={label}
            value={value}
            removeTo={key === 'kind' ? without('kind', 'place') : without(key)}
            removeLabel={t('cases.remove', { label })}
          />
        ))}
      </FilterBar>
    </div>
  );
}
