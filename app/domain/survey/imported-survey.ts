import { fail, ok, type Result } from '../result';
import {
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
    }
  | { kind: 'number'; minimum?: number; maximum?: number; wholeNumber?: boolean }
  | { kind: 'scale' | 'recommendation'; lowLabel?: SurveyText; highLabel?: SurveyText }
  | { kind: 'short-text' | 'long-text' };
export type ImportedOption = { value: string; text: SurveyText };

export type ImportedItem = ImportedQuestion & {
  name: string;
  text: SurveyText;
  hint?: SurveyText;
  required: boolean;
};
export type ImportedPage = { title?: SurveyText; introduction?: SurveyText; items: ImportedItem[] };

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
  const sections = pages.flatMap((page, index) =>
    chunk(page.items, mostQuestions).map((items, part) => ({
      id: `part-${index + 1}${part > 0 ? `-${part + 1}` : ''}`,
      title: page.title && !isBlank(page.title) ? page.title : { 'zh-CN': '问题', en: 'Questions' },
      ...(part === 0 &&
        page.introduction &&
        !isBlank(page.introduction) && { introduction: page.introduction }),
      questions: items.map((item) => questionOf(item, questionIds(item.name), unsupported)),
    })),
  );
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
      const optionIds = createIds('o');
      const options = item.options.map(({ value, text }) => ({
        id: optionIds(value),
        text: isBlank(text) ? textOf(value || '–') : text,
      }));
      return item.kind === 'single-choice'
        ? { ...base, kind: item.kind, options }
        : {
            ...base,
            kind: item.kind,
            options,
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
    case 'scale':
    case 'recommendation':
      return {
        ...base,
        kind: item.kind,
        ...(item.lowLabel && !isBlank(item.lowLabel) && { lowLabel: item.lowLabel }),
        ...(item.highLabel && !isBlank(item.highLabel) && { highLabel: item.highLabel }),
      };
    default:
      return { ...base, kind: item.kind };
  }
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
