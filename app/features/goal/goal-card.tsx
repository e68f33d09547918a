import { Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextLink } from '~/components/ui/text-link';
import type { GoalView } from '~/domain/goal/goal-view';
import { SavedChart } from '~/features/chart/saved-chart';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { CheckInTable } from './check-in-table';
import { GoalFigureLine, GoalProgress } from './goal-figures';
import { GoalReason, GoalStatusBadge, GoalSubject } from './goal-standing';

type GoalCardProps = {
  engagementId: string;
  goal: GoalView;
  drawing: ChartDrawing | null;
  editable: boolean;
};

/** One goal at a glance: status with its reason, the numbers, the course so far. */
export function GoalCard({ engagementId, goal, drawing, editable }: GoalCardProps) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const to = paths.engagement.goal(engagementId, goal.id);
  return (
    <Card
      id={`goal-${goal.id}`}
      title={<TextLink to={to}>{goal.name}</TextLink>}
      description={<GoalSubject goal={goal} />}
      actions={<GoalStatusBadge status={goal.assessment.status} />}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span>
            {t('footer', {
              owner: goal.owner,
              from: format.date(goal.startsOn),
              to: format.date(goal.dueOn),
            })}
            {goal.measures.length > 0 && ` · ${t('measures', { count: goal.measures.length })}`}
          </span>
          {editable && (
            <LinkButton
              to={goal.frozenAt ? `${to}?checkin=open` : to}
              size="small"
              icon={<Target aria-hidden="true" />}
            >
              {goal.frozenAt ? t('checkIn.add') : t('freeze.open')}
            </LinkButton>
          )}
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        <p>
          <GoalReason goal={goal} />
        </p>
        <GoalFigureLine goal={goal} />
        <GoalProgress goal={goal} />
        {drawing && (
          <SavedChart
            name={goal.name}
            drawing={drawing}
            title={t('chart.title', { name: goal.name })}
            hideTitle
            tableLabel={t('chart.table')}
            table={<CheckInTable goal={goal} editable={false} />}
          />
        )}
      </div>
    </Card>
  );
}
