import { fail, ok, type Result } from '../result';
import { type ConditionNames, resolveCondition } from './resolve-condition';
import type { Condition } from './survey-condition';
import {
  type OptionRole,
  type SurveyDefinition,
  type SurveyDefinitionInput,
  surveyDefinitionSchema,
} from './survey-definition';
import type { SurveyText } from './survey-text';

type QuestionInput = SurveyDefinitionInput['sections'][number]['questions'][number];

/** What of another tool's questionnaire could not be taken over, and where it stood. */
export type Unsupported = { name: string; feature: string };

/** A questionnaire of another tool, as far as it can be asked here. */
export type ImportedSurvey = {
  definition: SurveyDefinition;
  /** Counted in the file: its pages, its questions, and these by the file's own types. */
  pages: number;
  questions: number;
  types: Record<string, number>;
  unsupported: Unsupported[];
};

export type ImportedQuestion =
  | {
      kind: 'single-choice' | 'multiple-choice';
      options: ImportedOption[];
      maximumChoices?: number;
      randomOrder?: boolean;
    }
  | { kind: 'matrix'; rows: ImportedOption[]; columns: ImportedOption[] }
  | ({ kind: 'stars'; stars: number } & EndLabels)
  | { kind: 'ranking'; options: ImportedOption[] }
  | ({ kind: 'slider'; minimum: number; maximum: number; interval: number } & EndLabels)
  | { kind: 'date' | 'consent' }
  | { kind: 'number'; minimum?: number; maximum?: number; wholeNumber?: boolean }
  | ({ kind: 'scale' | 'recommendation' } & EndLabels)
  | { kind: 'short-text' | 'long-text' };
export type ImportedOption = { value: string; text: SurveyText; role?: OptionRole };
type EndLabels = { lowLabel?: SurveyText; highLabel?: SurveyText };

export type ImportedItem = ImportedQuestion & {
  name: string;
  text: SurveyText;
  hint?: SurveyText;
  required: boolean;
  /** Names questions and values of the file; `feature` is what the file calls it. */
  showIf?: { condition: Condition; feature: string };
};
export type ImportedPage = {
  title?: SurveyText;
  introduction?: SurveyText;
  showIf?: { condition: Condition; feature: string };
  items: ImportedItem[];
};

const mostOptions = 40;
const mostQuestions = 60;
const mostSections = 30;
const longestText = 2000;

/** Which language a text is written in is seen by its characters where the file does not say. */
export function textOf(plain: string): SurveyText {
  const text = plain.trim().slice(0, longestText);
  return /\p{Script=Han}/u.test(text) ? { 'zh-CN': text, en: '' } : { 'zh-CN': '', en: text };
}

export function isBlank(text: SurveyText): boolean {
  return text['zh-CN'].trim() === '' && text.en.trim() === '';
}

/**
 * Makes a definition of what was read: names become ids, and what is too much or too little for a
 * question is asked as text and listed. Fails with `survey-import-empty` where nothing can be asked.
 */
export function defineImported(
  title: SurveyText,
  introduction: SurveyText | undefined,
  pages: readonly ImportedPage[],
  unsupported: Unsupported[],
): Result<SurveyDefinition> {
  const questionIds = createIds('q');
  const names: ConditionNames = new Map();
  const sections = pages.flatMap((page, index) => {
    const whole = conditionOf(page, textName(page), names, unsupported);
    const isLost = page.showIf !== undefined && whole.showIf === undefined;
    return chunk(page.items, mostQuestions).map((items, part) => ({
      id: `part-${index + 1}${part > 0 ? `-${part + 1}` : ''}`,
      title: page.title && !isBlank(page.title) ? page.title : { 'zh-CN': '问题', en: 'Questions' },
      ...(part === 0 &&
        page.introduction &&
        !isBlank(page.introduction) && { introduction: page.introduction }),
      ...whole,
      questions: items.map((item) => {
        const condition = conditionOf(item, item.name, names, unsupported);
        // What would sometimes be hidden must not be in the way.
        const required =
          item.required && !isLost && (!item.showIf || condition.showIf !== undefined);
        const id = questionIds(item.name);
        const question = { ...questionOf({ ...item, required }, id, unsupported), ...condition };
        names.set(item.name, { item, question });
        return question;
      }),
    }));
  });
  if (sections.length === 0) return fail('survey-import-empty');
  for (const { title: left } of sections.slice(mostSections)) {
    unsupported.push({ name: left.en || left['zh-CN'], feature: 'more than 30 pages' });
  }
  const asked = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const parsed = surveyDefinitionSchema.safeParse({
    title: isBlank(title) ? { 'zh-CN': '导入的问卷', en: 'Imported survey' } : title,
    ...(introduction && !isBlank(introduction) && { introduction }),
    // About a quarter of a minute for each question.
    minutes: Math.min(60, Math.max(1, Math.ceil(asked / 4))),
    sections: sections.slice(0, mostSections),
  });
  return parsed.success ? ok(parsed.data) : fail('survey-import-invalid');
}

