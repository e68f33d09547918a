// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { barChart } from '~/components/chart/bar-chart';
import { legendRows } from '~/components/chart/fit-legend';
import { intervalChart } from '~/components/chart/interval-chart';
import { lineChart } from '~/components/chart/line-chart';
import { processBehaviourChart } from '~/components/chart/process-behaviour-chart';
import { radarChart } from '~/components/chart/radar-chart';
import { renderChart } from '~/components/chart/render-chart.server';
import { textWidth } from '~/components/chart/text-width';

const formatValue = (value: number) => `${value}`;

const behaviour = processBehaviourChart({
  points: [
    { label: '1', value: 52 },
    { label: '2', value: 49 },
    { label: '3', value: 38, signal: true },
    { label: '4', value: null },
  ],
  segments: [
    { from: 0, to: 1, centre: 50.5, lower: 42.5, upper: 58.5 },
    { from: 2, to: 3, centre: 40, lower: null, upper: 48 },
  ],
  unit: 'days',
  formatValue,
  texts: { values: 'Value', centre: 'Centre', limits: 'Limits', signal: 'Signal' },
  goal: { value: 40, label: 'Goal' },
});

const charts = {
  line: lineChart({
    labels: ['1', '2', '3'],
    series: [
      { name: 'One', values: [1, null, 3] },
      { name: 'Two', values: [2, 2, 2], color: 5 },
    ],
    unit: '%',
    formatValue,
    references: [{ value: 2, label: 'Goal' }],
    events: [{ label: '2', text: 'Start' }],
  }),
  bar: barChart({ labels: ['价格', '交期'], series: [{ name: 'n', values: [3, 1] }], formatValue }),
  rows: barChart({
    labels: ['Price', 'Delivery'],
    direction: 'rows',
    series: [
      { name: 'Won', values: [3, 1] },
      { name: 'Lost', values: [2, null] },
    ],
    formatValue,
  }),
  radar: radarChart({
    dimensions: ['A', 'B', 'C'],
    maximum: 4,
    series: [{ name: 'Now', values: [1, 2, null] }],
  }),
  behaviour,
  interval: intervalChart({
    rows: [
      { label: 'Li', estimate: 6, lower: 1, upper: 11, marked: true },
      { label: 'Wang', estimate: 3, lower: -3, upper: 9 },
    ],
    reference: { value: 0, label: 'company' },
    unit: 'points',
    formatValue,
  }),
};

describe('charts drawn on the server', () => {
  it.each(Object.entries(charts))(
    'draws %s for every width, in the page’s colours',
    (id, option) => {
      const drawing = renderChart(option, { id });
      for (const svg of Object.values(drawing)) {
        expect(svg).toMatch(/^<svg aria-hidden="true"/);
        expect(svg).toContain('var(--');
        expect(svg).not.toMatch(/<style|class="|#5470c6|NaN|undefined/);
      }
      expect(drawing.narrow).toContain('viewBox="0 0 343 280"');
      expect(drawing.wide).toContain('viewBox="0 0 960 280"');
    },
  );

  it('gives the same text for the same numbers', () => {
    expect(renderChart(charts.line, { id: 'a' })).toEqual(renderChart(charts.line, { id: 'a' }));
  });

  it('names inner parts by the chart, so that two fit on one page', () => {
    const ids = (id: string) =>
      Array.from(
        renderChart(charts.rows, { id }).wide.matchAll(/ id="([^"]+)"/g),
        ([, name]) => name,
      );
    expect(ids('first').length).toBeGreaterThan(0);
    expect(ids('first').filter((name) => ids('second').includes(name))).toEqual([]);
  });

  it('never turns a text into markup', () => {
    const { wide } = renderChart(
      barChart({
        labels: ['<script>alert(1)</script>'],
        series: [{ name: 'n', values: [1] }],
        formatValue,
      }),
      { id: 'x' },
    );
    expect(wide).not.toContain('<script');
    expect(wide).toContain('&lt;script');
  });

  it('keeps its size when there is nothing to show', () => {
    const { wide } = renderChart(lineChart({ labels: [], series: [], formatValue }), {
      id: 'none',
    });
    expect(wide).toContain('viewBox="0 0 960 280"');
  });
});

describe('a process behaviour chart', () => {
  it('draws the limits of each segment as lines of their own, and leaves out a limit that is none', () => {
    const lines = [behaviour.series ?? []].flat().filter((one) => one.name === 'Limits');
    expect(lines.map((one) => one.data)).toEqual([
      [42.5, 42.5, null, null],
      [58.5, 58.5, null, null],
      [null, null, null, null],
      [null, null, 48, 48],
    ]);
  });

  it('marks signals and nothing else', () => {
    const signals = [behaviour.series ?? []].flat().find((one) => one.name === 'Signal');
    expect(signals?.data).toEqual([null, null, 38, null]);
  });
});

describe('the width of texts', () => {
  it('takes ideographs as squares and letters as Inter has them', () => {
    expect(textWidth('漏斗', '12px')).toBeCloseTo(24 * 1.04, 5);
    expect(textWidth('i', '100px sans-serif')).toBeLessThan(textWidth('m', '100px sans-serif') / 3);
    expect(textWidth('')).toBe(0);
  });

  it('wraps a legend like words', () => {
    expect(legendRows(['Pilot', 'Comparison'], 900)).toBe(1);
    expect(legendRows(['Weekly mean', 'Centre', 'Natural limits', 'Signal'], 331)).toBe(2);
  });
});
