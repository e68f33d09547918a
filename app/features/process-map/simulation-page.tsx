import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { SavedChart } from '~/features/chart/saved-chart';
import { useFormat } from '~/i18n/format-context';
import { useMapName } from './difference-choice';
import { MapTabs } from './map-tabs';
import { useHours } from './map-words';
import { SimulationAssumptions } from './simulation-assumptions';
import type { Distribution } from './simulation-distribution';
import type { SimulationPageProps } from './simulation-props';
import { SimulationTable } from './simulation-table';

/** What a simulation of one or two maps lets expect, and what that rests on. */
export function SimulationPage(props: SimulationPageProps) {
  const { engagementId, maps, one, runs, error, distribution } = props;
  const { t } = useTranslation(['processMap', 'error']);
  const stepsOf = (variant: 'current' | 'ideal') =>
    maps.find((map) => map.variant === variant)?.steps ?? 0;
  return (
    <>
      <PageHeader title={t('simulation.title')} description={t('simulation.description')}>
        <MapTabs
          engagementId={engagementId}
          steps={{ current: stepsOf('current'), ideal: stepsOf('ideal') }}
        />
      </PageHeader>
      {!one ? (
        <EmptyState title={t('simulation.empty')}>{t('simulation.emptyText')}</EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <SimulationAssumptions {...props} />
          {error && (
            <Notice kind="warning" title={t(`error:${error.code}`, { ...error.details })} />
          )}
          {runs.length > 0 && <Overloaded {...props} />}
          {runs.length > 0 && <SimulationTable {...props} />}
          {distribution && <DistributionChart {...props} distribution={distribution} />}
          {runs.length > 0 && <RestsOn {...props} />}
        </div>
      )}
    </>
  );
}

function Overloaded({ runs, one, beside }: SimulationPageProps) {
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  const nameOf = useMapName();
  const names = [one, beside].map((map) => (map ? nameOf(map) : ''));
  const overloaded = runs.flatMap(({ roles }, index) => {
    const own = roles.filter(({ isOverloaded }) => isOverloaded).map(({ role }) => role);
    return own.length > 0 ? [{ name: names[index] ?? '', roles: own }] : [];
  });
  if (overloaded.length === 0) return null;
  return (
    <Notice kind="warning" title={t('mapReading:simulation.overloaded')}>
      {overloaded.map(({ name, roles }) => (
        <p key={name}>
          {t('mapReading:simulation.overloadedIn', { name, roles: format.list(roles) })}
        </p>
      ))}
      <p>{t('simulation.overloadedText')}</p>
    </Notice>
  );
}

function DistributionChart({
  distribution: { drawing, rows },
  one,
  beside,
  runs,
}: SimulationPageProps & { distribution: Distribution }) {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const format = useFormat();
  const hours = useHours();
  const nameOf = useMapName();
  const names = [one, beside].flatMap((map) => (map ? [nameOf(map)] : [])).slice(0, runs.length);
  return (
    <SavedChart
      name="simulation"
      drawing={drawing}
      title={t('simulation.distribution')}
      description={t('simulation.distributionText', { n: format.number(runs[0]?.measured) })}
      headingLevel={2}
      tableLabel={t('simulation.asTable')}
      table={
        <TableFrame label={t('simulation.distribution')}>
          <Table caption={t('simulation.distribution')}>
            <thead>
              <tr>
                <HeaderCell numeric unit={t('processMap:hourUnit')}>
                  {t('simulation.within')}
                </HeaderCell>
                {names.map((name) => (
                  <HeaderCell key={name} numeric>
                    {name}
                  </HeaderCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.hours}>
                  <RowHeader className="numeric">{hours(row.hours)}</RowHeader>
                  {names.map((name, index) => (
                    <Cell key={name} numeric>
                      {format.percent(row.shares[index])}
                    </Cell>
                  ))}
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      }
    />
  );
}

function RestsOn({ runs }: SimulationPageProps) {
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  const hours = useHours();
  const [run] = runs;
  if (!run) return null;
  const { input, measured, data } = run;
  const withoutRange = Math.max(...runs.map(({ stepsWithoutRange }) => stepsWithoutRange));
  return (
    <div className="grid max-w-[80ch] gap-1 text-muted text-sm">
      <p>
        {t('simulation.restsOn', {
          cases: format.number(input.cases),
          measured: format.number(measured),
          seed: input.seed,
          perMonth: hours(input.perMonth),
        })}{' '}
        {withoutRange > 0 && t('simulation.withoutRange', { count: withoutRange })}
      </p>
      {runs.length > 1 && <p>{t('mapReading:simulation.independent')}</p>}
      {data && (
        <p>
          {t('mapReading:simulation.fromData', {
            name: data.dataset.name,
            steps: runs.map(({ stepsMeasured }) => format.number(stepsMeasured)).join(' / '),
          })}
        </p>
      )}
    </div>
  );
}
