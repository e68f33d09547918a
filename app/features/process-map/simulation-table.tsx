import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { HOURS_PER_MONTH } from '~/domain/process-map/map-simulation';
import type { Estimate } from '~/domain/process-map/simulation-estimate';
import { useFormat } from '~/i18n/format-context';
import { useMapName } from './difference-choice';
import { useRounded } from './map-words';
import type { SimulationPageProps } from './simulation-props';

type Write = (value: number) => string;
type Line = {
  key: string;
  name: string;
  write: Write;
  estimates: (Estimate | null)[];
  difference: Estimate | null;
  /** By run: more work than the people can do. */
  overloaded?: boolean[];
};

/** The figures of each map side by side, and what lies between them, each with its error. */
export function SimulationTable(props: SimulationPageProps) {
  const { one, beside, runs, difference } = props;
  const { t } = useTranslation(['processMap', 'mapReading']);
  const nameOf = useMapName();
  const maps = [one, beside].flatMap((map) => (map ? [map] : [])).slice(0, runs.length);
  const lines = useLines(props);
  return (
    <TableFrame label={t('simulation.title')}>
      <Table caption={t('simulation.title')}>
        <thead>
          <tr>
            <HeaderCell>{t('mapReading:sums.figure')}</HeaderCell>
            {maps.map((map) => (
              <HeaderCell key={map.id} numeric>
                {nameOf(map)}
              </HeaderCell>
            ))}
            {difference && <HeaderCell numeric>{t('mapReading:sums.change')}</HeaderCell>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.key}>
              <RowHeader>{line.name}</RowHeader>
              {line.estimates.map((estimate, index) => (
                <Cell key={maps[index]?.id} numeric>
                  {line.overloaded?.[index] && <Badge>{t('simulation.tooMuch')}</Badge>}{' '}
                  <Figure estimate={estimate} write={line.write} />
                </Cell>
              ))}
              {difference && (
                <Cell numeric>
                  <Difference estimate={line.difference} write={line.write} />
                </Cell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function useLines({ runs, difference }: SimulationPageProps): Line[] {
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  const hours = useRounded();
  const unit = t('hourUnit');
  const monthly: Write = (value) => hours(value * HOURS_PER_MONTH);
  const percent: Write = (value) => format.percent(value);
  const roles = [...new Set(runs.flatMap((run) => run.roles.map(({ role }) => role)))];
  return [
    ...(['p50', 'p90', 'mean'] as const).map((key) => ({
      key,
      name: `${t(`simulation.${key}`)} (${unit})`,
      write: hours,
      estimates: runs.map(({ cycleHours }) => cycleHours[key]),
      difference: difference?.cycleHours[key] ?? null,
    })),
    {
      key: 'throughput',
      name: t('simulation.throughput'),
      write: monthly,
      estimates: runs.map(({ throughputPerHour }) => throughputPerHour),
      difference: difference?.throughputPerHour ?? null,
    },
    ...roles.flatMap((role) => {
      const loads = runs.map((run) => run.roles.find((load) => load.role === role) ?? null);
      const between = difference?.roles.find((load) => load.role === role) ?? null;
      const people = [...new Set(loads.flatMap((load) => (load ? [load.people] : [])))].join(' / ');
      return (['utilisation', 'queue', 'queueHours'] as const).map((key) => ({
        key: `${role} ${key}`,
        name:
          key === 'utilisation'
            ? t('mapReading:simulation.utilisationOf', { role, people })
            : t(`mapReading:simulation.${key}Of`, { role }),
        write: key === 'utilisation' ? percent : hours,
        estimates: loads.map((load) => load?.[key] ?? null),
        difference: between?.[key] ?? null,
        overloaded: loads.map((load) => key === 'utilisation' && (load?.isOverloaded ?? false)),
      }));
    }),
  ];
}

function Figure({ estimate, write }: { estimate: Estimate | null; write: Write }) {
  const { t } = useTranslation('processMap');
  if (!estimate) return <>–</>;
  return (
    <>
      {write(estimate.value)}{' '}
      <span className="text-muted text-sm">
        {estimate.error === null ? t('simulation.noError') : `± ${write(estimate.error)}`}
      </span>
    </>
  );
}

/** A difference that its error does not reach is in bold; else it may be chance. */
function Difference({ estimate, write }: { estimate: Estimate | null; write: Write }) {
  const { t } = useTranslation('mapReading');
  if (!estimate) return <>–</>;
  const { value, error } = estimate;
  const isNothing = write(Math.abs(value)) === write(0);
  const sign = isNothing ? '' : value > 0 ? '+' : '−';
  const isClear = isNothing || (error !== null && Math.abs(value) > error);
  return (
    <span className={isClear && !isNothing ? 'font-semibold' : 'text-muted'}>
      {`${sign}${write(Math.abs(value))}`}{' '}
      <span className="font-normal text-muted text-sm">
        {error === null ? '' : `± ${write(error)}`}
        {!isClear && ` · ${t('simulation.unclear')}`}
      </span>
    </span>
  );
}
