import { useTranslation } from 'react-i18next';
import { ProgressBar } from '~/components/ui/progress-bar';
import { Stat, StatRow } from '~/components/ui/stat';
import type { GoalView } from '~/domain/goal/goal-view';
import { useFormat } from '~/i18n/format-context';
import { FigureOrigin, useFigureSource } from './figure-origin';
import { goalTones } from './goal-tone';
import { useValueText } from './value-text';

/** From where, where now, where to. */
export function GoalFigures({ goal, origin }: { goal: GoalView; origin?: boolean }) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const text = useValueText(goal.unit, goal.currency);
  const source = useFigureSource();
  const { latest, expectedValue } = goal.assessment;
  const latestCheckIn = goal.checkIns.findLast(({ checkedOn }) => checkedOn === latest?.checkedOn);
  const interval = goal.figure?.kind === 'metric' ? goal.figure.interval : null;
  return (
    <StatRow>
      <Stat
        label={goal.frozenAt ? t('figures.baseline') : t('figures.baselineDraft')}
        value={text.value(goal.baseline)}
        {...(goal.figure && goal.figure.n !== null && { n: `n = ${format.number(goal.figure.n)}` })}
        {...(interval && {
          interval: t('figures.interval', { interval: text.interval(interval) }),
        })}
        {...(origin &&
          goal.figure && {
            origin:
              goal.figure.kind === 'metric' ? (
                <FigureOrigin figure={goal.figure} title={t('figures.baseline')} />
              ) : (
                source(goal.figure)
              ),
          })}
      />
      <Stat
        label={t('figures.latest')}
        value={text.value(latest?.value ?? null)}
        {...(latestCheckIn?.n != null && { n: `n = ${format.number(latestCheckIn.n)}` })}
        {...(latest && { interval: format.date(latest.checkedOn) })}
      />
      <Stat
        label={t('figures.expected')}
        value={text.value(expectedValue)}
        interval={t('figures.onGlidePath')}
      />
      <Stat
        label={t(goal.direction === 'higher' ? 'figures.targetAtLeast' : 'figures.targetAtMost')}
        value={text.value(goal.target)}
        interval={t('figures.until', { date: format.date(goal.dueOn) })}
      />
    </StatRow>
  );
}

/** How much of the way is done, with a line where the glide path stands today. */
export function GoalProgress({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const { progress, expectedProgress, status } = goal.assessment;
  if (progress === null) return null;
  return (
    <ProgressBar
      label={t('figures.progress')}
      value={Math.round(progress * 100)}
      valueText={format.percent(progress, 0)}
      tone={goalTones[status]}
      {...(expectedProgress !== null && { mark: Math.round(expectedProgress * 100) })}
      hint={t('figures.progressHint', { planned: format.percent(expectedProgress, 0) })}
    />
  );
}
