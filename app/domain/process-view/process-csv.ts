import { csvLine } from '~/domain/dataset/csv-writer';
import type { ProcessEdge } from './process-view';

const HEADERS = ['from', 'to', 'count', 'cases', 'medianSeconds', 'meanSeconds'];

/** What directly follows what, one row an arrow. Activities that start like a formula are defused. */
export function processCsv(edges: readonly ProcessEdge[]): string {
  const rows = edges.map(({ from, to, count, cases, medianSeconds, meanSeconds }) => [
    from,
    to,
    ...[count, cases, medianSeconds, meanSeconds].map(String),
  ]);
  return [HEADERS, ...rows].map(csvLine).join('');
}
