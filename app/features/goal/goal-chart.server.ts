import type { TFunction } from 'i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { accent, type ChartOption } from '~/components/chart/chart-style';
import { processBehaviourChart } from '~/components/chart/process-behaviour-chart';
import { renderChart } from '~/components/chart/render-chart.server';
import { addDays, daysOfPeriod, earlierDate, laterDate } from '~/domain/calendar/calendar-date';
import { glidePath, goalBehaviour } from '~/domain/goal/goal-behaviour';
import type { GoalView } from '~/domain/goal/goal-view';
import { createFormat } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorOf } from '~/i18n/translator.server';
import { valueText } from './value-text';

/** Check-ins with their limits, the target and the glide path; null before the first check-in. */
export function drawGoal(
  goal: GoalView,
  { locale, timeZone, height = 220 }: { locale: Locale; timeZone: string; height?: number },
): ChartDrawing | null {
  if (goal.checkIns.length === 0) return null;
  const t = translatorOf(locale);
  const format = createFormat({ locale, timeZone, currency: goal.currency });
  const texts = valueText(format, t, goal.unit, goal.currency);
  return renderChart(goalOption(goal, t, texts.axis, shortDate(locale)), {
    id: `goal-${goal.id}`,
    height,
  });
}

function goalOption(
  goal: GoalView,
  t: TFunction,
  formatValue: (value: number) => string,
  label: (date: string) => string,
): ChartOption {
  const behaviour = goalBehaviour(goal);
  const days = courseDays(goal);
  const positionOf = new Map(days.map((day, index) => [day, index + 1]));
  const points = [
    { label: t('goal:chart.baseline'), value: goal.frozenAt ? goal.baseline : null },
    ...days.map((day): { label: string; value: number | null; signal?: boolean } => ({
      label: label(day),
      value: null,
    })),
  ];
  goal.checkIns.forEach(({ checkedOn, value }, index) => {
    const point = points[positionOf.get(checkedOn) ?? -1];
    if (!point) return;
    point.value = value;
    point.signal = behaviour?.signals.has(index) ?? false;
  });
  const option = processBehaviourChart({
    points,
    segments: behaviour
      ? [
          {
            from: positionOf.get(goal.checkIns[0]?.checkedOn ?? '') ?? 1,
            to: positionOf.get(goal.checkIns.at(-1)?.checkedOn ?? '') ?? 1,
            centre: behaviour.centre,
            lower: behaviour.lower,
            upper: behaviour.upper,
          },
        ]
      : [],
    formatValue,
    texts: {
      values: t('goal:chart.values'),
      centre: t('goal:chart.centre'),
      limits: t('goal:chart.limits'),
      signal: t('goal:chart.signal'),
    },
    goal: { value: goal.target, label: t('goal:chart.target') },
  });
  return withGlidePath(option, t, behaviour !== null, [
    goal.frozenAt ? goal.baseline : null,
    ...glidePath(goal, days),
  ]);
}

/**
 * A place for every day from the goal's start (or an earlier check-in) to its date, so that the
 * glide path is as straight as it is.
 */
function courseDays(goal: GoalView): string[] {
  const first = goal.checkIns[0]?.checkedOn ?? goal.startsOn;
  const last = goal.checkIns.at(-1)?.checkedOn ?? goal.dueOn;
  const from = earlierDate(first, goal.startsOn);
  const count = daysOfPeriod(from, laterDate(last, goal.dueOn));
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

/** The glide path is no part of a process behaviour chart, so it is laid over one. */
function withGlidePath(
  option: ChartOption,
  t: TFunction,
  hasLimits: boolean,
  values: (number | null)[],
): ChartOption {
  const name = t('goal:chart.glidePath');
  const series = (Array.isArray(option.series) ? option.series : []).map((one) =>
    // Days without a check-in do not interrupt the course.
    one.type === 'line' && one.name === t('goal:chart.values')
      ? { ...one, connectNulls: true }
      : one,
  );
  const legend = Array.isArray(option.legend) ? option.legend[0] : option.legend;
  const entries = Array.isArray(legend?.data) ? legend.data : [];
  const [first, centre, limits, ...others] = entries;
  const shown = [first, ...(hasLimits ? [centre, limits] : []), ...others].filter(
    (entry) => entry !== undefined,
  );
  return {
    ...option,
    legend: { ...legend, data: [...shown, { name }] },
    series: [
      ...series,
      {
        type: 'line',
        name,
        data: values,
        symbol: 'none',
        silent: true,
        color: accent,
        lineStyle: { color: accent, width: 1.5, type: [2, 3] },
        z: 2,
      },
    ],
  };
}

function shortDate(locale: Locale): (date: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}
