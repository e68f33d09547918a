import { expect, test } from 'vitest';
import { drawBands } from '~/components/chart/band-drawing';
import { type BandChart, layOutBands } from '~/components/chart/band-layout';

const kinds = ['low', 'middle', 'high'].map((key) => ({ key, label: key, color: 'red' }));
const chart: BandChart = {
  title: 'How <far>?',
  note: 'n = 10',
  kinds,
  isDiverging: true,
  rows: [
    { key: 'a', label: 'A & B', shares: { low: 0.6, middle: 0.2, high: 0.2 }, text: '1.6' },
    { key: 'b', label: 'B', shares: { low: 0, middle: 0.2, high: 0.8 }, text: '2.8' },
  ],
};

test('bars lean about the middle of their kinds and never leave the width', () => {
  const { zero, rows } = layOutBands(chart);
  // To the left at most 0.6 and half of 0.2, to the right at most 0.8 and the other half.
  expect(zero).toBeCloseTo(0.7 / 1.6, 12);
  const [first, second] = rows;
  expect(first?.[0]).toMatchObject({ key: 'low', start: 0, width: 0.6 / 1.6 });
  expect(second?.map(({ key }) => key)).toEqual(['middle', 'high']);
  const middle = second?.[0];
  expect((middle?.start ?? 0) + (middle?.width ?? 0) / 2).toBeCloseTo(zero, 12);
  for (const { start, width } of rows.flat()) expect(start + width).toBeLessThanOrEqual(1 + 1e-9);
});

test('plain bars start at the left and fill their share of the whole', () => {
  const { zero, rows } = layOutBands({ ...chart, isDiverging: false });
  expect(zero).toBe(0);
  expect(rows[0]?.map(({ start }) => start)).toEqual([0, 0.6, 0.8]);
});

test('the drawing says its size, title, legend and n, and escapes what people wrote', () => {
  const svg = drawBands(chart);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 960 \d+" width/);
  expect(svg).toContain('How &lt;far&gt;?');
  expect(svg).toContain('A &amp; B');
  expect(svg).toContain('n = 10');
  expect(svg.match(/<text/g)).toHaveLength(1 + 3 + 2 * 2 + 1);
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
});
