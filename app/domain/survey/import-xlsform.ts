import { fail, ok, type Result } from '../result';
import { readCondition } from './import-condition';
import {
  defineImported,
  type ImportedItem,
  type ImportedOption,
  type ImportedPage,
  type ImportedSurvey,
  isBlank,
  textOf,
  type Unsupported,
} from './imported-survey';
import type { Condition } from './survey-condition';
import type { SurveyText } from './survey-text';

/** The sheets of an XLSForm by name, each its rows of cells as text. */
export type XlsformSheets = Readonly<Record<string, readonly (readonly string[])[]>>;

type FormRow = { get: (name: string) => string; text: (name: string) => SurveyText };

/** What the device notes down by itself: no questions, and here nothing of it is kept. */
const metadataTypes = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint imei'.split(
    ' ',
  ),
);
const choiceType = /^(?:add )?select[ _](one|all that apply|multiple)(?: from)?(?: +(\S+))?(.*)$/i;
const dropped = ['calculate', 'hidden', 'xml-external', 'csv-external', 'background-audio'];

/**
 * Reads an XLSForm (the tables `survey`, `choices` and `settings`, as pyxform takes them, with its
 * older spellings). What can't be asked here is asked as text or left out, and listed either way.
 */
export function importXlsform(sheets: XlsformSheets, fallbackTitle = ''): Result<ImportedSurvey> {
  const survey = rowsOf(sheets, 'survey');
  if (!survey || survey.length === 0) return fail('survey-import-invalid');
  const settings = rowsOf(sheets, 'settings')?.[0];
  const title = settings?.get('form_title') || settings?.get('title') || fallbackTitle;
  const choices = choicesByList(rowsOf(sheets, 'choices') ?? rowsOf(sheets, 'columns') ?? []);
  const reader = createReader(choices);
  for (const row of survey) reader.row(row);
  const pages = reader.pages.filter(({ items }) => items.length > 0);
  const definition = defineImported(textOf(title), undefined, pages, reader.unsupported);
  if (!definition.ok) return definition;
  return ok({
    definition: definition.value,
    pages: pages.length,
    questions: Object.values(reader.types).reduce((sum, count) => sum + count, 0),
    types: reader.types,
    unsupported: reader.unsupported,
  });
}

type Base = Pick<ImportedItem, 'name' | 'text' | 'required' | 'showIf'> & { hint: SurveyText };
/** The condition of a group that is open; null where it has none, or none that can be held. */
type OpenGroup = { held: Condition | null; isLost: boolean };

