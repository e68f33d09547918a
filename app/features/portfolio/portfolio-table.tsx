import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { Pipe } from '~/components/ui/pipe';
import { parseSort } from '~/components/ui/sort-parameters';
import { TextLink } from '~/components/ui/text-link';
import type { Tone } from '~/components/ui/tone';
import { pipeState } from '~/features/workflow/pipe-state';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { isLate, orderRows } from './order-rows';
import type { ShownRow } from './shown-row';

type PortfolioTableProps = { rows: ShownRow[]; parameters: URLSearchParams };

/** One row an engagement: phase, what blocks it, goals, verdict, rollout, next date. */
export function PortfolioTable({ rows, parameters }: PortfolioTableProps) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  const sort = parseSort(parameters, ['name', 'days', 'goals', 'nextDate'], {
    column: 'name',
    direction: 'ascending',
  });
  return (
    <DataTable
      caption={t('engagements')}
      rows={orderRows(rows, sort)}
      rowKey={(row) => row.id}
      empty={t('engagement:noMatch')}
      sort={{ current: sort, parameters }}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          rowHeader: true,
          sortable: true,
          cell: (row) => (
            <div className="min-w-40">
              <TextLink to={paths.engagement.overview(row.id)}>{row.name}</TextLink>
              <p className="font-normal text-muted text-sm">{row.client}</p>
            </div>
          ),
        },
        { key: 'pipe', header: t('columns.phase'), cell: (row) => <SmallPipe row={row} /> },
        {
          key: 'days',
          header: t('columns.days'),
          unit: t('columns.daysUnit'),
          numeric: true,
          sortable: true,
          cell: (row) =>
            row.plannedDays === null ? (
              ''
            ) : (
              <span className={isLate(row) ? 'text-critical' : undefined}>
                {format.number(row.daysInPhase)} / {format.number(row.plannedDays)}
              </span>
            ),
        },
        {
          key: 'blockedBy',
          header: t('columns.blockedBy'),
          cell: (row) => (
            <span className="block min-w-44 text-sm">
              {row.blockedBy ? t(row.blockedBy.key, row.blockedBy.values) : t('nothingBlocks')}
            </span>
          ),
        },
        {
          key: 'goals',
          header: t('columns.goals'),
          sortable: true,
          numeric: false,
          cell: (row) => <GoalTally goals={row.goals} />,
        },
        {
          key: 'verdict',
          header: t('columns.verdict'),
          cell: (row) => (row.pilotVerdict ? t(`pilot:verdicts.${row.pilotVerdict}`) : '–'),
        },
        {
          key: 'rollout',
          header: t('columns.rollout'),
          numeric: true,
          cell: (row) =>
            row.rollout.planned === 0 ? '–' : `${row.rollout.live} / ${row.rollout.planned}`,
        },
        {
          key: 'nextDate',
          header: t('columns.nextDate'),
          sortable: true,
          cell: (row) =>
            row.nextDate ? (
              <span className="whitespace-nowrap">
                {format.date(row.nextDate.on)}
                <span className="block max-w-40 truncate text-muted text-sm">
                  {t(`nextDates.${row.nextDate.kind}`, { name: row.nextDate.name })}
                </span>
              </span>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function SmallPipe({ row }: { row: ShownRow }) {
  const { t } = useTranslation('workflow');
  return (
    <div className="min-w-36">
      <Pipe
        size="small"
        label={t('shell:nav.phases')}
        items={row.phases.map(({ phase, state }) => ({
          key: phase,
          label: t(`phases.${phase}`),
          state: pipeState(state),
          stateLabel: t(`states.${state}`),
        }))}
      />
      <span className="text-sm">{t(`states.${row.state}`)}</span>
    </div>
  );
}

const goalTones: [keyof ShownRow['goals'], Tone][] = [
  ['reached', 'positive'],
  ['onTrack', 'positive'],
  ['atRisk', 'caution'],
  ['offTrack', 'critical'],
  ['noData', 'neutral'],
];

function GoalTally({ goals }: { goals: ShownRow['goals'] }) {
  const { t } = useTranslation('portfolio');
  const shown = goalTones.filter(([key]) => goals[key] > 0);
  if (shown.length === 0) return <>–</>;
  return (
    <span className="flex flex-wrap gap-1">
      {shown.map(([key, tone]) => (
        <Status key={key} tone={tone} look="quiet">
          {t(`goals.${key}`, { count: goals[key] })}
        </Status>
      ))}
    </span>
  );
}
