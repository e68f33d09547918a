import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import type { GoalAssessment } from '~/domain/goal/assess-goal';
import type { GoalView } from '~/domain/goal/goal-view';
import { useFormat } from '~/i18n/format-context';
import { goalTones } from './goal-tone';
import { useValueText } from './value-text';

export function GoalStatusBadge({ status }: { status: GoalAssessment['status'] }) {
  const { t } = useTranslation('goal');
  return <Status tone={goalTones[status]}>{t(`statuses.${status}`)}</Status>;
}

/** Why the status is what it is, in one sentence with its numbers. */
export function GoalReason({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const text = useValueText(goal.unit, goal.currency);
  const { reason, latest, expectedValue, progress, expectedProgress } = goal.assessment;
  return (
    <>
      {t(`reasons.${reason}`, {
        latest: text.value(latest?.value ?? null),
        on: format.date(latest?.checkedOn),
        target: text.value(goal.target),
        expected: text.value(expectedValue),
        due: format.date(goal.dueOn),
        done: format.percent(progress, 0),
        planned: format.percent(expectedProgress, 0),
      })}
    </>
  );
}

/** What the goal is about, in one line: metric, filter, data set. */
export function GoalSubject({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goal');
  const [condition] = goal.filter.where ?? [];
  const parts = [
    goal.metric === 'manual' ? t('metrics.manual') : t(`metrics.${goal.metric}`),
    condition &&
      t('filterOf', {
        column: condition.column,
        value: condition.values.map((value) => value ?? t('blank')).join(', '),
      }),
    goal.filter.stage && t('stageOf', { stage: goal.filter.stage }),
  ].filter((part) => part);
  return <>{parts.join(' · ')}</>;
}
