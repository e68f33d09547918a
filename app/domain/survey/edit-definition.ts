import { questionOfKey } from './answer-keys';
import { type Condition, testsOf } from './survey-condition';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyQuestion,
  type SurveyQuestionKind,
  type SurveySection,
} from './survey-definition';
import type { SurveyText } from './survey-text';

/** Where something stands: a section, or a question in it. */
export type Place = { section: number; question?: number | undefined };

/** A new question of a kind, with words to be written over. */
export function newQuestion(
  definition: SurveyDefinition,
  kind: SurveyQuestionKind,
  text: SurveyText = { 'zh-CN': '新题目', en: 'New question' },
): SurveyQuestion {
  const id = freeId(
    'question',
    questionsOf(definition).map((question) => question.id),
  );
  return asKind({ id, kind: 'short-text', text, required: false }, kind);
}

/** The same question asked in another way; options and words are kept where both have them. */
export function asKind(question: SurveyQuestion, kind: SurveyQuestionKind): SurveyQuestion {
  const { id, text, hint, required, showIf, step } = question;
  const base = {
    id,
    text,
    required,
    ...(hint && { hint }),
    ...(showIf && { showIf }),
    ...(step && { step }),
  };
  const options =
    'options' in question
      ? question.options
      : question.kind === 'matrix'
        ? question.columns
        : twoOptions('option', '选项', 'Option');
  const ends = {
    ...('lowLabel' in question && question.lowLabel && { lowLabel: question.lowLabel }),
    ...('highLabel' in question && question.highLabel && { highLabel: question.highLabel }),
  };
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...base, kind, options };
    case 'ranking':
      return { ...base, kind, options: plain(options).slice(0, 12) };
    case 'matrix':
      return {
        ...base,
        kind,
        rows: twoOptions('row', '说法', 'Statement'),
        columns: 'options' in question ? plain(options).slice(0, 11) : agreement(),
      };
    case 'scale':
    case 'recommendation':
      return { ...base, ...ends, kind };
    case 'stars':
      return { ...base, ...ends, kind, stars: 5 };
    case 'slider':
      return { ...base, ...ends, kind, minimum: 0, maximum: 100, interval: 1 };
    case 'number':
      return { ...base, kind, wholeNumber: false };
    case 'date':
    case 'short-text':
    case 'long-text':
    case 'consent':
      return { ...base, kind };
  }
}

export function insertQuestion(
  definition: SurveyDefinition,
  { section, question }: Place,
  added: SurveyQuestion,
): SurveyDefinition {
  return changeSection(definition, section, (own) => ({
    ...own,
    questions: own.questions.toSpliced((question ?? own.questions.length - 1) + 1, 0, added),
  }));
}

export function changeQuestion(
  definition: SurveyDefinition,
  { section, question }: Place,
  changed: SurveyQuestion,
): SurveyDefinition {
  return changeSection(definition, section, (own) => ({
    ...own,
    questions: own.questions.map((old, index) => (index === question ? changed : old)),
  }));
}

export function changeSection(
  definition: SurveyDefinition,
  index: number,
  change: (section: SurveySection) => SurveySection,
): SurveyDefinition {
  return {
    ...definition,
    sections: definition.sections.map((section, at) => (at === index ? change(section) : section)),
  };
}

/** A new section with one question, since a section can't be empty. */
export function insertSection(definition: SurveyDefinition, after: number): SurveyDefinition {
  const section: SurveySection = {
    id: freeId(
      'part',
      definition.sections.map(({ id }) => id),
    ),
    title: { 'zh-CN': '新部分', en: 'New part' },
    questions: [newQuestion(definition, 'single-choice')],
  };
  return { ...definition, sections: definition.sections.toSpliced(after + 1, 0, section) };
}

