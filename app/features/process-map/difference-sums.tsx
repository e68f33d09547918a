import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { type MapSums, mapSums } from '~/domain/process-map/map-sums';
import { useFormat } from '~/i18n/format-context';
import { useMapName } from './difference-choice';
import type { DifferencePageProps } from './difference-props';
import { useHours, useSignedHours } from './map-words';

function useBothSums({ current, ideal, figures }: DifferencePageProps) {
  return useMemo(() => {
    const before = mapSums(current, figures);
    return { before, after: mapSums(ideal, { ...figures, casesPerMonth: before.casesPerMonth }) };
  }, [current, ideal, figures]);
}

/** The sums that people ask for first: times with every step once, hand-overs, money. */
export function DifferenceStats(props: DifferencePageProps) {
  const { current, ideal, change } = props.difference;
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  const hours = useHours();
  const signed = useSignedHours();
  const money = useSignedMoney(props.figures.currency);
  const { before, after } = useBothSums(props);
  const costs = [before.all.costPerMonth, after.all.costPerMonth] as const;
  const hasMoney = (costs[0] ?? 0) > 0 && costs[1] !== null;
  const rows = [
    { key: 'lead', from: current.leadHours, to: ideal.leadHours, by: change.leadHours },
    { key: 'working', from: current.workingHours, to: ideal.workingHours, by: change.workingHours },
    { key: 'waiting', from: current.waitingHours, to: ideal.waitingHours, by: change.waitingHours },
  ];
  const counts = [
    { key: 'stepsShort', from: current.steps, to: ideal.steps, by: change.steps },
    { key: 'handOvers', from: current.handOvers, to: ideal.handOvers, by: change.handOvers },
  ];
  return (
    <StatRow>
      {[
        ...rows.map((row) => ({ ...row, unit: t('hourUnit') })),
        ...counts.map((row) => ({ ...row, unit: '' })).slice(hasMoney ? 1 : 0),
      ].map(({ key, from, to, by, unit }) => (
        <Stat
          key={key}
          label={t(`totals.${key}`)}
          value={signed(by)}
          unit={unit}
          n={[
            t('difference.fromTo', { from: hours(from), to: hours(to) }),
            ...(unit && from > 0 ? [format.percent(by / from, 0)] : []),
          ].join(' · ')}
        />
      ))}
      <Stat
        label={t('totals.efficiency')}
        value={format.percent(ideal.processCycleEfficiency)}
        n={t('difference.before', { value: format.percent(current.processCycleEfficiency) })}
      />
      {costs[0] !== null && costs[1] !== null && costs[0] > 0 && (
        <Stat
          label={t('mapReading:sums.costPerMonth')}
          value={money(costs[1] - costs[0])}
          n={t('difference.fromTo', {
            from: format.compactMoney(costs[0], props.figures.currency),
            to: format.compactMoney(costs[1], props.figures.currency),
          })}
        />
      )}
    </StatRow>
  );
}

/** An average case in both maps, and what each role works and costs. */
export function DifferenceSums(props: DifferencePageProps) {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const nameOf = useMapName();
  const { before, after } = useBothSums(props);
  const rows = useRows(before, after, props.figures.currency);
  const missing = [...new Set([...before.rolesWithoutRate, ...after.rolesWithoutRate])];
  const format = useFormat();
  const isRough = before.basis === 'each-once' || after.basis === 'each-once';
  return (
    <Section
      title={t('sums.title')}
      description={t(isRough ? 'sums.basis.each-once' : 'sums.basis.shares')}
    >
      <TableFrame label={t('sums.title')}>
        <Table caption={t('sums.title')}>
          <thead>
            <tr>
              <HeaderCell>{t('sums.figure')}</HeaderCell>
              <HeaderCell numeric>{nameOf(props.from)}</HeaderCell>
              <HeaderCell numeric>{nameOf(props.to)}</HeaderCell>
              <HeaderCell numeric>{t('sums.change')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, from, to, by }) => (
              <Row key={key}>
                <RowHeader>{name}</RowHeader>
                <Cell numeric>{from}</Cell>
                <Cell numeric>{to}</Cell>
                <Cell numeric>{by}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {missing.length > 0 && (
        <p className="mt-2 text-muted text-sm">
          {t('sums.someRates', { roles: format.list(missing) })}
        </p>
      )}
    </Section>
  );
}

