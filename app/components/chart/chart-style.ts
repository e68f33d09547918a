import type { EChartsOption } from 'echarts';
import { textWidth } from './text-width';

/** A chart as ECharts wants it. Builders are pure; colours are CSS variables, so themes need no redraw. */
export type ChartOption = EChartsOption;

export const ink = 'var(--ink)';
export const muted = 'var(--muted)';
export const line = 'var(--line)';
export const surface = 'var(--surface)';
export const accent = 'var(--accent)';
export const critical = 'var(--critical-solid)';
export const neutral = 'var(--neutral-solid)';

/** The colour of a series, 1 to 8; the same series keeps its number on every chart. */
export function seriesColor(number: number): string {
  return `var(--series-${((((number - 1) % 8) + 8) % 8) + 1})`;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'] as const;
const dashes: (number[] | 'solid')[] = ['solid', [6, 3], [2, 3], [8, 3, 2, 3]];

/** Each series also differs by its marker and its stroke, not by colour alone. */
export function seriesSymbol(number: number): string {
  return symbols[(number - 1) % symbols.length] ?? 'circle';
}

export function seriesDash(number: number): number[] | 'solid' {
  return dashes[(number - 1) % dashes.length] ?? 'solid';
}

export const axisText = { color: muted, fontSize: 12, fontFamily: 'inherit' } as const;

/** The unit over the value axis. */
export function axisName(name: string | undefined) {
  return name
    ? {
        name,
        nameLocation: 'end' as const,
        nameGap: 12,
        nameTextStyle: { ...axisText, align: 'left' as const, padding: [0, 0, 0, -24] },
      }
    : {};
}

export function categoryAxis(labels: string[], options: { boundaryGap?: boolean } = {}) {
  return {
    type: 'category' as const,
    data: labels,
    boundaryGap: options.boundaryGap ?? true,
    axisLine: { lineStyle: { color: neutral } },
    axisTick: { show: false },
    axisLabel: { ...axisText, hideOverlap: true, margin: 10 },
  };
}

export function valueAxis(unit: string | undefined, format: (value: number) => string) {
  return {
    type: 'value' as const,
    ...axisName(unit),
    axisLine: { show: false },
    axisTick: { show: false },
    splitNumber: 4,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { ...axisText, formatter: format },
  };
}

export function legend(names: string[], show = names.length > 1) {
  return show
    ? ({
        data: names,
        top: 0,
        right: 4,
        itemWidth: 22,
        itemHeight: 9,
        itemGap: 16,
        textStyle: { ...axisText, color: ink },
      } as const)
    : { show: false };
}

/** `endLabels` stand right of the drawing, at the ends of reference lines. */
export function chartGrid(hasLegend: boolean, endLabels: string[] = []) {
  const labelRoom = Math.max(0, ...endLabels.map((label) => textWidth(label) + 6));
  return {
    left: 4,
    right: 16 + labelRoom,
    top: hasLegend ? 44 : 32,
    bottom: 4,
    outerBoundsMode: 'same' as const,
    outerBoundsContain: 'axisLabel' as const,
  };
}
