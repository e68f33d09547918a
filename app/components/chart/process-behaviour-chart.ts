import {
  axisText,
  type ChartOption,
  categoryAxis,
  chartGrid,
  critical,
  ink,
  legend,
  muted,
  seriesColor,
  surface,
  valueAxis,
} from './chart-style';

/** The centre line and natural process limits that hold from one point to another, both included. */
export type LimitSegment = {
  from: number;
  to: number;
  centre: number;
  lower: number | null;
  upper: number | null;
};

export type ProcessBehaviourChartInput = {
  points: { label: string; value: number | null; signal?: boolean }[];
  segments: LimitSegment[];
  unit?: string;
  formatValue: (value: number) => string;
  texts: { values: string; centre: string; limits: string; signal: string };
  goal?: { value: number; label: string };
  events?: { label: string; text: string }[];
};

function stepped(
  count: number,
  segments: LimitSegment[],
  read: (segment: LimitSegment) => number | null,
): (number | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const segment = segments.find(({ from, to }) => index >= from && index <= to);
    return segment ? read(segment) : null;
  });
}

/** Individual values with limits; what the limits do not explain is marked by shape and colour. */
export function processBehaviourChart(input: ProcessBehaviourChartInput): ChartOption {
  const { points, segments, texts, goal, events = [] } = input;
  const count = points.length;
  const values = segments.flatMap(({ lower, upper }) => [lower, upper]);
  const known = [...values, goal?.value, ...points.map(({ value }) => value)].filter(
    (value): value is number => typeof value === 'number',
  );
  // Each segment is a line of its own, so that a shift of the limits shows as a step, not a slope.
  const limitLines = segments.flatMap((segment) =>
    (['centre', 'lower', 'upper'] as const).map((kind) => ({
      type: 'line' as const,
      name: kind === 'centre' ? texts.centre : texts.limits,
      data: stepped(count, [segment], (one) => one[kind]),
      symbol: 'none',
      silent: true,
      color: muted,
      lineStyle: {
        color: muted,
        width: kind === 'centre' ? 1.5 : 1,
        type: kind === 'centre' ? ('solid' as const) : [5, 4],
      },
      z: 1,
    })),
  );
  return {
    grid: chartGrid(true, goal ? [goal.label] : []),
    legend: {
      ...legend([texts.values, texts.centre, texts.limits, texts.signal], true),
      data: [
        { name: texts.values },
        { name: texts.centre },
        { name: texts.limits },
        ...(points.some(({ signal }) => signal) ? [{ name: texts.signal }] : []),
      ],
    },
    xAxis: categoryAxis(points.map(({ label }) => label)),
    yAxis: {
      ...valueAxis(input.unit, input.formatValue),
      scale: known.length > 0 && Math.min(...known) > 0.4 * Math.max(...known),
    },
    series: [
      ...limitLines,
      {
        type: 'line',
        name: texts.values,
        data: points.map(({ value }) => value),
        color: seriesColor(1),
        symbol: 'circle',
        symbolSize: 6,
        showAllSymbol: true,
        lineStyle: { width: 1.5 },
        z: 3,
        markLine: {
          symbol: 'none',
          data: [
            ...(goal
              ? [
                  {
                    yAxis: goal.value,
                    lineStyle: { color: ink, type: 'dotted' as const, width: 1.5 },
                    label: {
                      ...axisText,
                      color: ink,
                      formatter: goal.label,
                      position: 'end' as const,
                    },
                  },
                ]
              : []),
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
      },
      {
        type: 'scatter',
        name: texts.signal,
        data: points.map(({ value, signal }) => (signal ? value : null)),
        symbol: 'diamond',
        symbolSize: 13,
        itemStyle: { color: critical, borderColor: surface, borderWidth: 1.5 },
        color: critical,
        z: 4,
      },
    ],
  };
}
