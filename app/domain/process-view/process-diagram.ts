import { mermaidText } from '~/domain/diagram/mermaid-text';
import type { ShownGraph } from './process-view';

/** What the arrows say: how often, or how long people wait. */
export const processMeasures = ['frequency', 'performance'] as const;
export type ProcessMeasure = (typeof processMeasures)[number];

export type ProcessDiagramOptions = {
  measure: ProcessMeasure;
  /** The words for the nodes before the first and after the last activity. */
  words: { start: string; end: string; none: string };
  formatCount: (count: number) => string;
  formatSeconds: (seconds: number) => string;
};

const THINNEST = 1;
const THICKEST = 6;

/** The width of an arrow, in steps of a pixel, by its part of the largest. */
function width(value: number, largest: number): number {
  if (largest <= 0) return THINNEST;
  return Math.round(THINNEST + (THICKEST - THINNEST) * Math.max(0, value / largest));
}

/**
 * The Mermaid flowchart of a directly-follows graph. Arrows carry the count or the median wait and are
 * the thicker the larger it is; arrows from the start and to the end carry the number of cases.
 */
export function processDiagram(graph: ShownGraph, options: ProcessDiagramOptions): string {
  const { words, measure, formatCount, formatSeconds } = options;
  const lines = ['flowchart TB'];
  if (graph.activities.length === 0) {
    return `${[...lines, `  nothing["${mermaidText(words.none)}"]`].join('\n')}\n`;
  }
  const ids = new Map(graph.activities.map(({ name }, index) => [name, `a${index + 1}`]));
  const most = Math.max(...graph.activities.map(({ count }) => count));
  lines.push(`  process_start(["${mermaidText(words.start)}"])`);
  for (const { name, count } of graph.activities) {
    lines.push(`  ${ids.get(name)}["${mermaidText(name)}<br/>${mermaidText(formatCount(count))}"]`);
  }
  lines.push(`  process_end(["${mermaidText(words.end)}"])`);

  const arrows = [
    ...graph.activities
      .filter(({ starts }) => starts > 0)
      .map(({ name, starts }) => ({
        from: 'process_start',
        to: ids.get(name),
        count: starts,
        seconds: null,
      })),
    ...graph.edges.map(({ from, to, count, medianSeconds }) => ({
      from: ids.get(from),
      to: ids.get(to),
      count,
      seconds: medianSeconds,
    })),
    ...graph.activities
      .filter(({ ends }) => ends > 0)
      .map(({ name, ends }) => ({
        from: ids.get(name),
        to: 'process_end',
        count: ends,
        seconds: null,
      })),
  ];
  const isTimed = measure === 'performance';
  const largest = Math.max(
    ...arrows.map(({ count, seconds }) => (isTimed ? (seconds ?? 0) : count)),
  );
  for (const { from, to, count, seconds } of arrows) {
    const text = isTimed && seconds !== null ? formatSeconds(seconds) : formatCount(count);
    const isDotted = isTimed && seconds === null;
    lines.push(`  ${from} ${isDotted ? '-.->' : '-->'}|"${mermaidText(text)}"| ${to}`);
  }
  for (const [index, { count, seconds }] of arrows.entries()) {
    const value = isTimed ? (seconds ?? 0) : count;
    lines.push(`  linkStyle ${index} stroke-width:${width(value, largest)}px`);
  }
  const frequent = graph.activities
    .filter(({ count }) => count >= most / 2)
    .map(({ name }) => ids.get(name));
  lines.push(`  class ${frequent.join(',')} tone-accent`);
  lines.push('  class process_start,process_end tone-neutral');
  return `${lines.join('\n')}\n`;
}
