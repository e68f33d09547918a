import { surveyjsExpression } from './export-condition';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyQuestion,
} from './survey-definition';
import type { SurveyText } from './survey-text';

/**
 * The questionnaire as a definition of SurveyJS, in both languages. Jumps, quotas and pins to a
 * process map have no place there.
 */
export function exportSurveyjs(definition: SurveyDefinition): Record<string, unknown> {
  const questions = questionsOf(definition);
  const visibleIf = ({ showIf }: Pick<SurveyQuestion, 'showIf'>) =>
    showIf ? { visibleIf: surveyjsExpression(showIf, questions) } : {};
  return {
    title: localized(definition.title),
    ...(definition.introduction && { description: localized(definition.introduction) }),
    ...(definition.closing && { completedHtml: localized(definition.closing, escapeHtml) }),
    pages: definition.sections.map((section) => ({
      name: section.id,
      title: localized(section.title),
      ...(section.introduction && { description: localized(section.introduction) }),
      ...visibleIf(section),
      elements: section.questions.map((question) => ({
        name: question.id,
        title: localized(question.text, pipedNames),
        ...(question.hint && { description: localized(question.hint, pipedNames) }),
        ...(question.required && { isRequired: true }),
        ...visibleIf(question),
        ...elementOf(question),
      })),
    })),
  };
}

function elementOf(question: SurveyQuestion): Record<string, unknown> {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        type: question.kind === 'single-choice' ? 'radiogroup' : 'checkbox',
        ...choices(question.options),
        ...(question.randomOrder && { choicesOrder: 'random' }),
        ...(question.correct && {
          correctAnswer: question.kind === 'single-choice' ? question.correct[0] : question.correct,
        }),
        ...('maximumChoices' in question &&
          question.maximumChoices !== undefined && {
            maxSelectedChoices: question.maximumChoices,
          }),
      };
    case 'matrix':
      return {
        type: 'matrix',
        rows: choicesOf(question.rows),
        columns: choicesOf(question.columns),
        ...(question.required && { eachRowRequired: true }),
        ...(question.randomOrder && { rowOrder: 'random' }),
      };
    case 'scale':
      return { type: 'rating', rateMin: 1, rateMax: 5, ...endLabels(question) };
    case 'recommendation':
      return { type: 'rating', rateMin: 0, rateMax: 10, ...endLabels(question) };
    case 'stars':
      return {
        type: 'rating',
        rateType: 'stars',
        rateMin: 1,
        rateMax: question.stars,
        ...endLabels(question),
      };
    case 'ranking':
      return {
        type: 'ranking',
        choices: choicesOf(question.options),
        ...(question.randomOrder && { choicesOrder: 'random' }),
      };
    case 'slider':
      return {
        type: 'slider',
        min: question.minimum,
        max: question.maximum,
        step: question.interval,
      };
    case 'number':
      return {
        type: 'text',
        inputType: 'number',
        ...(question.minimum !== undefined && { min: question.minimum }),
        ...(question.maximum !== undefined && { max: question.maximum }),
        ...(question.wholeNumber && { step: 1 }),
        ...(question.correct !== undefined && { correctAnswer: question.correct }),
      };
    case 'date':
      return {
        type: 'text',
        inputType: 'date',
        ...(question.earliest && { min: question.earliest }),
        ...(question.latest && { max: question.latest }),
      };
    case 'short-text':
      return { type: 'text' };
    case 'long-text':
      return { type: 'comment' };
    case 'consent':
      return { type: 'boolean', renderAs: 'checkbox' };
  }
}

/** `other` and `none` are items of their own there; what else excludes is an ordinary choice. */
function choices(options: readonly SurveyOption[]) {
  const other = options.find(({ role }) => role === 'other');
  const none = options.find(({ role }) => role === 'none');
  return {
    choices: choicesOf(options.filter((option) => option !== other && option !== none)),
    ...(other && { showOtherItem: true, otherText: localized(other.text) }),
    ...(none && { showNoneItem: true, noneText: localized(none.text) }),
  };
}

function endLabels(question: {
  lowLabel?: SurveyText | undefined;
  highLabel?: SurveyText | undefined;
}) {
  return {
    ...(question.lowLabel && { minRateDescription: localized(question.lowLabel) }),
    ...(question.highLabel && { maxRateDescription: localized(question.highLabel) }),
  };
}

function choicesOf(options: readonly SurveyOption[]) {
  return options.map(({ id, text }) => ({ value: id, text: localized(text) }));
}

/** English is the default language of SurveyJS; a side that is not written is left out. */
function localized(text: SurveyText, change = (plain: string) => plain): Record<string, string> {
  return {
    ...(text.en && { default: change(text.en) }),
    ...(text['zh-CN'] && { 'zh-cn': change(text['zh-CN']) }),
  };
}

/** One brace there, two here. */
function pipedNames(plain: string): string {
  return plain.replace(/\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g, '{$1}');
}

function escapeHtml(plain: string): string {
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
