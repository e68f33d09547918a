import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { TextLink } from '~/components/ui/text-link';
import type { GoalStatus } from '~/domain/goal/assess-goal';
import { goalTones } from '~/features/goal/goal-tone';
import { useValueText } from '~/features/goal/value-text';
import { paths } from '~/platform/paths';

export type ShownGoal = {
  id: string;
  name: string;
  unit: string;
  currency: string;
  baseline: number | null;
  latest: number | null;
  target: number;
  status: GoalStatus;
};

/** Each goal with where it started, where it stands and where it should go. */
export function GoalList({ engagementId, goals }: { engagementId: string; goals: ShownGoal[] }) {
  const { t } = useTranslation('overview');
  if (goals.length === 0) return <p className="text-muted">{t('noGoals')}</p>;
  return (
    <ul className="divide-y rounded-lg border bg-surface">
      {goals.map((goal) => (
        <li key={goal.id} className="px-4 py-3">
          <div className="flex items-baseline justify-between gap-3">
            <TextLink to={paths.engagement.goal(engagementId, goal.id)}>{goal.name}</TextLink>
            <Status tone={goalTones[goal.status]} look="quiet">
              {t(`goal:statuses.${goal.status}`)}
            </Status>
          </div>
          <GoalFigures goal={goal} />
        </li>
      ))}
    </ul>
  );
}

function GoalFigures({ goal }: { goal: ShownGoal }) {
  const { t } = useTranslation('overview');
  const text = useValueText(goal.unit, goal.currency);
  const figures = [
    ['baseline', goal.baseline],
    ['now', goal.latest],
    ['target', goal.target],
  ] as const;
  return (
    <dl className="mt-1 grid grid-cols-3 gap-2 text-sm">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt className="text-faint">{t(name)}</dt>
          <dd className="tabular-nums">{text.value(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
