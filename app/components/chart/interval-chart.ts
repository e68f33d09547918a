import {
  axisText,
  type ChartOption,
  chartGrid,
  ink,
  muted,
  neutral,
  seriesColor,
  valueAxis,
} from './chart-style';

export type IntervalChartInput = {
  /** From top to bottom. `marked`: the interval leaves out the reference. */
  rows: {
    label: string;
    estimate: number;
    lower: number;
    upper: number;
    marked?: boolean;
  }[];
  /** No difference, the company, the goal. */
  reference?: { value: number; label: string };
  unit?: string;
  formatValue: (value: number) => string;
};

/** Point estimates with their intervals; filled diamonds hold, hollow circles may be chance. */
export function intervalChart({
  rows,
  reference,
  unit,
  formatValue,
}: IntervalChartInput): ChartOption {
  const bounds = rows.flatMap(({ lower, upper }) => [lower, upper]);
  const all = reference ? [...bounds, reference.value] : bounds;
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return {
    grid: { ...chartGrid(false), top: reference ? 28 : 12, bottom: unit ? 26 : 4 },
    xAxis: {
      ...valueAxis(undefined, formatValue),
      ...(unit && {
        name: unit,
        nameLocation: 'middle' as const,
        nameGap: 30,
        nameTextStyle: axisText,
      }),
      min: low - room,
      max: high + room,
      axisLabel: { ...axisText, formatter: formatValue, showMinLabel: false, showMaxLabel: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisText, color: ink },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        data: rows.map(({ lower, upper }, index) => [lower, upper, index]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_, api) => {
          const index = Number(api.value(2));
          const [left = 0, middle = 0] = api.coord([api.value(0), index]);
          const [right = 0] = api.coord([api.value(1), index]);
          const stroke = rows[index]?.marked ? seriesColor(1) : neutral;
          const cap = 5;
          const segment = (x1: number, y1: number, x2: number, y2: number) => ({
            type: 'line' as const,
            shape: { x1, y1, x2, y2 },
            style: { stroke, lineWidth: 2 },
          });
          return {
            type: 'group',
            children: [
              segment(left, middle, right, middle),
              segment(left, middle - cap, left, middle + cap),
              segment(right, middle - cap, right, middle + cap),
            ],
          };
        },
      },
      {
        type: 'scatter',
        silent: true,
        data: rows.map(({ estimate, marked }, index) => ({
          value: [estimate, index],
          symbol: marked ? 'diamond' : 'circle',
          symbolSize: marked ? 13 : 9,
          itemStyle: marked
            ? { color: seriesColor(1) }
            : { color: 'var(--surface)', borderColor: neutral, borderWidth: 2 },
        })),
        markLine: reference && {
          symbol: 'none',
          data: [{ xAxis: reference.value }],
          lineStyle: { color: muted, type: 'dashed', width: 1 },
          label: { ...axisText, formatter: reference.label, position: 'start', distance: 4 },
        },
      },
    ],
  };
}
