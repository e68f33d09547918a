import { type MapImport, type Unsupported, uniqueId } from './map-import';
import { readHours } from './pasted-steps';
import {
  type DrawnLane,
  type HoursRange,
  type NextStep,
  type ProcessMap,
  type ProcessStep,
  processStepSchema,
  STEP_KINDS,
  STEP_MARKS,
  VALUE_CLASSES,
} from './process-map';
import {
  columnOfHeading,
  headingsOf,
  STEP_TABLE_COLUMNS,
  type StepTableColumn,
} from './step-table-columns';

/** A row of a table file; `row` counts as a spreadsheet does. */
export type TableRow = { row: number; cells: string[] };

/**
 * The map as rows of texts, headings first: one row a drawn lane, then one a step. Everything but the
 * document's version is in it.
 */
export function stepTable(map: ProcessMap, locale: 'en' | 'zh-CN'): string[][] {
  const lanes = (map.lanes ?? []).map(({ id, name, parent }) =>
    rowOf({ id, kind: 'lane', name, parent: parent ?? '' }),
  );
  const steps = map.steps.map((step) =>
    rowOf({
      ...step,
      kind: step.kind ?? '',
      lane: step.lane ?? '',
      workingHours: String(step.workingHours),
      waitingHours: String(step.waitingHours),
      workingRange: writeRange(step.workingRange),
      waitingRange: writeRange(step.waitingRange),
      volume: step.volume === undefined ? '' : String(step.volume),
      documents: step.documents?.length === 0 ? '[]' : writeList(step.documents ?? []),
      marks: writeList(step.marks),
      controlPoint: step.controlPoint ? 'yes' : '',
      next: writeNext(step.next),
      end: step.end ? 'yes' : '',
      parent: step.parent ?? '',
      attachedTo: step.attachedTo ?? '',
      derivedFrom: writeList(step.derivedFrom),
    }),
  );
  return [headingsOf(locale), ...lanes, ...steps];
}

function rowOf(cells: Partial<Record<StepTableColumn, string>>): string[] {
  return STEP_TABLE_COLUMNS.map(([column]) => cells[column] ?? '');
}

export type StepTableReading =
  | { ok: true; value: MapImport }
  | { ok: false; code: 'map-table-no-names' | 'map-table-no-steps'; line: number };

/**
 * Reads a table of steps with headings in Chinese or English, in any order. Ways may name steps by
 * id, name or number. What can't be read keeps its default and is listed with its row.
 */
export function readStepTable(rows: readonly TableRow[]): StepTableReading {
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map(columnOfHeading);
  if (!head || !columns.includes('name')) {
    return { ok: false, code: 'map-table-no-names', line: head?.row ?? 1 };
  }
  const unsupported: Unsupported[] = head.cells.flatMap((heading, index) =>
    columns[index] === null && heading.trim() !== ''
      ? [{ line: head.row, what: `column: ${heading.trim().slice(0, 100)}` }]
      : [],
  );
  const lanes: DrawnLane[] = [];
  const drafts: { row: number; cells: Partial<Record<StepTableColumn, string>>; id: string }[] = [];
  const taken = new Set<string>();
  for (const { row, cells } of body) {
    const named: Partial<Record<StepTableColumn, string>> = {};
    cells.forEach((cell, index) => {
      const column = columns[index];
      if (column) named[column] ??= cell;
    });
    if (Object.values(named).every((cell) => cell.trim() === '')) continue;
    if (named.kind === 'lane') {
      const parent = named.parent || undefined;
      lanes.push({
        id: (named.id || `lane-${lanes.length + 1}`).slice(0, 64),
        name: (named.name ?? '').slice(0, 500),
        ...(parent && { parent: parent.slice(0, 64) }),
      });
      continue;
    }
    const id = uniqueId(named.id || `step-${drafts.length + 1}`, taken);
    drafts.push({ row, cells: named, id });
  }
  if (drafts.length === 0) return { ok: false, code: 'map-table-no-steps', line: head.row };
  const idOf = new Map<string, string>();
  // Ids win over names, names over numbers.
  for (const [index, { id }] of drafts.entries()) idOf.set(String(index + 1), id);
  for (const { id, cells } of [...drafts].reverse()) {
    if (cells.name?.trim()) idOf.set(cells.name.trim(), id);
  }
  for (const { id } of drafts) idOf.set(id, id);
  const steps = drafts.map(({ row, cells, id }) => {
    const note = (column: StepTableColumn, value: string) => {
      unsupported.push({ line: row, what: `${column}: ${value.slice(0, 100)}` });
    };
    return readStep(id, cells, (to) => idOf.get(to) ?? to, note);
  });
  return { ok: true, value: { map: { steps, ...(lanes.length > 0 && { lanes }) }, unsupported } };
}