/** A copy right behind it, with ids of its own. */
export function duplicate(definition: SurveyDefinition, place: Place): SurveyDefinition {
  const section = definition.sections[place.section];
  if (!section) return definition;
  const taken = questionsOf(definition).map(({ id }) => id);
  const copyOf = (question: SurveyQuestion): SurveyQuestion => {
    const id = freeId(question.id.replace(/-\d+$/, ''), taken);
    taken.push(id);
    return { ...question, id };
  };
  if (place.question !== undefined) {
    const question = section.questions[place.question];
    return question ? insertQuestion(definition, place, copyOf(question)) : definition;
  }
  const copy: SurveySection = {
    ...section,
    id: freeId(
      section.id.replace(/-\d+$/, ''),
      definition.sections.map(({ id }) => id),
    ),
    questions: section.questions.map(copyOf),
  };
  return { ...definition, sections: definition.sections.toSpliced(place.section + 1, 0, copy) };
}

/** Takes something out; conditions, jumps and quotas that named it go with it. */
export function remove(definition: SurveyDefinition, place: Place): SurveyDefinition {
  const sections =
    place.question === undefined
      ? definition.sections.toSpliced(place.section, 1)
      : changeSection(definition, place.section, (section) => ({
          ...section,
          questions: section.questions.toSpliced(place.question ?? 0, 1),
        })).sections.filter(({ questions }) => questions.length > 0);
  return sections.length === 0 ? definition : withoutLooseEnds({ ...definition, sections });
}

/** One place up or down; a question at the edge of its section goes into the next one. */
export function move(
  definition: SurveyDefinition,
  place: Place,
  by: 1 | -1,
): { definition: SurveyDefinition; place: Place } {
  if (place.question === undefined) {
    return moveTo(definition, place, { section: place.section + by });
  }
  const section = definition.sections[place.section];
  const next = place.question + by;
  if (section && next >= 0 && next < section.questions.length) {
    return moveTo(definition, place, { section: place.section, question: next });
  }
  const neighbour = definition.sections[place.section + by];
  if (!neighbour) return { definition, place };
  const question = by === 1 ? 0 : neighbour.questions.length;
  return moveTo(definition, place, { section: place.section + by, question });
}

/** To another place; the last question of a section stays, because a section can't be empty. */
export function moveTo(
  definition: SurveyDefinition,
  from: Place,
  to: Place,
): { definition: SurveyDefinition; place: Place } {
  const unchanged = { definition, place: from };
  const { sections } = definition;
  const source = sections[from.section];
  if (!source || !sections[to.section]) return unchanged;
  if (from.question === undefined) {
    const moved = sections.toSpliced(from.section, 1).toSpliced(to.section, 0, source);
    return { definition: { ...definition, sections: moved }, place: { section: to.section } };
  }
  const question = source.questions[from.question];
  if (!question) return unchanged;
  if (from.section !== to.section && source.questions.length === 1) return unchanged;
  const taken = changeSection(definition, from.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(from.question ?? 0, 1),
  }));
  const place = { section: to.section, question: to.question ?? 0 };
  const put = changeSection(taken, to.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(place.question, 0, question),
  }));
  return { definition: put, place };
}

/**
 * Options from a pasted list: one a line, `中文 | English`, or one language alone. An option whose
 * words are there already keeps its id, so that conditions still find it.
 */
export function optionsFromList(list: string, old: readonly SurveyOption[]): SurveyOption[] {
  const taken: string[] = [];
  return list.split(/\r?\n/).flatMap((line): SurveyOption[] => {
    const words = line.replace(/^\s*(?:[-*•]|\d+[.)、])\s*/, '').trim();
    if (words === '') return [];
    const [one = '', other] = words.split(/\s*[|｜\t]\s*/);
    const text: SurveyText =
      other !== undefined
        ? { 'zh-CN': one, en: other }
        : /\p{Script=Han}/u.test(one)
          ? { 'zh-CN': one, en: '' }
          : { 'zh-CN': '', en: one };
    const kept = old.find(
      (option) =>
        !taken.includes(option.id) &&
        ((text['zh-CN'] !== '' && option.text['zh-CN'] === text['zh-CN']) ||
          (text.en !== '' && option.text.en === text.en)),
    );
    const id = kept?.id ?? freeId('option', [...taken, ...old.map((option) => option.id)]);
    taken.push(id);
    const both = {
      'zh-CN': text['zh-CN'] || kept?.text['zh-CN'] || '',
      en: text.en || kept?.text.en || '',
    };
    return [{ ...kept, id, text: both }];
  });
}

