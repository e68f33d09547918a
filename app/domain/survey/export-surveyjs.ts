import type { SurveyDefinition, SurveyOption, SurveyQuestion } from './survey-definition';
import type { SurveyText } from './survey-text';

/** The questionnaire as a definition of SurveyJS, in both languages. */
export function exportSurveyjs(definition: SurveyDefinition): Record<string, unknown> {
  return {
    title: localized(definition.title),
    ...(definition.introduction && { description: localized(definition.introduction) }),
    ...(definition.closing && { completedHtml: localized(definition.closing, escapeHtml) }),
    pages: definition.sections.map((section) => ({
      name: section.id,
      title: localized(section.title),
      ...(section.introduction && { description: localized(section.introduction) }),
      elements: section.questions.map((question) => ({
        name: question.id,
        title: localized(question.text),
        ...(question.hint && { description: localized(question.hint) }),
        ...(question.required && { isRequired: true }),
        ...elementOf(question),
      })),
    })),
  };
}

function elementOf(question: SurveyQuestion): Record<string, unknown> {
  switch (question.kind) {
    case 'single-choice':
      return { type: 'radiogroup', choices: choicesOf(question.options) };
    case 'multiple-choice':
      return {
        type: 'checkbox',
        choices: choicesOf(question.options),
        ...(question.maximumChoices !== undefined && {
          maxSelectedChoices: question.maximumChoices,
        }),
      };
    case 'scale':
      return { type: 'rating', rateMin: 1, rateMax: 5, ...endLabels(question) };
    case 'recommendation':
      return { type: 'rating', rateMin: 0, rateMax: 10, ...endLabels(question) };
    case 'number':
      return {
        type: 'text',
        inputType: 'number',
        ...(question.minimum !== undefined && { min: question.minimum }),
        ...(question.maximum !== undefined && { max: question.maximum }),
        ...(question.wholeNumber && { step: 1 }),
      };
    case 'short-text':
      return { type: 'text' };
    case 'long-text':
      return { type: 'comment' };
    default:
      return {};
  }
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

function escapeHtml(plain: string): string {
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