function createReader(choices: ReadonlyMap<string, ImportedOption[]>) {
  const types: Record<string, number> = {};
  const unsupported: Unsupported[] = [];
  const pages: ImportedPage[] = [{ items: [] }];
  const groups: OpenGroup[] = [];

  function row(source: FormRow): void {
    const given = source.get('type').trim().replace(/\s+/g, ' ');
    const type = given.toLowerCase();
    const name = source.get('name');
    if (type === '') return;
    if (/^begin[ _](group|repeat|loop)/.test(type)) {
      if (!type.includes('group')) note(name, `${type}, asked once`);
      noteFeatures(source, name);
      groups.push(relevantOf(source, name));
      // Groups within a group stay on its page.
      if (groups.length === 1) pages.push({ title: source.text('label'), items: [] });
      return;
    }
    if (/^end[ _](group|repeat|loop)/.test(type)) {
      groups.pop();
      if (groups.length === 0) pages.push({ items: [] });
      return;
    }
    if (metadataTypes.has(type) || dropped.includes(type)) {
      note(name, `${type}, left out`);
      return;
    }
    noteFeatures(source, name);
    const around = [...groups, relevantOf(source, name)];
    const held = around.flatMap((group) => group.held ?? []);
    const [first, ...more] = held;
    const base: Base = {
      name,
      text: isBlank(source.text('label')) ? textOf(name) : source.text('label'),
      hint: source.text('hint'),
      required: isYes(source.get('required')) && !around.some(({ isLost }) => isLost),
      ...(first && {
        showIf: { condition: more.length > 0 ? { all: held } : first, feature: 'relevant' },
      }),
    };
    const item = itemOf(given, type, base, source);
    if (item) pages.at(-1)?.items.push(item);
  }

  function itemOf(given: string, type: string, base: Base, source: FormRow): ImportedItem | null {
    const appearance = source.get('appearance').toLowerCase();
    const choice = choiceType.exec(given);
    if (choice) return choiceItem(choice, base, source);
    const ranked = /^rank +(\S+)/i.exec(given);
    if (ranked) {
      const options = choices.get(ranked[1] ?? '') ?? [];
      return count('rank', { ...base, kind: 'ranking', options });
    }
    switch (type) {
      case 'text':
      case 'string':
        return count('text', {
          ...base,
          kind: appearance.includes('multiline') ? 'long-text' : 'short-text',
        });
      case 'integer':
      case 'int':
        return count('integer', { ...base, kind: 'number', wholeNumber: true, ...limits(source) });
      case 'decimal':
        return count('decimal', { ...base, kind: 'number', ...limits(source) });
      case 'date':
        return count('date', { ...base, kind: 'date' });
      case 'range':
        return count('range', rangeItem(source, appearance, base));
      case 'phone number':
      case 'barcode':
        note(base.name, `${type}, asked as text`);
        return count(type, { ...base, kind: 'short-text' });
      case 'note':
        return count(
          'note',
          { ...base, required: false, kind: 'short-text' },
          'shown as a question',
        );
      case 'acknowledge':
      case 'trigger':
        return count('acknowledge', { ...base, kind: 'consent' });
      default:
        return count(type, { ...base, kind: 'short-text' }, 'asked as text');
    }
  }

  /** Stars are asked for by their appearance; the steps of the two usual scales are those scales. */
  function rangeItem(source: FormRow, appearance: string, base: Base): ImportedItem {
    const parameters = source.get('parameters');
    const read = (name: string) => {
      const match = new RegExp(`\\b${name}\\s*=\\s*(-?[\\d.]+)`).exec(parameters);
      return match ? Number(match[1]) : Number.NaN;
    };
    const [start, end, step] = [read('start'), read('end'), read('step')];
    if (Number.isNaN(start) || Number.isNaN(end)) return { ...base, kind: 'number' };
    const isByOne = step === 1 || Number.isNaN(step);
    if (appearance.includes('rating') && start === 1 && isByOne && end >= 3 && end <= 10) {
      return { ...base, kind: 'stars', stars: end };
    }
    if (isByOne && start === 1 && end === 5) return { ...base, kind: 'scale' };
    if (isByOne && start === 0 && end === 10) return { ...base, kind: 'recommendation' };
    const interval = Number.isNaN(step) ? 1 : step;
    return { ...base, kind: 'slider', minimum: start, maximum: end, interval };
  }

  /** A list, and perhaps `or_other` behind it. */
  function choiceItem(match: RegExpExecArray, base: Base, source: FormRow): ImportedItem {
    const [, how = '', list = '', rest = ''] = match;
    const isOne = how.toLowerCase() === 'one';
    const options = [...(choices.get(list) ?? [])];
    if (/or[ _](?:specify[ _])?other/i.test(rest)) {
      options.push({ value: 'other', text: { 'zh-CN': '其他', en: 'Other' }, role: 'other' });
    }
    const kind = isOne ? 'single-choice' : 'multiple-choice';
    return count(isOne ? 'select_one' : 'select_multiple', {
      ...base,
      kind,
      options,
      ...mostOf(source),
      ...(/randomize\s*=\s*true/i.test(source.get('parameters')) && { randomOrder: true }),
    });
  }

  function count(type: string, item: ImportedItem, feature = ''): ImportedItem {
    types[type] = (types[type] ?? 0) + 1;
    if (feature) note(item.name, `${type}, ${feature}`);
    return item;
  }

  function noteFeatures(source: FormRow, name: string): void {
    const constraint = source.get('constraint');
    if (constraint !== '' && !numberLimits.test(constraint) && !mostSelected.test(constraint)) {
      note(name, 'constraint');
    }
    for (const feature of ['calculation', 'default', 'choice_filter']) {
      if (source.get(feature) !== '') note(name, feature);
    }
  }

  /** What can be held of a `relevant`; the rest is listed. */
  function relevantOf(source: FormRow, name: string): OpenGroup {
    const relevant = source.get('relevant');
    if (relevant === '') return { held: null, isLost: false };
    const held = readCondition(relevant);
    if (!held) note(name, 'relevant');
    return { held, isLost: held === null };
  }

  function note(name: string, feature: string): void {
    unsupported.push({ name, feature });
  }

  return { types, unsupported, pages, row };
}

