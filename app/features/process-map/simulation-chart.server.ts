import { lineChart } from '~/components/chart/line-chart';
import { renderChart } from '~/components/chart/render-chart.server';
import { shareWithin } from '~/domain/process-map/map-simulation';
import { createFormat } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorOf } from '~/i18n/translator.server';
import type { Distribution } from './simulation-distribution';

const POINTS = 40;

type DistributionCurve = { name: string; quantiles: number[] };

/** Which share of the cases is done within how many hours, one line a map. */
export function drawDistribution(curves: DistributionCurve[], locale: Locale): Distribution | null {
  // The slowest hundredth would press everything else to the left.
  const longest = Math.max(0, ...curves.map(({ quantiles }) => quantiles[99] ?? 0));
  if (longest <= 0) return null;
  const t = translatorOf(locale);
  const format = createFormat({ locale, timeZone: 'UTC', currency: 'CNY' });
  const step = roundStep(longest / POINTS);
  const hours = Array.from({ length: Math.ceil(longest / step) + 1 }, (_, index) => index * step);
  const option = lineChart({
    labels: hours.map((value) => format.number(value, step < 1 ? 1 : 0)),
    series: curves.map(({ name, quantiles }) => ({
      name,
      values: hours.map((value) => shareWithin(quantiles, value)),
    })),
    unit: t('mapReading:simulation.shareDone'),
    formatValue: (value) => format.percent(value, 0),
  });
  return {
    drawing: renderChart(
      { ...option, yAxis: { ...option.yAxis, max: 1, interval: 0.25 } },
      { id: 'distribution', height: 300 },
    ),
    rows: hours
      .filter((_, index) => index > 0 && index % 4 === 0)
      .map((value) => ({
        hours: value,
        shares: curves.map(({ quantiles }) => shareWithin(quantiles, value)),
      })),
  };
}

/** The next of 1, 2, 5, 10, 20 … hours (or tenths), so that the axis has round numbers. */
function roundStep(hours: number): number {
  const power = 10 ** Math.floor(Math.log10(hours));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= hours) ?? 10 * power;
}
