import type { MapEdit } from '~/domain/process-map/edit-map';
import { readHours } from '~/domain/process-map/pasted-steps';
import { readDocuments, readRange, readVolume } from './step-depth';

/**
 * The map as the table's own inputs post it, for browsers without script: what the form shows goes
 * over the content it was opened with. The result is checked by the map's schema like any other.
 */
export function readMapForm(
  values: Record<string, unknown>,
  hoursPerDay = 8,
): { steps: unknown[] } {
  const base = baseMap(values.content);
  const before = new Map(base.steps.map((step) => [String(step.id), step]));
  const rows = Array.isArray(values.steps) ? (values.steps as unknown[]) : [];
  return {
    ...base,
    steps: rows.filter(isRecord).map((row) => {
      const base = before.get(String(row.id)) ?? { id: row.id };
      return {
        ...base,
        ...cellsOf(row, base, hoursPerDay),
        ...(row.details ? detailsOf(row, base, hoursPerDay) : {}),
      };
    }),
  };
}

const TEXTS = ['name', 'department', 'role', 'input', 'output', 'system'] as const;

type Values = Record<string, unknown>;

function cellsOf(row: Values, base: Values, hoursPerDay: number) {
  return {
    ...Object.fromEntries(TEXTS.map((field) => [field, row[field] ?? ''])),
    workingHours: hoursOf(row.workingHours, base.workingHours, hoursPerDay),
    waitingHours: hoursOf(row.waitingHours, base.waitingHours, hoursPerDay),
    valueClass: row.valueClass ?? base.valueClass,
    marks: listOf(row.marks),
    controlPoint: row.controlPoint !== undefined,
  };
}

function hoursOf(typed: unknown, before: unknown, hoursPerDay: number): unknown {
  if (typed === undefined) return 0;
  return readHours(String(typed), hoursPerDay) ?? before ?? 0;
}

function detailsOf(row: Values, base: Values, hoursPerDay: number) {
  const range = (text: string) => readRange(text, hoursPerDay);
  const ways = Array.isArray(row.next) ? row.next.filter(isRecord) : [];
  return {
    breakOwner: row.breakOwner ?? '',
    kind: row.kind === 'task' ? undefined : row.kind,
    volume: readOr(readVolume, row.volume, base.volume),
    workingRange: readOr(range, row.workingRange, base.workingRange),
    waitingRange: readOr(range, row.waitingRange, base.waitingRange),
    documents: readOr(readDocuments, row.documents, base.documents),
    derivedFrom: listOf(row.derivedFrom),
    end: row.flow === 'end' || (row.flow === 'branch' && row.mayEnd !== undefined),
    next:
      row.flow !== 'branch'
        ? undefined
        : ways.map(({ to, share, label }) => ({
            to,
            ...(share !== undefined && { share: Number(String(share).replace(',', '.')) }),
            ...(label !== undefined && { label }),
          })),
  };
}

/** What can't be read leaves the value of before. */
function readOr(read: (text: string) => unknown, typed: unknown, before: unknown): unknown {
  if (typed === undefined) return before;
  const value = read(String(typed));
  return value === null ? before : value;
}

function baseMap(content: unknown): { steps: Record<string, unknown>[] } {
  try {
    const parsed: unknown = JSON.parse(String(content));
    if (!isRecord(parsed) || !Array.isArray(parsed.steps)) return { steps: [] };
    return { ...parsed, steps: parsed.steps.filter(isRecord) };
  } catch {
    return { steps: [] };
  }
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a button of the table does, as its value: `remove step-1`, `remove-way step-1 2`. */
export function writeEdit(edit: MapEdit): string {
  switch (edit.type) {
    case 'add':
      return edit.after === null ? 'add' : `add ${edit.after}`;
    case 'move':
      return `${edit.by < 0 ? 'up' : 'down'} ${edit.id}`;
    case 'remove-way':
      return `remove-way ${edit.id} ${edit.index}`;
    case 'place':
      return `place ${edit.id} ${edit.before ?? ''}`;
    default:
      return `${edit.type} ${edit.id}`;
  }
}

/** Null for the button that only saves. */
export function readEdit(value: unknown): MapEdit | null {
  const [type, id = '', index] = String(value ?? '').split(' ');
  switch (type) {
    case 'add':
      return { type, after: id || null };
    case 'up':
    case 'down':
      return { type: 'move', id, by: type === 'up' ? -1 : 1 };
    case 'place':
      return { type, id, before: index || null };
    case 'remove':
    case 'duplicate':
    case 'indent':
    case 'outdent':
    case 'merge':
    case 'add-way':
      return { type, id };
    case 'remove-way':
      return { type, id, index: Number(index) };
    default:
      return null;
  }
}
