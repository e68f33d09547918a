import {
  axisText,
  type ChartOption,
  categoryAxis,
  chartGrid,
  ink,
  legend,
  seriesColor,
  valueAxis,
} from './chart-style';

export type BarSeries = { name: string; values: (number | null)[]; color?: number };

export type BarChartInput = {
  labels: string[];
  series: BarSeries[];
  unit?: string;
  formatValue: (value: number) => string;
  /** `rows`: labels at the left, bars to the right; better for long names. */
  direction?: 'columns' | 'rows';
  stacked?: boolean;
  showValues?: boolean;
};

const patterns = [
  undefined,
  { symbol: 'line', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    dashArrayX: [
      [0, 5],
      [5, 0],
    ],
    dashArrayY: [4, 3],
    symbolSize: 0.6,
  },
  { symbol: 'line', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4 },
];

export function barChart(input: BarChartInput): ChartOption {
  const {
    labels,
    series,
    direction = 'columns',
    stacked,
    showValues = series.length === 1,
  } = input;
  const rows = direction === 'rows';
  const categories = {
    ...categoryAxis(labels),
    ...(rows && { inverse: true, axisLabel: { ...axisText, color: ink } }),
  };
  const values = valueAxis(input.unit, input.formatValue);
  return {
    grid: { ...chartGrid(series.length > 1), right: showValues && rows ? 48 : 16 },
    legend: legend(series.map(({ name }) => name)),
    xAxis: rows ? { ...values, nameLocation: 'end', nameGap: 8 } : categories,
    yAxis: rows ? categories : values,
    series: series.map(({ name, values: data, color }, index) => {
      const pattern = series.length > 1 ? patterns[index % patterns.length] : undefined;
      return {
        type: 'bar',
        name,
        data,
        stack: stacked ? 'all' : undefined,
        barMaxWidth: 28,
        barCategoryGap: '36%',
        color: seriesColor(color ?? index + 1),
        itemStyle: {
          borderRadius: stacked ? 0 : rows ? [0, 3, 3, 0] : [3, 3, 0, 0],
          borderColor: 'var(--surface)',
          borderWidth: stacked ? 1 : 0,
          ...(pattern && {
            decal: { ...pattern, color: 'color-mix(in srgb, var(--surface) 50%, transparent)' },
          }),
        },
        label: {
          ...axisText,
          color: ink,
          show: showValues,
          position: rows ? 'right' : 'top',
          formatter: ({ value }: { value: unknown }) =>
            typeof value === 'number' ? input.formatValue(value) : '',
        },
      };
    }),
  };
}
