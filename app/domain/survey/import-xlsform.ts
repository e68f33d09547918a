import { fail, ok, type Result } from '../result';
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

type Base = Pick<ImportedItem, 'name' | 'text' | 'required'> & { hint: SurveyText };

function createReader(choices: ReadonlyMap<string, ImportedOption[]>) {
  const types: Record<string, number> = {};
  const unsupported: Unsupported[] = [];
  const pages: ImportedPage[] = [{ items: [] }];
  let depth = 0;
  let conditional = 0;

  function row(source: FormRow): void {
    const given = source.get('type').trim().replace(/\s+/g, ' ');
    const type = given.toLowerCase();
    const name = source.get('name');
    if (type === '') return;
    const isConditional = source.get('relevant') !== '';
    if (/^begin[ _](group|repeat|loop)/.test(type)) {
      if (!type.includes('group')) note(name, `${type}, asked once`);
      if (isConditional || conditional > 0) conditional += 1;
      noteFeatures(source, name);
      depth += 1;
      // Groups within a group stay on its page.
      if (depth === 1) pages.push({ title: source.text('label'), items: [] });
      return;
    }
    if (/^end[ _](group|repeat|loop)/.test(type)) {
      depth = Math.max(0, depth - 1);
      conditional = Math.max(0, conditional - 1);
      if (depth === 0) pages.push({ items: [] });
      return;
    }
    if (metadataTypes.has(type) || dropped.includes(type)) {
      note(name, `${type}, left out`);
      return;
    }
    noteFeatures(source, name);
    const base: Base = {
      name,
      text: isBlank(source.text('label')) ? textOf(name) : source.text('label'),
      hint: source.text('hint'),
      required: isYes(source.get('required')) && !isConditional && conditional === 0,
    };
    const item = itemOf(given, type, base);
    if (item) pages.at(-1)?.items.push(item);
  }

  function itemOf(given: string, type: string, base: Base): ImportedItem | null {
    const choice = choiceType.exec(given);
    if (choice) return choiceItem(choice, base);
    switch (type) {
      case 'text':
      case 'string':
        return count('text', { ...base, kind: 'short-text' });
      case 'integer':
      case 'int':
        return count('integer', { ...base, kind: 'number', wholeNumber: true });
      case 'decimal':
        return count('decimal', { ...base, kind: 'number' });
      case 'range':
        return count('range', { ...base, kind: 'number' });
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
        return count('acknowledge', {
          ...base,
          kind: 'multiple-choice',
          options: [
            { value: 'ok', text: { 'zh-CN': '我已知晓', en: 'I have read this' } },
            { value: 'not', text: { 'zh-CN': '我有疑问', en: 'I have a question' } },
          ],
        });
      default:
        return count(type, { ...base, kind: 'short-text' }, 'asked as text');
    }
  }

  /** A list, and perhaps `or_other` behind it. */
  function choiceItem(match: RegExpExecArray, base: Base): ImportedItem {
    const [, how = '', list = '', rest = ''] = match;
    const isOne = how.toLowerCase() === 'one';
    const options = [...(choices.get(list) ?? [])];
    if (/or[ _](?:specify[ _])?other/i.test(rest)) {
      options.push({ value: 'other', text: { 'zh-CN': '其他', en: 'Other' } });
      note(base.name, 'text of “other”');
    }
    const kind = isOne ? 'single-choice' : 'multiple-choice';
    return count(isOne ? 'select_one' : 'select_multiple', { ...base, kind, options });
  }

  function count(type: string, item: ImportedItem, feature = ''): ImportedItem {
    types[type] = (types[type] ?? 0) + 1;
    if (feature) note(item.name, `${type}, ${feature}`);
    return item;
  }

  function noteFeatures(source: FormRow, name: string): void {
    for (const feature of ['relevant', 'constraint', 'calculation', 'default', 'choice_filter']) {
      if (source.get(feature) !== '') note(name, feature);
    }
  }

  function note(name: string, feature: string): void {
    unsupported.push({ name, feature });
  }

  return { types, unsupported, pages, row };
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
