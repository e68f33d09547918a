import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '~/components/ui/section';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { MapFigures } from '~/domain/process-map/map-figures';
import { type MapSums, mapSums, type Sums } from '~/domain/process-map/map-sums';
import { PATH_SIGN } from '~/domain/process-map/mermaid-swim-lanes';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useHours, useStepName } from './map-words';

type MapSumsTableProps = { map: ProcessMap; figures: MapFigures };

/** What an average case takes and costs: the whole, its critical path, each lane. */
export const MapSumsTable = memo(function MapSumsTable({ map, figures }: MapSumsTableProps) {
  const { t } = useTranslation('mapReading');
  if (map.steps.length === 0) return null;
  const found = mapSums(map, figures);
  return (
    <Section title={t('sums.title')} description={<Basis found={found} />}>
      <SumsTable found={found} currency={figures.currency} />
      <CriticalPathText map={map} found={found} />
      <MissingForMoney found={found} />
    </Section>
  );
});

function Basis({ found }: { found: MapSums }) {
  const { t } = useTranslation('mapReading');
  const hours = useHours();
  return (
    <>
      {t(`sums.basis.${found.basis}`)}{' '}
      {found.casesPerMonth === null
        ? t('sums.noVolume')
        : t('sums.volume', { cases: hours(found.casesPerMonth) })}
    </>
  );
}

function SumsTable({ found, currency }: { found: MapSums; currency: string }) {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const unit = t('processMap:hourUnit');
  const money = found.roles.some(({ rate }) => rate !== null) ? currency : null;
  return (
    <TableFrame label={t('sums.title')}>
      <Table caption={t('sums.title')}>
        <thead>
          <tr>
            <HeaderCell>{t('sums.part')}</HeaderCell>
            <HeaderCell numeric>{t('sums.steps')}</HeaderCell>
            <HeaderCell numeric>{t('sums.valueClasses')}</HeaderCell>
            <HeaderCell numeric unit={unit}>
              {t('sums.lead')}
            </HeaderCell>
            <HeaderCell numeric unit={unit}>
              {t('sums.working')}
            </HeaderCell>
            <HeaderCell numeric unit={unit}>
              {t('sums.waiting')}
            </HeaderCell>
            <HeaderCell numeric>{t('sums.efficiency')}</HeaderCell>
            <HeaderCell numeric>{t('sums.handOvers')}</HeaderCell>
            <HeaderCell numeric>{t('sums.loops')}</HeaderCell>
            {money && <HeaderCell numeric>{t('sums.costPerCase')}</HeaderCell>}
            {money && <HeaderCell numeric>{t('sums.costPerMonth')}</HeaderCell>}
          </tr>
        </thead>
        <tbody>
          <SumsRow name={t('sums.all')} sums={found.all} money={money} strong />
          {found.critical && (
            <SumsRow
              name={`${PATH_SIGN} ${t('sums.critical')}`}
              sums={found.critical}
              money={money}
            />
          )}
          {found.lanes.map((lane) => (
            <SumsRow
              key={`${lane.name} ${lane.department} ${lane.role}`}
              name={lane.name || t('processMap:picture.unassignedLane')}
              sums={lane}
              money={money}
            />
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

type SumsRowProps = {
  name: string;
  sums: Sums /** The currency; null where nothing has a price. */;
  money: string | null;
  strong?: boolean;
};

function SumsRow({ name, sums, money, strong = false }: SumsRowProps) {
  const format = useFormat();
  const hours = useHours();
  const { VA, BVA, NVA } = sums.byValueClass;
  // Work that costs nothing is work whose hour nobody has priced.
  const price = (cost: number | null) =>
    format.money(cost === 0 && sums.workingHours > 0 ? null : cost, money ?? undefined);
  return (
    <Row className={strong ? 'font-semibold' : undefined}>
      <RowHeader>{name}</RowHeader>
      <Cell numeric>{format.number(sums.steps)}</Cell>
      <Cell numeric>{`${VA} / ${BVA} / ${NVA}`}</Cell>
      <Cell numeric>{hours(sums.leadHours)}</Cell>
      <Cell numeric>{hours(sums.workingHours)}</Cell>
      <Cell numeric>{hours(sums.waitingHours)}</Cell>
      <Cell numeric>{format.percent(sums.processCycleEfficiency)}</Cell>
      <Cell numeric>{hours(sums.handOvers)}</Cell>
      <Cell numeric>{sums.loops === 0 ? '0' : `${sums.loops} (${hours(sums.returns)})`}</Cell>
      {money && <Cell numeric>{price(sums.costPerCase)}</Cell>}
      {money && <Cell numeric>{price(sums.costPerMonth)}</Cell>}
    </Row>
  );
}

function CriticalPathText({ map, found: { critical, all } }: { map: ProcessMap; found: MapSums }) {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  const nameOf = useStepName();
  if (!critical || critical.leadHours === 0) return null;
  const steps = critical.path.positions.flatMap((position) => map.steps[position] ?? []);
  return (
    <p className="mt-3 max-w-prose text-sm">
      <strong className="font-semibold">{`${PATH_SIGN} ${t('sums.critical')}`}</strong>{' '}
      {t('sums.criticalText', {
        share: format.percent(critical.leadHours / all.leadHours, 0),
        steps: shortened(steps.map(nameOf)).join(' → '),
      })}{' '}
      <span className="text-muted">{t('sums.criticalDefinition')}</span>
    </p>
  );
}

/** The ends of a long way say where it runs; the picture marks all of it. */
function shortened(names: string[]): string[] {
  return names.length <= 20 ? names : [...names.slice(0, 10), '…', ...names.slice(-5)];
}

function MissingForMoney({ found: { rolesWithoutRate, roles } }: { found: MapSums }) {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  if (rolesWithoutRate.length === 0) return null;
  const isNone = roles.every(({ rate }) => rate === null);
  return (
    <p className="mt-2 text-muted text-sm">
      {isNone ? t('sums.noRates') : t('sums.someRates', { roles: format.list(rolesWithoutRate) })}{' '}
      <a className="text-link" href="#rates">
        {t('rates.title')}
      </a>
    </p>
  );
}