type SumRow = { key: string; name: string; from: string; to: string; by: string };

function useRows(before: MapSums, after: MapSums, currency: string): SumRow[] {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const format = useFormat();
  const hours = useHours();
  const signed = useSignedHours();
  const money = useSignedMoney(currency);
  const unit = t('processMap:hourUnit');
  const plain = (key: string, name: string, from: number | null, to: number | null): SumRow[] =>
    from === null && to === null
      ? []
      : [
          {
            key,
            name,
            from: from === null ? '–' : hours(from),
            to: to === null ? '–' : hours(to),
            by: from === null || to === null ? '–' : signed(to - from),
          },
        ];
  const priced = (key: string, name: string, from: number | null, to: number | null): SumRow[] =>
    (from ?? 0) === 0 && (to ?? 0) === 0
      ? []
      : [
          {
            key,
            name,
            from: format.money(from, currency),
            to: format.money(to, currency),
            by: from === null || to === null ? '–' : money(to - from),
          },
        ];
  const timed = (name: string) => `${name} (${unit})`;
  const share = (value: number | null) => format.percent(value);
  const roleSums = (sums: MapSums, role: string) => sums.roles.find((own) => own.role === role);
  const roles = [...new Set([...before.roles, ...after.roles].map(({ role }) => role))];
  return [
    ...plain('lead', timed(t('sums.lead')), before.all.leadHours, after.all.leadHours),
    ...plain('working', timed(t('sums.working')), before.all.workingHours, after.all.workingHours),
    ...plain('waiting', timed(t('sums.waiting')), before.all.waitingHours, after.all.waitingHours),
    {
      key: 'efficiency',
      name: t('sums.efficiency'),
      from: share(before.all.processCycleEfficiency),
      to: share(after.all.processCycleEfficiency),
      by: points(before.all.processCycleEfficiency, after.all.processCycleEfficiency),
    },
    ...plain('handOvers', t('sums.handOvers'), before.all.handOvers, after.all.handOvers),
    ...plain('returns', t('sums.returns'), before.all.returns, after.all.returns),
    ...plain(
      'critical',
      timed(t('sums.critical')),
      before.critical?.leadHours ?? null,
      after.critical?.leadHours ?? null,
    ),
    ...priced('case', t('sums.costPerCase'), before.all.costPerCase, after.all.costPerCase),
    ...priced('month', t('sums.costPerMonth'), before.all.costPerMonth, after.all.costPerMonth),
    ...roles.flatMap((role) => {
      const [from, to] = [roleSums(before, role), roleSums(after, role)];
      const name = role || t('processMap:picture.unassignedLane');
      return [
        ...plain(
          `hours ${role}`,
          t('sums.roleHours', { role: name }),
          from ? from.workingHoursPerMonth : 0,
          to ? to.workingHoursPerMonth : 0,
        ),
        ...priced(
          `cost ${role}`,
          t('sums.roleCost', { role: name }),
          from ? from.costPerMonth : 0,
          to ? to.costPerMonth : 0,
        ),
      ];
    }),
  ];

  function points(from: number | null, to: number | null): string {
    return from === null || to === null
      ? '–'
      : t('sums.points', { value: signed(Math.round((to - from) * 1000) / 10) });
  }
}

function useSignedMoney(currency: string): (value: number) => string {
  const format = useFormat();
  return (value) =>
    value > 0
      ? `+${format.compactMoney(value, currency)}`
      : value < 0
        ? `−${format.compactMoney(-value, currency)}`
        : format.compactMoney(0, currency);
}
