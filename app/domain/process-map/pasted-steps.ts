import { type ProcessStep, processStepSchema, type StepMark, type ValueClass } from './process-map';

/** The columns a pasted table can have; without a heading row they stand in this order. */
export const PASTE_COLUMNS = [
  'name',
  'department',
  'role',
  'input',
  'output',
  'system',
  'workingHours',
  'waitingHours',
  'valueClass',
  'marks',
  'controlPoint',
  'breakOwner',
] as const;
export type PasteColumn = (typeof PASTE_COLUMNS)[number];

export type PasteProblem = {
  /** Row of the pasted text as the user sees it, from 1, headings included. */
  row: number;
  column: PasteColumn | null;
  code:
    | 'paste-hours-unreadable'
    | 'paste-value-class-unknown'
    | 'paste-mark-unknown'
    | 'paste-yes-no-unreadable'
    | 'paste-heading-unknown'
    | 'paste-text-too-long'
    | 'paste-too-many-columns';
  value: string;
};

export type PastedSteps = { steps: ProcessStep[]; problems: PasteProblem[] };

export type PasteOptions = {
  /** An id for the step of a row; ids are not made up here, since the domain has no chance. */
  newId: (position: number) => string;
  /** Working hours in a day, for cells such as "2 days". */
  hoursPerDay?: number;
};

/**
 * Reads rows copied from a spreadsheet (tab-separated, quoted where a cell has line ends). A heading
 * row in Chinese or English is recognised and sets the columns. A cell that can't be read leaves its
 * default and is reported with its row, column and text.
 */
export function parsePastedSteps(text: string, options: PasteOptions): PastedSteps {
  const { rows, problems } = parsePastedCells(text, options);
  const steps = rows.map((values, position) =>
    processStepSchema.parse({ ...values, id: options.newId(position) }),
  );
  return { steps, problems };
}

export type PastedCells = {
  /** Only what the text has: an empty cell leaves the value of the step it is laid over. */
  rows: Partial<Pick<ProcessStep, PasteColumn>>[];
  problems: PasteProblem[];
  hasHeading: boolean;
};

/** The cells of pasted rows; without a heading row the first one belongs to `firstColumn`. */
export function parsePastedCells(
  text: string,
  options: Pick<PasteOptions, 'hoursPerDay'> & { firstColumn?: PasteColumn } = {},
): PastedCells {
  const rows = splitCells(text)
    .map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const problems: PasteProblem[] = [];
  const heading = rows[0] ? readHeading(rows[0].cells) : null;
  const columns: readonly (PasteColumn | null)[] =
    heading ?? PASTE_COLUMNS.slice(PASTE_COLUMNS.indexOf(options.firstColumn ?? 'name'));
  if (heading && rows[0]) {
    for (const [index, column] of heading.entries()) {
      const value = rows[0].cells[index] ?? '';
      if (column === null && value !== '') {
        problems.push({ row: rows[0].row, column: null, code: 'paste-heading-unknown', value });
      }
    }
  }
  const read = rows.slice(heading ? 1 : 0).map(({ cells, row }) => {
    const draft: Record<string, unknown> = {};
    cells.forEach((value, index) => {
      const column = columns[index];
      if (value === '' || column === null) return;
      if (column === undefined) {
        problems.push({ row, column: null, code: 'paste-too-many-columns', value });
        return;
      }
      const cell = readCell(column, value, options.hoursPerDay ?? 8);
      if (cell.value !== undefined) draft[column] = cell.value;
      if (cell.code) problems.push({ row, column, code: cell.code, value: cell.rest ?? value });
    });
    return draft as PastedCells['rows'][number];
  });
  return { rows: read, problems, hasHeading: heading !== null };
}

type ReadCell = { value?: unknown; code?: PasteProblem['code']; rest?: string };

function readCell(column: PasteColumn, cell: string, hoursPerDay: number): ReadCell {
  switch (column) {
    case 'workingHours':
    case 'waitingHours': {
      const value = readHours(cell, hoursPerDay);
      return value === null ? { code: 'paste-hours-unreadable' } : { value };
    }
    case 'valueClass': {
      const value = VALUE_CLASS_WORDS.get(fold(cell));
      return value ? { value } : { code: 'paste-value-class-unknown' };
    }
    case 'marks':
      return readMarks(cell);
    case 'controlPoint': {
      const value = YES_NO_WORDS.get(fold(cell));
      return value === undefined ? { code: 'paste-yes-no-unreadable' } : { value };
    }
    default:
      return cell.length > 500
        ? { value: cell.slice(0, 500).trim(), code: 'paste-text-too-long' }
        : { value: cell };
  }
}

