import { type BandChart, layOutBands } from './band-layout';
import { textWidth } from './text-width';

const width = 960;
const padding = 24;
const labelWidth = 320;
const textRoom = 130;
const rowHeight = 34;
const fontSize = 14;

/** The chart as an SVG of its own, with title, legend and what it rests on; colours are variables. */
export function drawBands(chart: BandChart): string {
  const { zero, rows } = layOutBands(chart);
  const barStart = padding + labelWidth + 16;
  const barWidth = width - barStart - padding - textRoom;
  const titleLines = wrap(chart.title, width - 2 * padding, 18);
  const legendTop = padding + titleLines.length * 26 + 8;
  const legend = chart.kinds.length > 1 ? drawLegend(chart, legendTop) : { svg: '', height: 0 };
  const rowsTop = legendTop + legend.height + 12;
  let top = rowsTop;
  const body = chart.rows.map((row, index) => {
    const lines = wrap(row.label, labelWidth, fontSize);
    const height = Math.max(rowHeight, lines.length * 20 + 10);
    const middle = top + height / 2;
    const bands = (rows[index] ?? []).map(
      ({ color, opacity, start, width: share }) =>
        `<rect x="${round(barStart + start * barWidth)}" y="${round(middle - 9)}" width="${round(share * barWidth)}" height="18" fill="${color}"${opacity === undefined ? '' : ` fill-opacity="${opacity}"`}/>`,
    );
    const label = lines.map((line, at) =>
      text(padding, middle + 5 + (at - (lines.length - 1) / 2) * 20, line, 'var(--ink)'),
    );
    top += height;
    return [
      ...label,
      `<rect x="${barStart}" y="${round(middle - 9)}" width="${barWidth}" height="18" fill="var(--sunken)"/>`,
      ...bands,
      text(barStart + barWidth + 12, middle + 5, row.text, 'var(--ink)'),
    ].join('');
  });
  const line = chart.isDiverging
    ? `<path d="M${round(barStart + zero * barWidth)} ${rowsTop}V${top}" stroke="var(--ink)"/>`
    : '';
  const height = top + 44;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="${fontSize}">`,
    `<rect width="${width}" height="${height}" fill="var(--surface)"/>`,
    ...titleLines.map((words, at) =>
      text(
        padding,
        padding + 16 + at * 26,
        words,
        'var(--ink)',
        'font-size="18" font-weight="600"',
      ),
    ),
    legend.svg,
    ...body,
    line,
    text(padding, top + 26, chart.note, 'var(--muted)', 'font-size="12"'),
    '</svg>',
  ].join('');
}

function drawLegend({ kinds }: BandChart, top: number): { svg: string; height: number } {
  let x = padding;
  let y = top;
  const marks = kinds.map(({ label, color, opacity }) => {
    const needed = 20 + textWidth(label, `${fontSize}px sans-serif`) + 20;
    if (x > padding && x + needed > width - padding) {
      x = padding;
      y += 22;
    }
    const at = x;
    x += needed;
    return `<rect x="${at}" y="${y}" width="12" height="12" fill="${color}"${opacity === undefined ? '' : ` fill-opacity="${opacity}"`}/>${text(at + 18, y + 11, label, 'var(--ink)')}`;
  });
  return { svg: marks.join(''), height: y - top + 22 };
}

function text(x: number, y: number, words: string, fill: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" ${more}>${escapeXml(words)}</text>`;
}

/** Lines that fit; Chinese breaks between any two characters, other words between words. */
function wrap(words: string, room: number, size: number): string[] {
  const pieces = words.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]|\s+/g) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces) {
    if (current && textWidth(current + piece, `${size}px sans-serif`) > room) {
      lines.push(current.trimEnd());
      current = '';
    }
    current += piece;
  }
  return [...lines, current].filter((line, index) => line !== '' || index === 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
