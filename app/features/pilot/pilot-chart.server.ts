import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { intervalChart } from '~/components/chart/interval-chart';
import { lineChart } from '~/components/chart/line-chart';
import { renderChart } from '~/components/chart/render-chart.server';
import { type Interval, intervalContains } from '~/domain/statistics/interval';
import { valueText } from '~/features/goal/value-text';
import { createFormat } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorOf } from '~/i18n/translator.server';
import type { ShownComparison } from './pilot-page-props';

type Drawing = { locale: Locale; timeZone: string; currency: string };

/** Both charts of the pilot page; null where there is nothing to draw. */
export function drawPilot(
  compared: ShownComparison | null,
  adjustments: readonly { adjustedOn: string }[],
  drawing: Drawing,
): { weekly: ChartDrawing | null; differences: ChartDrawing | null } {
  if (!compared) return { weekly: null, differences: null };
  return {
    weekly: drawWeeks(compared, adjustments, drawing),
    differences: drawDifferences(compared, drawing),
  };
}

function drawWeeks(
  { comparison, metric, plan }: ShownComparison,
  adjustments: readonly { adjustedOn: string }[],
  { locale, timeZone, currency }: Drawing,
): ChartDrawing | null {
  const { weekly } = comparison;
  if (weekly.length === 0) return null;
  const t = translatorOf(locale);
  const texts = valueText(createFormat({ locale, timeZone, currency }), t, metric.unit, currency);
  const label = shortDate(locale);
  const labels = weekly.map(({ weekStart }) => label(weekStart));
  const weekOf = (date: string) => weekly.findLast(({ weekStart }) => weekStart <= date);
  const start = weekly.find(({ period }) => period === 'during');
  // Several adjustments in one week share a line.
  const adjusted = new Set(
    adjustments.flatMap(({ adjustedOn }) => {
      const isDuring = adjustedOn >= plan.startsOn && adjustedOn <= plan.endsOn;
      const week = isDuring ? weekOf(adjustedOn) : undefined;
      return week && week !== start ? [week.weekStart] : [];
    }),
  );
  return renderChart(
    lineChart({
      labels,
      series: [
        { name: t('pilot:arms.pilot'), values: weekly.map(({ pilot }) => pilot.estimate) },
        {
          name: t('pilot:arms.comparison'),
          values: weekly.map((week) => week.comparison.estimate),
        },
      ],
      formatValue: texts.axis,
      events: [
        ...(start ? [{ label: label(start.weekStart), text: t('pilot:weekly.start') }] : []),
        ...[...adjusted].map((weekStart) => ({
          label: label(weekStart),
          text: '',
        })),
      ],
    }),
    { id: 'pilot-weekly', height: 300 },
  );
}

function drawDifferences(
  { comparison, metric }: ShownComparison,
  { locale, timeZone, currency }: Drawing,
): ChartDrawing | null {
  const t = translatorOf(locale);
  const texts = valueText(createFormat({ locale, timeZone, currency }), t, metric.unit, currency);
  const { descriptive, teamTest } = comparison;
  const teamInterval =
    teamTest && teamTest.interval.low !== null && teamTest.interval.high !== null
      ? { low: teamTest.interval.low, high: teamTest.interval.high }
      : null;
  const candidates: [string, number | null, Interval | null][] = [
    [
      'pilotBeforeAfter',
      descriptive.pilotBeforeAfter.estimate,
      descriptive.pilotBeforeAfter.interval,
    ],
    [
      'comparisonBeforeAfter',
      descriptive.comparisonBeforeAfter.estimate,
      descriptive.comparisonBeforeAfter.interval,
    ],
    [
      'pilotAgainstComparison',
      descriptive.pilotAgainstComparison.estimate,
      descriptive.pilotAgainstComparison.interval,
    ],
    [
      'differenceInDifferences',
      descriptive.differenceInDifferences.estimate,
      descriptive.differenceInDifferences.interval,
    ],
    ['teamTest', teamTest?.estimate ?? null, teamInterval],
  ];
  const rows = candidates.flatMap(([name, estimate, interval]) =>
    estimate === null || interval === null
      ? []
      : [
          {
            label: t(`pilot:differences.${name}`),
            estimate,
            lower: interval.low,
            upper: interval.high,
            // Only the test at the level of teams may carry the mark that something holds.
            marked: name === 'teamTest' && !intervalContains(interval, 0),
          },
        ],
  );
  if (rows.length === 0) return null;
  return renderChart(
    intervalChart({
      rows,
      reference: { value: 0, label: t('pilot:differences.none') },
      unit: texts.differenceUnit,
      formatValue: texts.differenceAxis,
    }),
    { id: 'pilot-differences', height: 90 + rows.length * 36 },
  );
}

function shortDate(locale: Locale): (date: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    year: '2-digit',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}