function readMarks(cell: string): ReadCell {
  const words = cell.split(/[,，;；、/|+\n]+/).map((word) => word.trim());
  const named = words.filter((word) => word !== '');
  const unknown = named.filter((word) => !MARK_WORDS.has(fold(word)));
  const value = named.flatMap((word) => MARK_WORDS.get(fold(word)) ?? []);
  return {
    value: [...new Set(value)],
    ...(unknown.length > 0 && { code: 'paste-mark-unknown' as const, rest: unknown.join(', ') }),
  };
}

const HOURS =
  /^(\d+(?:\.\d+)?|\.\d+)(h|hr|hrs|hour|hours|小时|时|m|min|mins|minute|minutes|分钟|分|d|day|days|天|日|工作日)?$/;

/** "1.5", "1.5 h", "90 min", "2天", "1小时30分钟"; a bare number is hours. Null if it is none of these. */
export function readHours(cell: string, hoursPerDay = 8): number | null {
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  const parts = text.match(/[\d.]+[^\d.]*/g);
  if (!parts || parts.join('') !== text) return null;
  let hours = 0;
  for (const part of parts) {
    const [, amount, unit = ''] = HOURS.exec(part) ?? [];
    if (amount === undefined || (parts.length > 1 && unit === '')) return null;
    const perUnit = /^(m|分)/.test(unit) ? 1 / 60 : /^(d|天|日|工)/.test(unit) ? hoursPerDay : 1;
    hours += Number(amount) * perUnit;
  }
  return hours <= 100_000 ? Math.round(hours * 1e6) / 1e6 : null;
}

/** Rows and cells of tab-separated text; a cell in double quotes may hold tabs and line ends. */
function splitCells(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  let row: string[] = [];
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t') continue;
    rows.push(row);
    row = [];
    if (match[3] === '') break;
  }
  return rows;
}

/** Two known headings make a heading row; a step called "Input" alone does not. */
function readHeading(cells: readonly string[]): (PasteColumn | null)[] | null {
  const columns = cells.map((cell) => HEADING_WORDS.get(fold(cell)) ?? null);
  const known = columns.filter((column) => column !== null);
  const distinct = new Set(known).size === known.length;
  return known.length >= 2 && known.includes('name') && distinct ? columns : null;
}

/** Full-width forms become ordinary ones; case, blanks and punctuation inside words do not count. */
function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\]:]+/g, '');
}

function words<T>(table: readonly (readonly [T, string])[]): Map<string, T> {
  return new Map(
    table.flatMap(([value, list]) => list.split('|').map((word) => [fold(word), value])),
  );
}

const HEADING_WORDS = words<PasteColumn>([
  ['name', 'name|step|activity|task|process step|步骤|步骤名称|名称|环节|流程环节|活动|任务'],
  ['department', 'department|dept|team|部门|责任部门|团队'],
  ['role', 'role|responsible|owner|who|角色|岗位|责任人|责任岗位|负责人|执行人'],
  ['input', 'input|inputs|输入|输入物|输入信息'],
  ['output', 'output|outputs|deliverable|输出|输出物|交付物|产出'],
  ['system', 'system|tool|it system|系统|工具|系统工具|使用系统'],
  [
    'workingHours',
    'working hours|working time|work|hours|作业时间|工作时间|处理时间|耗时|工时|作业小时|作业时间小时|工作时间小时|耗时小时|working h|working time h|work h',
  ],
  [
    'waitingHours',
    'waiting hours|waiting time|wait|waiting|等待|等待时间|等待小时|等待时间小时|waiting h|waiting time h|wait h',
  ],
  ['valueClass', 'value class|value|value type|增值类型|增值类别|价值|价值类别|价值分类'],
  ['marks', 'marks|mark|problem|problems|waste|标记|问题|问题标记|浪费'],
  ['controlPoint', 'control point|control|关键控制点|控制点'],
  ['breakOwner', 'break owner|owner of break|断点负责人|断点责任人'],
]);

const VALUE_CLASS_WORDS = words<ValueClass>([
  ['VA', 'VA|value adding|value added|增值|客户增值'],
  ['BVA', 'BVA|business value adding|necessary|必要非增值|业务必要|业务增值|必要'],
  ['NVA', 'NVA|non value adding|waste|非增值|不增值|浪费'],
]);

const MARK_WORDS = words<StepMark>([
  ['duplicate', 'duplicate|duplicated|double work|重复|重复录入|重复环节'],
  ['non-value-adding', 'non value adding|no value|nva|非增值|不增值|冗余'],
  ['information-break', 'information break|break|断点|信息断点|信息断层'],
  ['rework', 'rework|返工|退回'],
  ['approval-loop', 'approval loop|approval|审批循环|审批往返|反复审批'],
]);

const YES_NO_WORDS = words<boolean>([
  [true, 'yes|y|true|1|x|✓|√|✔|是|有'],
  [false, 'no|n|false|0|否|无|✗|×'],
]);
