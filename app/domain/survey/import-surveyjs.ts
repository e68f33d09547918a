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

type Json = Record<string, unknown>;

/** The types of SurveyJS; others are no questions to it, and are listed. */
const knownTypes = new Set(
  `text comment checkbox radiogroup dropdown tagbox buttongroup rating ranking boolean matrix
  matrixdropdown matrixdynamic multipletext html expression file image imagepicker imagemap
  signaturepad paneldynamic slider`.split(/\s+/),
);

const surveyFeatures = ['triggers', 'calculatedValues', 'timeLimit', 'maxTimeToFinish'];
const elementFeatures = [
  'enableIf',
  'requiredIf',
  'validators',
  'correctAnswer',
  'defaultValue',
  'choicesByUrl',
  'choicesVisibleIf',
  'setValueIf',
  'resetValueIf',
];

/**
 * Reads a SurveyJS definition (the JSON of its form library, as of version 3). What can't be asked
 * here is asked as text or left out, and listed either way. Fails for what is no such definition.
 */
export function importSurveyjs(json: unknown, fallbackTitle = ''): Result<ImportedSurvey> {
  if (!isObject(json)) return fail('survey-import-invalid');
  const defaultLocale = typeof json.locale === 'string' ? json.locale : '';
  const reader = createReader(defaultLocale);
  const pages = pagesOf(json);
  if (pages.length === 0) return fail('survey-import-empty');
  for (const feature of surveyFeatures) {
    if (isGiven(json[feature])) reader.unsupported.push({ name: '', feature });
  }
  const read = pages.map((page) => reader.page(page));
  // Words without a question go before the next one, or are what the survey opens with.
  const introductions = read.filter(({ items }) => items.length === 0);
  const opening = [json.description, ...introductions.map(({ introduction }) => introduction)]
    .map((text) => (isObject(text) && 'zh-CN' in text ? (text as SurveyText) : reader.text(text)))
    .reduce(joinTexts);
  const asked = read.filter(({ items }) => items.length > 0);
  const definition = defineImported(
    isBlank(reader.text(json.title)) ? textOf(fallbackTitle) : reader.text(json.title),
    opening,
    asked.length > 0 ? asked : [{ items: [textQuestion(opening)] }],
    reader.unsupported,
  );
  if (!definition.ok) return definition;
  return ok({
    definition: definition.value,
    pages: pages.length,
    questions: Object.values(reader.types).reduce((sum, count) => sum + count, 0),
    types: reader.types,
    unsupported: reader.unsupported,
  });
}

/** A survey of words alone still needs something to answer. */
function textQuestion(text: SurveyText): ImportedItem {
  return { kind: 'long-text', name: 'comment', text, required: false };
}

/** Without pages the elements themselves are the one page. */
function pagesOf(json: Json): Json[] {
  const pages = listOf(json.pages);
  if (pages.length > 0) return pages;
  const elements = elementsOf(json);
  return elements.length > 0 ? [{ elements }] : [];
}

function elementsOf(container: Json): Json[] {
  return [...listOf(container.elements), ...listOf(container.questions)];
}