type Untranslated = { place: Place | null; missing: 'zh-CN' | 'en' };

/** Every text with its two sides, and where it stands; for seeing what is not translated yet. */
export function untranslated(definition: SurveyDefinition): Untranslated[] {
  const missing = (place: Place | null, texts: readonly (SurveyText | undefined)[]) =>
    texts.flatMap((text): Untranslated[] => {
      if (!text) return [];
      if (text['zh-CN'].trim() === '') return [{ place, missing: 'zh-CN' }];
      return text.en.trim() === '' ? [{ place, missing: 'en' }] : [];
    });
  return [
    ...missing(null, [definition.title, definition.introduction, definition.closing]),
    ...definition.sections.flatMap((section, index) => [
      ...missing({ section: index }, [section.title, section.introduction]),
      ...section.questions.flatMap((question, position) =>
        missing({ section: index, question: position }, textsOf(question)),
      ),
    ]),
  ];
}

function textsOf(question: SurveyQuestion): (SurveyText | undefined)[] {
  const lists =
    question.kind === 'matrix'
      ? [...question.rows, ...question.columns]
      : 'options' in question
        ? question.options
        : [];
  return [
    question.text,
    question.hint,
    ...lists.map(({ text }) => text),
    ...('lowLabel' in question ? [question.lowLabel, question.highLabel] : []),
    ...('unit' in question ? [question.unit] : []),
  ];
}

/** Leaves out what names questions or sections that are no longer there. */
function withoutLooseEnds(definition: SurveyDefinition): SurveyDefinition {
  const known = new Set(questionsOf(definition).map(({ id }) => id));
  const isKnown = (condition: Condition | undefined): condition is Condition =>
    condition !== undefined &&
    testsOf(condition).every(({ question }) => known.has(questionOfKey(question)));
  const sectionIds = new Set(definition.sections.map(({ id }) => id));
  return {
    ...definition,
    ...(definition.quotas && {
      quotas: definition.quotas.filter(
        ({ question }) => question === undefined || known.has(question),
      ),
    }),
    sections: definition.sections.map(({ showIf, jumps, ...section }) => ({
      ...section,
      ...(isKnown(showIf) && { showIf }),
      ...(jumps && {
        jumps: jumps.filter(({ when, to }) => isKnown(when) && (to === null || sectionIds.has(to))),
      }),
      questions: section.questions.map((question): SurveyQuestion => {
        if (question.showIf === undefined || isKnown(question.showIf)) return question;
        const { showIf: _loose, ...rest } = question;
        return rest;
      }),
    })),
  };
}

/** The first of `name`, `name-2`, `name-3` … that is free. */
export function freeId(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

function twoOptions(id: string, chinese: string, english: string): SurveyOption[] {
  return [1, 2].map((number) => ({
    id: `${id}-${number}`,
    text: { 'zh-CN': `${chinese} ${number}`, en: `${english} ${number}` },
  }));
}

function agreement(): SurveyOption[] {
  return [
    ['strongly-disagree', '非常不同意', 'Strongly disagree'],
    ['disagree', '不太同意', 'Disagree'],
    ['neither', '说不上', 'Neither'],
    ['agree', '比较同意', 'Agree'],
    ['strongly-agree', '非常同意', 'Strongly agree'],
  ].map(([id = '', chinese = '', english = '']) => ({
    id,
    text: { 'zh-CN': chinese, en: english },
  }));
}

/** Without roles, which only choices have. */
function plain(options: readonly SurveyOption[]): SurveyOption[] {
  return options.map(({ id, text }) => ({ id, text }));
}
