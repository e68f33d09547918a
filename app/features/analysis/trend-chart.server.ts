import type { TFunction } from 'i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { processBehaviourChart } from '~/components/chart/process-behaviour-chart';
import { renderChart } from '~/components/chart/render-chart.server';
import { metricDefinition } from '~/domain/funnel/metrics';
import { createFormat } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorOf } from '~/i18n/translator.server';
import type { TrendView } from './shown-analysis';

type Settings = { locale: Locale; timeZone: string; currency: string };

/** One process behaviour chart a metric; null where there are too few months to draw. */
export function drawTrend(
  { metric, trend }: Pick<TrendView['months'][number], 'metric' | 'trend'>,
  settings: Settings,
): ChartDrawing | null {
  if (trend.points.filter(({ value }) => value !== null).length < 2) return null;
  const t: TFunction = translatorOf(settings.locale);
  const format = createFormat(settings);
  const { unit } = metricDefinition(metric);
  const last = trend.points.length - 1;
  const formatValue = (value: number) =>
    unit === 'share'
      ? format.percent(value, 0)
      : unit === 'money'
        ? format.compactMoney(value, settings.currency)
        : format.compact(value);
  return renderChart(
    processBehaviourChart({
      points: trend.points.map(({ month, value, signal }) => ({ label: month, value, signal })),
      segments: trend.limits
        ? [
            {
              from: 0,
              to: last,
              centre: trend.limits.centre,
              lower: trend.limits.low,
              upper: trend.limits.high,
            },
          ]
        : [],
      unit: t(`trend:units.${unit}`),
      formatValue,
      texts: {
        values: t(`funnel:metrics.${metric}`),
        centre: t('trend:chart.centre'),
        limits: t('trend:chart.limits'),
        signal: t('trend:chart.signal'),
      },
    }),
    { id: `trend-${metric}`, height: 240 },
  );
}
