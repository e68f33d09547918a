import {
  axisText,
  type ChartOption,
  categoryAxis,
  chartGrid,
  legend,
  muted,
  seriesColor,
  seriesDash,
  seriesSymbol,
  valueAxis,
} from './chart-style';

export type LineSeries = {
  name: string;
  /** One per label; null leaves a gap. */
  values: (number | null)[];
  /** 1 to 8; the place in the list otherwise. */
  color?: number;
};

export type LineChartInput = {
  labels: string[];
  series: LineSeries[];
  unit?: string;
  formatValue: (value: number) => string;
  /** Values from zero; off where only the movement counts. */
  fromZero?: boolean;
  /** Horizontal lines: a goal, a baseline. */
  references?: { value: number; label: string }[];
  /** Vertical lines at a label: an adjustment, the pilot's start. */
  events?: { label: string; text: string }[];
};

export function lineChart(input: LineChartInput): ChartOption {
  const { labels, series, references = [], events = [] } = input;
  return {
    grid: chartGrid(
      series.length > 1,
      references.map(({ label }) => label),
    ),
    legend: legend(series.map(({ name }) => name)),
    xAxis: categoryAxis(labels, { boundaryGap: false }),
    yAxis: { ...valueAxis(input.unit, input.formatValue), scale: input.fromZero === false },
    series: series.map(({ name, values, color }, index) => {
      const number = color ?? index + 1;
      return {
        type: 'line',
        name,
        data: values,
        connectNulls: false,
        symbol: seriesSymbol(number),
        symbolSize: labels.length > 40 ? 0 : 6,
        showAllSymbol: true,
        color: seriesColor(number),
        lineStyle: { width: 2, type: seriesDash(number) },
        ...(index === 0 && {
          markLine: {
            symbol: 'none',
            animation: false,
            data: [
              ...references.map((reference) => ({
                yAxis: reference.value,
                lineStyle: { color: muted, type: 'dashed' as const, width: 1 },
                label: {
                  ...axisText,
                  formatter: reference.label,
                  position: 'end' as const,
                },
              })),
              ...events.map((event) => ({
                xAxis: event.label,
                lineStyle: { color: muted, type: 'dotted' as const, width: 1 },
                label: {
                  ...axisText,
                  formatter: event.text,
                  position: 'end' as const,
                  distance: 4,
                  rotate: 0,
                },
              })),
            ],
          },
        }),
      };
    }),
  };
}
