import type { ChartOption } from './chart-style';
import { textWidth } from './text-width';

const rowHeight = 26;

/** How many rows a legend takes at a width: its items wrap like words. */
export function legendRows(names: string[], width: number): number {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const item = 22 + 5 + textWidth(name, '12px') + 16;
    if (used > 0 && used + item > width) {
      rows += 1;
      used = 0;
    }
    used += item;
  }
  return rows;
}

/** Moves the drawing down by as much as its legend wraps at this width. */
export function fitLegend(option: ChartOption, width: number): ChartOption {
  const { legend, grid } = option;
  if (!legend || Array.isArray(legend) || legend.show === false) return option;
  const names = (legend.data ?? []).map((item) =>
    typeof item === 'object' ? String(item.name ?? '') : String(item),
  );
  const extra = (legendRows(names, width - 12) - 1) * rowHeight;
  if (extra === 0 || !grid || Array.isArray(grid)) return option;
  return { ...option, grid: { ...grid, top: Number(grid.top ?? 0) + extra } };
}
