import { BarChart, CustomChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartDrawing } from './chart-drawing';
import type { ChartOption } from './chart-style';

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
  width?: number;
};

const wideWidth = 760;
const narrowWidth = 343;

/** Draws a chart twice, for a wide and for a narrow place; CSS shows the one that fits. */
export function renderChart(
  option: ChartOption,
  { id, height = 280, width }: ChartSize,
): ChartDrawing {
  return {
    wide: draw(option, `${id}-wide`, width ?? wideWidth, height),
    narrow: draw(option, `${id}-narrow`, narrowWidth, height),
  };
}

function draw(option: ChartOption, id: string, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      ...option,
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
