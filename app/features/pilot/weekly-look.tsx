import { Check, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { DataTable } from '~/components/ui/data-table';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import type { PilotWeek } from '~/domain/pilot/pilot-view';
import { SavedChart } from '~/features/chart/saved-chart';
import { useValueText } from '~/features/goal/value-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import type { ShownComparison } from './pilot-page-props';

type WeeklyLookProps = {
  engagementId: string;
  compared: ShownComparison | null;
  problem: string | null;
  currency: string;
  drawing: ChartDrawing | null;
  weeks: PilotWeek[];
  goal: { id: string } | null;
  pilot: { teamColumn: string } | null;
  editable: boolean;
};

/** Pilot and comparison week by week, and whether the goal was looked at in each week. */
export function WeeklyLook(props: WeeklyLookProps) {
  const { engagementId, compared, problem, currency, drawing, weeks, goal, editable } = props;
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const text = useValueText(compared?.metric.unit ?? '', currency);
  return (
    <Section title={t('weekly.title')} description={t('weekly.description')}>
      <div className="grid grid-cols-1 gap-5">
        {weeks.length > 0 && goal && (
          <WeekStrip
            engagementId={engagementId}
            goalId={goal.id}
            weeks={weeks}
            editable={editable}
          />
        )}
        {problem && (
          <Notice kind="warning">
            {t(`error:${problem}`, { column: props.pilot?.teamColumn })}
          </Notice>
        )}
        {compared && drawing && (
          <SavedChart
            name={compared.metric.id}
            drawing={drawing}
            title={t('weekly.chart', { metric: t(`goal:metrics.${compared.metric.id}`) })}
            description={t('weekly.data', {
              dataset: compared.dataset.name,
              to: format.date(compared.dataset.to),
            })}
            tableLabel={t('weekly.table')}
            table={
              <DataTable
                caption={t('weekly.table')}
                rows={compared.comparison.weekly}
                rowKey={({ weekStart, period }) => `${weekStart}-${period}`}
                empty={t('weekly.none')}
                columns={[
                  {
                    key: 'week',
                    header: t('weekly.week'),
                    rowHeader: true,
                    className: 'whitespace-nowrap',
                    cell: ({ weekStart }) => format.date(weekStart),
                  },
                  {
                    key: 'period',
                    header: t('weekly.period'),
                    cell: ({ period }) => t(`periods.${period}`),
                  },
                  {
                    key: 'pilot',
                    header: t('arms.pilot'),
                    numeric: true,
                    cell: ({ pilot }) => text.value(pilot.estimate),
                  },
                  {
                    key: 'pilotN',
                    header: 'n',
                    numeric: true,
                    cell: ({ pilot }) => format.number(pilot.n),
                  },
                  {
                    key: 'comparison',
                    header: t('arms.comparison'),
                    numeric: true,
                    cell: ({ comparison }) => text.value(comparison.estimate),
                  },
                  {
                    key: 'comparisonN',
                    header: 'n',
                    numeric: true,
                    cell: ({ comparison }) => format.number(comparison.n),
                  },
                ]}
              />
            }
          />
        )}
        {compared && compared.mixedWeeks.length > 0 && (
          <p className="text-muted text-sm">
            {t('weekly.mixed', { weeks: format.list(compared.mixedWeeks.map(format.date)) })}
          </p>
        )}
      </div>
    </Section>
  );
}

type WeekStripProps = {
  engagementId: string;
  goalId: string;
  weeks: PilotWeek[];
  editable: boolean;
};

function WeekStrip({ engagementId, goalId, weeks, editable }: WeekStripProps) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  return (
    <div>
      <h3 className="mb-2 font-semibold">{t('weekly.checkIns')}</h3>
      <ol className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-8">
        {weeks.map((week) => (
          <li
            key={week.number}
            className={`rounded-lg border px-2.5 py-1.5 text-sm ${week.state === 'current' ? 'border-accent bg-accent-soft' : 'bg-surface'} ${week.state === 'future' ? 'text-faint' : ''}`}
          >
            <span className="flex items-center gap-1.5 font-medium">
              {week.checkIns > 0 ? (
                <Check aria-hidden="true" className="size-4 text-positive" />
              ) : (
                <Circle aria-hidden="true" className="size-3 text-faint" />
              )}
              {t('weekly.number', { number: week.number })}
            </span>
            <span className="block text-muted text-xs">{format.date(week.from)}</span>
            {week.checkIns > 0 ? (
              <VisuallyHidden>{t('weekly.done')}</VisuallyHidden>
            ) : (
              week.state !== 'future' &&
              editable && (
                <TextLink
                  to={`${paths.engagement.goal(engagementId, goalId)}?${new URLSearchParams({
                    checkin: 'open',
                    back: 'pilot',
                    from: week.from,
                    to: week.to,
                    ...(week.state === 'past' && { on: week.to }),
                  })}`}
                >
                  {t('weekly.checkIn')}
                </TextLink>
              )
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