function createReader(defaultLocale: string) {
  const types: Record<string, number> = {};
  const unsupported: Unsupported[] = [];

  function text(value: unknown): SurveyText {
    return readText(value, defaultLocale);
  }

  function page(source: Json): ImportedPage {
    noteFeatures(source, nameOf(source));
    const words: SurveyText[] = [text(source.description)];
    const { held, isLost } = conditionsOf(source, nameOf(source));
    const around: Conditions = { held: [], isLost };
    const items = elementsOf(source).flatMap((element) => readElement(element, words, around));
    return {
      title: text(source.title),
      introduction: words.reduce(joinTexts),
      ...showIfOf(held),
      items,
    };
  }

  function readElement(element: Json, words: SurveyText[], around: Conditions): ImportedItem[] {
    const type = typeof element.type === 'string' ? element.type : 'text';
    const name = nameOf(element);
    noteFeatures(element, name);
    const own = conditionsOf(element, name);
    const conditions: Conditions = {
      held: [...around.held, ...own.held],
      isLost: around.isLost || own.isLost,
    };
    if (type === 'panel' || type === 'flowpanel') {
      words.push(text(element.title), text(element.description));
      return elementsOf(element).flatMap((inner) => readElement(inner, words, conditions));
    }
    if (!knownTypes.has(type)) {
      unsupported.push({ name, feature: `type ${type}` });
      return [];
    }
    types[type] = (types[type] ?? 0) + 1;
    if (type === 'html') {
      words.push(text(stripTags(element.html)));
      return [];
    }
    const base = {
      name,
      text: isBlank(text(element.title)) ? textOf(name) : text(element.title),
      hint: text(element.description),
      // What would sometimes be hidden must not be in the way.
      required: element.isRequired === true && !conditions.isLost,
      ...showIfOf(conditions.held),
    };
    return questionsOfType(type, element, base);
  }

  type Base = Pick<ImportedItem, 'name' | 'text' | 'required' | 'showIf'> & { hint: SurveyText };

  function questionsOfType(type: string, element: Json, base: Base): ImportedItem[] {
    switch (type) {
      case 'text':
        return [textItem(element, base)];
      case 'comment':
        return [{ ...base, kind: 'long-text' }];
      case 'radiogroup':
      case 'dropdown':
      case 'buttongroup':
        return [
          { ...base, kind: 'single-choice', options: optionsOf(element), ...orderOf(element) },
        ];
      case 'checkbox':
      case 'tagbox': {
        const most = element.maxSelectedChoices;
        return [
          {
            ...base,
            kind: 'multiple-choice',
            options: optionsOf(element),
            ...orderOf(element),
            ...(typeof most === 'number' && most >= 1 && { maximumChoices: Math.floor(most) }),
          },
        ];
      }
      case 'boolean':
        if (element.renderAs === 'checkbox') return [{ ...base, kind: 'consent' }];
        return [
          {
            ...base,
            kind: 'single-choice',
            options: [
              { value: 'yes', text: orElse(text(element.labelTrue), { 'zh-CN': '是', en: 'Yes' }) },
              { value: 'no', text: orElse(text(element.labelFalse), { 'zh-CN': '否', en: 'No' }) },
            ],
          },
        ];
      case 'rating':
        return [ratingItem(element, base)];
      case 'slider': {
        if (element.sliderType === 'range') note(base.name, 'slider range, asked as text');
        return element.sliderType === 'range'
          ? [{ ...base, kind: 'short-text' }]
          : [
              {
                ...base,
                kind: 'slider',
                minimum: numberOr(element.min, 0),
                maximum: numberOr(element.max, 100),
                interval: numberOr(element.step, 1),
              },
            ];
      }
      case 'matrix':
        return [
          {
            ...base,
            kind: 'matrix',
            rows: listOfOptions(element.rows),
            columns: listOfOptions(element.columns),
          },
        ];
      case 'ranking':
        return [{ ...base, kind: 'ranking', options: listOfOptions(element.choices) }];
      case 'multipletext':
        return listOf(element.items).map((item) => ({
          ...base,
          name: `${base.name}-${nameOf(item)}`,
          text: joinTexts(base.text, orElse(text(item.title), textOf(nameOf(item)))),
          required: base.required || item.isRequired === true,
          kind: 'short-text',
        }));
      case 'expression':
      case 'image':
        note(base.name, `${type}, left out`);
        return [];
      default:
        note(base.name, `${type}, asked as text`);
        return [{ ...base, kind: 'long-text' }];
    }
  }

  function textItem(element: Json, base: Base): ImportedItem {
    const input = typeof element.inputType === 'string' ? element.inputType : 'text';
    if (input === 'number' || input === 'range') {
      const [minimum, maximum] = [element.min, element.max].map((value) =>
        typeof value === 'number' ? value : undefined,
      );
      return {
        ...base,
        kind: 'number',
        ...(element.step === 1 && { wholeNumber: true }),
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
      };
    }
    if (input === 'date') return { ...base, kind: 'date' };
    if (input !== 'text') note(base.name, `inputType ${input}, asked as text`);
    return { ...base, kind: 'short-text' };
  }

  /** Five steps are a scale, 0 to 10 a recommendation; any others are single choices. */
  function ratingItem(element: Json, base: Base): ImportedItem {
    const given = listOfOptions(element.rateValues);
    const low = numberOr(element.rateMin, 1);
    const high = numberOr(element.rateMax, numberOr(element.rateCount, 5) + low - 1);
    const step = Math.max(1, numberOr(element.rateStep, 1));
    const labels = {
      lowLabel: text(element.minRateDescription),
      highLabel: text(element.maxRateDescription),
    };
    const isDrawn = element.rateType === 'stars' || element.rateType === 'smileys';
    if (given.length === 0 && step === 1 && low === 1 && isDrawn && high >= 3 && high <= 10) {
      return { ...base, ...labels, kind: 'stars', stars: high };
    }
    if (given.length === 0 && step === 1 && low === 1 && high === 5) {
      return { ...base, ...labels, kind: 'scale' };
    }
    if (given.length === 0 && step === 1 && low === 0 && high === 10) {
      return { ...base, ...labels, kind: 'recommendation' };
    }
    const steps = Array.from(
      { length: Math.min(101, Math.max(0, Math.floor((high - low) / step) + 1)) },
      (_, index): ImportedOption => {
        const value = String(low + index * step);
        return { value, text: { 'zh-CN': value, en: value } };
      },
    );
    return { ...base, kind: 'single-choice', options: given.length > 0 ? given : steps };
  }

  function optionsOf(element: Json): ImportedOption[] {
    const options = listOfOptions(element.choices);
    if (element.showOtherItem === true || element.hasOther === true) {
      const other = { 'zh-CN': '其他', en: 'Other' };
      const own = orElse(text(element.otherText), other);
      options.push({ value: 'other', text: own, role: 'other' });
    }
    if (element.showNoneItem === true || element.hasNone === true) {
      const none = { 'zh-CN': '都没有', en: 'None' };
      options.push({ value: 'none', text: orElse(text(element.noneText), none), role: 'none' });
    }
    return options;
  }

  function listOfOptions(value: unknown): ImportedOption[] {
    return (Array.isArray(value) ? value : []).map((choice): ImportedOption => {
      const source: Json = isObject(choice) ? choice : { value: choice };
      const plain = String(source.value ?? source.name ?? '');
      const own = text(source.text ?? source.title);
      return { value: plain, text: isBlank(own) ? textOf(plain) : own };
    });
  }

  function noteFeatures(element: Json, name: string): void {
    for (const feature of elementFeatures) if (isGiven(element[feature])) note(name, feature);
  }

  /** What can be held of a `visibleIf`; the rest is listed. */
  function conditionsOf(element: Json, name: string): Conditions {
    const { visibleIf } = element;
    if (!isGiven(visibleIf)) return { held: [], isLost: false };
    const condition = typeof visibleIf === 'string' ? readCondition(visibleIf) : null;
    if (condition) return { held: [condition], isLost: false };
    note(name, 'visibleIf');
    return { held: [], isLost: true };
  }

  function note(name: string, feature: string): void {
    unsupported.push({ name, feature });
  }

  return { types, unsupported, text, page };
}

