import type { TFunction } from 'i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { accent, type ChartOption } from '~/components/chart/chart-style';
import { processBehaviourChart } from '~/components/chart/process-behaviour-chart';
import { renderChart } from '~/components/chart/render-chart.server';
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
  const lastDay = goal.checkIns.at(-1)?.checkedOn ?? goal.startsOn;
  const hasFuture = lastDay < goal.dueOn;
  const dates = [
    ...(goal.frozenAt ? [goal.startsOn] : []),
    ...goal.checkIns.map(({ checkedOn }) => checkedOn),
    ...(hasFuture ? [goal.dueOn] : []),
  ];
  const offset = goal.frozenAt ? 1 : 0;
  const option = processBehaviourChart({
    points: [
      ...(goal.frozenAt ? [{ label: t('goal:chart.baseline'), value: goal.baseline }] : []),
      ...goal.checkIns.map(({ checkedOn, value }, index) => ({
        label: label(checkedOn),
        value,
        signal: behaviour?.signals.has(index) ?? false,
      })),
      ...(hasFuture ? [{ label: label(goal.dueOn), value: null }] : []),
    ],
    segments: behaviour
      ? [
          {
            from: offset,
            to: offset + goal.checkIns.length - 1,
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
  return withGlidePath(
    option,
    t('goal:chart.glidePath'),
    behaviour !== null,
    glidePath(goal, dates),
  );
}

/** The glide path is no part of a process behaviour chart, so it is laid over one. */
function withGlidePath(
  option: ChartOption,
  name: string,
  hasLimits: boolean,
  values: (number | null)[],
): ChartOption {
  if (values.every((value) => value === null)) return option;
  const series = Array.isArray(option.series) ? option.series : [];
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
