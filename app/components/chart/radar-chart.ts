import {
  axisText,
  type ChartOption,
  ink,
  legend,
  line,
  seriesColor,
  seriesDash,
  seriesSymbol,
} from './chart-style';

export type RadarChartInput = {
  /** At least three. */
  dimensions: string[];
  maximum: number;
  /** Claimed beside observed, now beside before. */
  series: { name: string; values: (number | null)[]; color?: number }[];
};

export function radarChart({ dimensions, maximum, series }: RadarChartInput): ChartOption {
  return {
    legend: {
      ...legend(
        series.map(({ name }) => name),
        true,
      ),
      right: undefined,
      left: 'center',
    },
    radar: {
      center: ['50%', '55%'],
      radius: '58%',
      splitNumber: maximum,
      indicator: dimensions.map((name) => ({ name, min: 0, max: maximum })),
      axisName: { ...axisText, color: ink },
      axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } },
      splitArea: { show: false },
    },
    series: series.map(({ name, values, color }, index) => {
      const number = color ?? index + 1;
      return {
        type: 'radar',
        name,
        color: seriesColor(number),
        symbol: seriesSymbol(number),
        symbolSize: 7,
        lineStyle: { width: 2, type: seriesDash(number) },
        areaStyle: { opacity: index === 0 ? 0.14 : 0 },
        data: [{ name, value: values.map((value) => value ?? 0) }],
      };
    }),
  };
}
