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
        unit={text.unit}
        label={goal.frozenAt ? t('figures.baseline') : t('figures.baselineDraft')}
        value={text.bare(goal.baseline)}
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
        unit={text.unit}
        label={t('figures.latest')}
        value={text.bare(latest?.value ?? null)}
        {...(latestCheckIn?.n != null && { n: `n = ${format.number(latestCheckIn.n)}` })}
        {...(latest && { interval: format.date(latest.checkedOn) })}
      />
      <Stat
        unit={text.unit}
        label={t('figures.expected')}
        value={text.bare(expectedValue)}
        interval={t('figures.onGlidePath')}
      />
      <Stat
        unit={text.unit}
        label={t(goal.direction === 'higher' ? 'figures.targetAtLeast' : 'figures.targetAtMost')}
        value={text.bare(goal.target)}
        interval={t('figures.until', { date: format.date(goal.dueOn) })}
      />
    </StatRow>
  );
}

/** The same in one line, for a card. */
export function GoalFigureLine({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const text = useValueText(goal.unit, goal.currency);
  const { latest, expectedValue } = goal.assessment;
  const figures = [
    {
      key: 'baseline',
      label: t(goal.frozenAt ? 'figures.baseline' : 'figures.baselineDraft'),
      value: goal.baseline,
      below: goal.figure?.n == null ? '' : `n = ${format.number(goal.figure.n)}`,
    },
    {
      key: 'latest',
      label: t('figures.latest'),
      value: latest?.value ?? null,
      below: latest ? format.date(latest.checkedOn) : '',
    },
    { key: 'expected', label: t('figures.expected'), value: expectedValue, below: '' },
    {
      key: 'target',
      label: t(goal.direction === 'higher' ? 'figures.targetAtLeast' : 'figures.targetAtMost'),
      value: goal.target,
      below: t('figures.until', { date: format.date(goal.dueOn) }),
    },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
      {figures.map(({ key, label, value, below }) => (
        <div key={key} className="min-w-0">
          <dt className="text-muted text-sm">{label}</dt>
          <dd>
            <span className="font-semibold text-title-sm tracking-tight">{text.bare(value)}</span>
            {value !== null && text.unit && (
              <span className="ms-1 text-muted text-sm">{text.unit}</span>
            )}
            {below && <span className="block text-faint text-xs">{below}</span>}
          </dd>
        </div>
      ))}
    </dl>
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