const numberLimits =
  /^\s*(?:\.\s*>=\s*(-?\d+(?:\.\d+)?))?(?:\s+and\s+)?(?:\.\s*<=\s*(-?\d+(?:\.\d+)?))?\s*$/i;
const mostSelected = /^\s*count-selected\(\s*\.\s*\)\s*<=\s*(\d+)\s*$/i;

/** `. >= 0 and . <= 60`; other constraints are listed. */
function limits(source: FormRow): { minimum?: number; maximum?: number } {
  const [, minimum, maximum] = numberLimits.exec(source.get('constraint')) ?? [];
  return {
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(maximum !== undefined && { maximum: Number(maximum) }),
  };
}

function mostOf(source: FormRow): { maximumChoices?: number } {
  const most = Number(mostSelected.exec(source.get('constraint'))?.[1]);
  return most >= 1 ? { maximumChoices: most } : {};
}

function choicesByList(rows: readonly FormRow[]): Map<string, ImportedOption[]> {
  const lists = new Map<string, ImportedOption[]>();
  for (const row of rows) {
    const list = row.get('list_name');
    const value = row.get('name') || row.get('value');
    if (list === '' || value === '') continue;
    const label = row.text('label');
    const text = isBlank(label) ? textOf(value) : label;
    lists.set(list, [...(lists.get(list) ?? []), { value, text }]);
  }
  return lists;
}

/** The rows of a table by column name; null without the table. */
function rowsOf(sheets: XlsformSheets, name: string): FormRow[] | null {
  const key = Object.keys(sheets).find((own) => own.trim().toLowerCase() === name);
  const [header, ...rows] = (key !== undefined ? sheets[key] : undefined) ?? [];
  if (!header) return null;
  const columns = header.map(columnOf);
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => ({
      get: (wanted) => {
        const index = columns.findIndex(({ column }) => column === wanted);
        return (row[index] ?? '').trim();
      },
      text: (wanted) => readLabel(columns, row, wanted),
    }));
}

type Column = { column: string; language: string };

/** `label::English (en)`, `Label:zh`, `bind:relevant`, `list name`: one spelling each. */
function columnOf(header: string): Column {
  const [first = '', ...rest] = header.trim().toLowerCase().split(/::?/);
  const parts = first === 'bind' || first === 'control' ? rest : [first, ...rest];
  const [column = '', language = ''] = parts.filter((part) => part !== 'jr');
  const known: Record<string, string> = {
    'list name': 'list_name',
    caption: 'label',
    relevance: 'relevant',
    title: 'title',
  };
  const plain = column.trim();
  return { column: known[plain] ?? plain.replace(/ /g, '_'), language: language.trim() };
}

function readLabel(columns: readonly Column[], row: readonly string[], wanted: string): SurveyText {
  const text: SurveyText = { 'zh-CN': '', en: '' };
  columns.forEach(({ column, language }, index) => {
    const cell = (row[index] ?? '').trim();
    if (column !== wanted || cell === '') return;
    const isChinese = /zh|chinese|中文/.test(language);
    const isEnglish = /\ben\b|english/.test(language);
    const own: SurveyText = isChinese
      ? { 'zh-CN': cell, en: '' }
      : isEnglish
        ? { 'zh-CN': '', en: cell }
        : textOf(cell);
    text['zh-CN'] ||= own['zh-CN'].slice(0, 2000);
    text.en ||= own.en.slice(0, 2000);
  });
  return text;
}

function isYes(cell: string): boolean {
  return /^(yes|true|true\(\)|1)$/i.test(cell);
}
