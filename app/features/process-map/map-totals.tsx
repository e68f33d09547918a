import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/components/ui/stat';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { Hint } from '~/components/ui/tooltip';
import { expectedTimes } from '~/domain/process-map/expected-times';
import { totals } from '~/domain/process-map/map-totals';
import { type ProcessMap, VALUE_CLASSES } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useHours } from './map-words';
import { TimeLadder } from './time-ladder';
import { useHoursPerDay } from './working-day';

/** Times, hand-overs and value of a map. */
export const MapTotals = memo(function MapTotals({ map }: { map: ProcessMap }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const hours = useHours();
  const sums = totals(map);
  const perDay = useHoursPerDay();
  const days = (value: number) => t('days', { days: hours(value / perDay), perDay: hours(perDay) });
  const branches = map.steps.some((step) => step.next !== undefined || step.end);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <StatRow>
        <Stat
          label={t('totals.lead')}
          hint={<Hint label={t('totals.lead')}>{t('totals.leadHint')}</Hint>}
          value={hours(sums.leadHours)}
          unit={t('hourUnit')}
          n={days(sums.leadHours)}
        />
        <Stat
          label={t('totals.working')}
          value={hours(sums.workingHours)}
          unit={t('hourUnit')}
          n={days(sums.workingHours)}
        />
        <Stat
          label={t('totals.waiting')}
          value={hours(sums.waitingHours)}
          unit={t('hourUnit')}
          n={days(sums.waitingHours)}
        />
        <Stat
          label={t('totals.efficiency')}
          hint={<Hint label={t('totals.efficiency')}>{t('totals.efficiencyHint')}</Hint>}
          value={format.percent(sums.processCycleEfficiency)}
          n={t('totals.flow', { share: format.percent(sums.flowEfficiency) })}
        />
        <Stat
          label={t('totals.handOvers')}
          hint={<Hint label={t('totals.handOvers')}>{t('totals.handOversHint')}</Hint>}
          value={format.number(sums.handOvers)}
          n={t('totals.steps', { count: sums.steps })}
        />
        <Stat label={t('totals.controlPoints')} value={format.number(sums.controlPoints)} />
      </StatRow>
      {branches && <NoAverage map={map} />}
      <TimeLadder map={map} />
      <TableFrame label={t('totals.byValue')}>
        <Table caption={t('totals.byValue')}>
          <thead>
            <tr>
              <HeaderCell>{t('columns.valueClass')}</HeaderCell>
              <HeaderCell numeric>{t('totals.stepsShort')}</HeaderCell>
              <HeaderCell numeric unit={t('hourUnit')}>
                {t('columns.workingHours')}
              </HeaderCell>
              <HeaderCell numeric unit={t('hourUnit')}>
                {t('columns.waitingHours')}
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {VALUE_CLASSES.map((valueClass) => {
              const own = sums.byValueClass[valueClass];
              return (
                <Row key={valueClass}>
                  <RowHeader>{`${valueClass} · ${t(`valueClasses.${valueClass}`)}`}</RowHeader>
                  <Cell numeric>{format.number(own.steps)}</Cell>
                  <Cell numeric>{hours(own.workingHours)}</Cell>
                  <Cell numeric>{hours(own.waitingHours)}</Cell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      </TableFrame>
    </div>
  );
});

/** Why it is not known how often an average case passes each step. */
function NoAverage({ map }: { map: ProcessMap }) {
  const { t } = useTranslation('processMap');
  const expected = expectedTimes(map);
  if (expected.ok) return null;
  return (
    <p className="text-muted text-sm">
      {t(`totals.noAverage.${expected.error.code}`, { ...expected.error.details })}
    </p>
  );
}
