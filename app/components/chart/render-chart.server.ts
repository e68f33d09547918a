import { BarChart, CustomChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
} from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartDrawing } from './chart-drawing';
import type { ChartOption } from './chart-style';
import { fitLegend } from './fit-legend';
import { textWidth } from './text-width';

use([
  BarChart,
  CustomChart,
  LineChart,
  RadarChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  SVGRenderer,
]);

export type ChartSize = {
  /** Unique on its page; names the SVG's inner parts. Letters, digits and dashes. */
  id: string;
  height?: number;
};

setPlatformAPI({
  measureText: (text: string, font?: string) => ({ width: textWidth(text, font) }),
});

/** So near to the usual places (a phone, half a page, a page) that texts keep their size. */
const widths = { narrow: 343, medium: 500, wide: 960 };

/** Draws a chart for three widths; CSS shows the one that fits its place. */
export function renderChart(option: ChartOption, { id, height = 280 }: ChartSize): ChartDrawing {
  return {
    narrow: draw(option, `${id}-narrow`, widths.narrow, height),
    medium: draw(option, `${id}-medium`, widths.medium, height),
    wide: draw(option, `${id}-wide`, widths.wide, height),
  };
}

function draw(option: ChartOption, id: string, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      ...fitLegend(option, width),
    });
    return embed(chart.renderToSVGString(), id);
  } finally {
    // An instance that is not disposed of keeps the process alive.
    chart.dispose();
  }
}

/** Makes the SVG fit into a page: no style sheet of its own, inner ids of its own, fluid width. */
function embed(svg: string, id: string): string {
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replaceAll(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replaceAll(/\bzr\d+-(?=[a-z])/g, `${id}-`)
    .replace(/<svg width="[^"]*" height="[^"]*"/, '<svg aria-hidden="true" focusable="false"');
}