function readStep(
  id: string,
  cells: Partial<Record<StepTableColumn, string>>,
  idOf: (to: string) => string,
  note: (column: StepTableColumn, value: string) => void,
): ProcessStep {
  const read = <Value>(
    column: StepTableColumn,
    reader: (text: string) => Value | undefined,
  ): Value | undefined => {
    const text = cells[column] ?? '';
    if (text.trim() === '') return undefined;
    const value = reader(text);
    if (value === undefined) note(column, text);
    return value;
  };
  const text = (column: StepTableColumn) => {
    const value = cells[column] ?? '';
    if (value.length > 500) note(column, value);
    return value.slice(0, 500);
  };
  const marks = read('marks', readList) ?? [];
  for (const mark of marks) if (!STEP_MARKS.some((known) => known === mark)) note('marks', mark);
  const short = (column: StepTableColumn) => cells[column]?.slice(0, 64) || undefined;
  const values = {
    id,
    kind: read('kind', (value) => STEP_KINDS.find((kind) => kind === value.trim().toLowerCase())),
    name: text('name'),
    department: text('department'),
    role: text('role'),
    input: text('input'),
    output: text('output'),
    system: text('system'),
    workingHours: read('workingHours', (value) => readHours(value) ?? undefined),
    waitingHours: read('waitingHours', (value) => readHours(value) ?? undefined),
    workingRange: read('workingRange', readRangeCell),
    waitingRange: read('waitingRange', readRangeCell),
    volume: read('volume', readAmount),
    documents: read('documents', readList)
      ?.map((name) => name.slice(0, 200))
      .slice(0, 50),
    valueClass: read('valueClass', (value) =>
      VALUE_CLASSES.find((known) => known === value.trim().toUpperCase()),
    ),
    marks: STEP_MARKS.filter((mark) => marks.includes(mark)).sort(
      (one, other) => marks.indexOf(one) - marks.indexOf(other),
    ),
    controlPoint: read('controlPoint', readYesNo),
    breakOwner: text('breakOwner'),
    next: read('next', readNext)?.map((way) => ({ ...way, to: idOf(way.to) })),
    end: read('end', readYesNo),
    lane: short('lane'),
    parent: short('parent'),
    attachedTo: short('attachedTo'),
    derivedFrom: read('derivedFrom', readList),
  };
  return processStepSchema.parse(
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  );
}

function writeRange(range: HoursRange | undefined): string {
  return range ? `${range.low} – ${range.high}` : '';
}

function readRangeCell(cell: string): HoursRange | undefined {
  const [low, high, ...rest] = cell
    .split(/\s*(?:–|—|-|~|～|至|到|\bto\b)\s*/)
    .map((part) => readHours(part));
  if (low === undefined || high === undefined || rest.length > 0) return undefined;
  return low === null || high === null || low > high ? undefined : { low, high };
}

function readAmount(cell: string): number | undefined {
  const amount = Number(cell.normalize('NFKC').replace(/[\s,]/g, ''));
  return Number.isFinite(amount) && amount >= 0 && amount <= 10_000_000 ? amount : undefined;
}

function readYesNo(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (['yes', 'y', 'true', '1', 'x', '是', '✓'].includes(word)) return true;
  return ['no', 'n', 'false', '0', '否'].includes(word) ? false : undefined;
}

/** "a; b", or JSON where a text would be cut or changed by that. */
function writeList(texts: readonly string[]): string {
  const isPlain = texts.every(
    (text) => text !== '' && text === text.trim() && !/[;；[\n]/.test(text),
  );
  return isPlain ? texts.join('; ') : JSON.stringify(texts);
}

function readList(cell: string): string[] | undefined {
  const json = readJson(cell);
  if (json !== undefined) {
    return Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : undefined;
  }
  return cell
    .split(/[;；\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

const NOWHERE = '–';

/** One way a line, "id | 30% | label"; nothing for the following step, a dash for no way. */
function writeNext(next: readonly NextStep[] | undefined): string {
  if (next === undefined) return '';
  if (next.length === 0) return NOWHERE;
  const isPlain = next.every(
    ({ to, label = 'x' }) =>
      [to, label].every((text) => text === text.trim() && text !== '' && !/[|\n\r]/.test(text)) &&
      !/^\[|^–$/.test(to),
  );
  if (!isPlain) return JSON.stringify(next);
  return next
    .map(({ to, share, label }) => {
      const parts = [to, share === undefined ? '' : `${share}%`, label ?? ''];
      while (parts.at(-1) === '') parts.pop();
      return parts.join(' | ');
    })
    .join('\n');
}

function readNext(cell: string): NextStep[] | undefined {
  if (/^\s*[–—-]\s*$/.test(cell)) return [];
  const json = readJson(cell);
  if (json !== undefined) {
    const parsed = processStepSchema.shape.next.safeParse(json);
    return parsed.success ? parsed.data : undefined;
  }
  const ways: NextStep[] = [];
  for (const line of cell.split('\n').filter((text) => text.trim() !== '')) {
    const [to = '', share = '', ...label] = line.split('|').map((part) => part.trim());
    const percent = share === '' ? undefined : Number(share.replace(/[%％]$/, ''));
    if (to === '' || (percent !== undefined && !(percent >= 0 && percent <= 100))) return undefined;
    const words = label.join('|').slice(0, 200);
    ways.push({
      to,
      ...(percent !== undefined && { share: percent }),
      ...(words && { label: words }),
    });
  }
  return ways.slice(0, 300);
}

function readJson(cell: string): unknown {
  if (!cell.trimStart().startsWith('[')) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}
