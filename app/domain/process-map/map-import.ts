import type { ProcessMap } from './process-map';

/** Something of a file that a map has no place for; lines count from 1. */
export type Unsupported = { line: number; what: string };

export type MapImport = { map: ProcessMap; unsupported: Unsupported[] };

export const MAP_FORMATS = ['json', 'mermaid', 'bpmn', 'csv', 'xlsx'] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];
export const IMPORT_FORMATS = ['mermaid', 'bpmn', 'csv', 'xlsx'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export function isImportFormat(value: string): value is ImportFormat {
  return (IMPORT_FORMATS as readonly string[]).includes(value);
}

const EXTENSIONS: Record<string, ImportFormat> = {
  mmd: 'mermaid',
  mermaid: 'mermaid',
  txt: 'mermaid',
  md: 'mermaid',
  bpmn: 'bpmn',
  bpmn2: 'bpmn',
  xml: 'bpmn',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
};

/** By the end of a file's name; null where it tells nothing. */
export function formatOf(fileName: string): ImportFormat | null {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(EXTENSIONS, extension) ? (EXTENSIONS[extension] ?? null) : null;
}

export type MapCounts = { steps: number; flows: number; lanes: number };

/** Steps with decisions and events, ways that are drawn, and lanes that are drawn. */
export function countsOf(map: ProcessMap): MapCounts {
  return {
    steps: map.steps.length,
    flows: map.steps.reduce((sum, step) => sum + (step.next?.length ?? 0), 0),
    lanes: map.lanes?.length ?? 0,
  };
}

/** The id itself where a map can have it, or one like it. */
export function uniqueId(wanted: string, taken: Set<string>): string {
  const base = wanted.slice(0, 56) || 'step';
  let id = wanted.length <= 64 && wanted !== '' ? wanted : base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