/** Conditions around an element, and whether one of them could not be held. */
type Conditions = { held: Condition[]; isLost: boolean };

function showIfOf([first, ...more]: Condition[]): Pick<ImportedItem, 'showIf'> {
  if (!first) return {};
  const condition = more.length === 0 ? first : { all: [first, ...more] };
  return { showIf: { condition, feature: 'visibleIf' } };
}

function orderOf(element: Json): { randomOrder?: boolean } {
  return element.choicesOrder === 'random' ? { randomOrder: true } : {};
}

/** A text, or one per language with `default` for the survey's own. */
function readText(value: unknown, defaultLocale: string): SurveyText {
  if (typeof value === 'string' || typeof value === 'number') return textOf(String(value));
  if (!isObject(value)) return { 'zh-CN': '', en: '' };
  const find = (...locales: string[]) => {
    const found = locales.map((locale) => value[locale]).find((own) => typeof own === 'string');
    return typeof found === 'string' ? found.trim().slice(0, 2000) : '';
  };
  const isChinese = defaultLocale.toLowerCase().startsWith('zh');
  const text = {
    'zh-CN': find('zh-cn', 'zh-CN', 'zh', ...(isChinese ? ['default'] : [])),
    en: find('en', 'en-US', ...(isChinese ? [] : ['default'])),
  };
  if (!isBlank(text)) return text;
  const any = Object.values(value).find((own) => typeof own === 'string');
  return textOf(typeof any === 'string' ? any : '');
}

function stripTags(value: unknown): unknown {
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, stripTags(own)]));
  }
  if (typeof value !== 'string') return '';
  return value
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|h\d|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

function joinTexts(one: SurveyText, other: SurveyText): SurveyText {
  const join = (a: string, b: string) => [a, b].filter(Boolean).join(' · ').slice(0, 2000);
  return { 'zh-CN': join(one['zh-CN'], other['zh-CN']), en: join(one.en, other.en) };
}

function orElse(text: SurveyText, fallback: SurveyText): SurveyText {
  return isBlank(text) ? fallback : text;
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

function nameOf(element: Json): string {
  return typeof element.name === 'string' ? element.name : '';
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