function conditionOf(
  { showIf }: Pick<ImportedItem, 'showIf'>,
  name: string,
  names: ConditionNames,
  unsupported: Unsupported[],
): { showIf?: Condition } {
  if (!showIf) return {};
  const resolved = resolveCondition(showIf.condition, names);
  if (!resolved) unsupported.push({ name, feature: showIf.feature });
  return resolved ? { showIf: resolved } : {};
}

function textName({ title }: ImportedPage): string {
  return title ? title.en || title['zh-CN'] : '';
}

function questionOf(item: ImportedItem, id: string, unsupported: Unsupported[]): QuestionInput {
  const base = {
    id,
    text: isBlank(item.text) ? textOf(item.name || id) : item.text,
    required: item.required,
    ...(item.hint && !isBlank(item.hint) && { hint: item.hint }),
  };
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      if (item.options.length < 2 || item.options.length > mostOptions) {
        const feature = `${item.options.length} options, asked as text`;
        unsupported.push({ name: item.name, feature });
        return { ...base, kind: 'short-text' };
      }
      const options = optionsOf(item.options);
      return item.kind === 'single-choice'
        ? { ...base, kind: item.kind, options, ...shuffled(item) }
        : {
            ...base,
            kind: item.kind,
            options,
            ...shuffled(item),
            ...(item.maximumChoices !== undefined && { maximumChoices: item.maximumChoices }),
          };
    }
    case 'number':
      return {
        ...base,
        kind: item.kind,
        wholeNumber: item.wholeNumber ?? false,
        ...(item.minimum !== undefined && { minimum: item.minimum }),
        ...(item.maximum !== undefined &&
          item.maximum >= (item.minimum ?? item.maximum) && { maximum: item.maximum }),
      };
    case 'matrix': {
      const isHeld =
        item.rows.length >= 1 &&
        item.rows.length <= 30 &&
        item.columns.length >= 2 &&
        item.columns.length <= 11;
      if (isHeld) {
        return {
          ...base,
          kind: item.kind,
          rows: optionsOf(item.rows),
          columns: optionsOf(item.columns),
        };
      }
      const feature = `${item.rows.length} × ${item.columns.length} matrix, asked as text`;
      unsupported.push({ name: item.name, feature });
      return { ...base, kind: 'long-text' };
    }
    case 'ranking':
      if (item.options.length < 2 || item.options.length > 12) {
        const feature = `${item.options.length} options, asked as text`;
        unsupported.push({ name: item.name, feature });
        return { ...base, kind: 'short-text' };
      }
      return { ...base, kind: item.kind, options: optionsOf(item.options) };
    case 'stars':
      return { ...base, kind: item.kind, stars: item.stars, ...endLabels(item) };
    case 'slider':
      return {
        ...base,
        kind: item.kind,
        minimum: item.minimum,
        maximum: item.maximum > item.minimum ? item.maximum : item.minimum + 1,
        interval: item.interval > 0 ? item.interval : 1,
        ...endLabels(item),
      };
    case 'scale':
    case 'recommendation':
      return {
        ...base,
        kind: item.kind,
        ...endLabels(item),
      };
    default:
      return { ...base, kind: item.kind };
  }
}

function endLabels({ lowLabel, highLabel }: EndLabels) {
  return {
    ...(lowLabel && !isBlank(lowLabel) && { lowLabel }),
    ...(highLabel && !isBlank(highLabel) && { highLabel }),
  };
}

function shuffled({ randomOrder }: { randomOrder?: boolean }) {
  return randomOrder ? { randomOrder } : {};
}

function optionsOf(options: readonly ImportedOption[]) {
  const ids = createIds('o');
  let hasOther = false;
  return options.map(({ value, text, role }) => {
    // One option asks for words of one's own; a second is an answer like any other.
    const own = role === 'other' && hasOther ? undefined : role;
    hasOther ||= role === 'other';
    return {
      id: ids(value),
      text: isBlank(text) ? textOf(value || '–') : text,
      ...(own && { role: own }),
    };
  });
}

/** Names as ids: their plain letters and digits, and a number where two would be alike. */
function createIds(prefix: string): (name: string) => string {
  const taken = new Set<string>();
  let count = 0;
  return (name) => {
    count += 1;
    const plain = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50);
    const wanted = /^[a-z]/.test(plain)
      ? plain
      : plain
        ? `${prefix}-${plain}`
        : `${prefix}-${count}`;
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}
