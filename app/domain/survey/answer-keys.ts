import type { SurveyQuestion } from './survey-question';

/** The key of a part of a question's answer (see `answer-shapes`). */
export function partKey(questionId: string, part: string): string {
  return `${questionId}.${part}`;
}

/** The part under which the text of an option `other` is kept. */
export const OTHER_PART = 'other';

/** Every key that a question's answers may stand under. */
export function answerKeys(question: SurveyQuestion): string[] {
  switch (question.kind) {
    case 'matrix':
      return question.rows.map(({ id }) => partKey(question.id, id));
    case 'single-choice':
    case 'multiple-choice':
      return question.options.some(({ role }) => role === 'other')
        ? [question.id, partKey(question.id, OTHER_PART)]
        : [question.id];
    default:
      return [question.id];
  }
}

/** The id of the question that a key belongs to. */
export function questionOfKey(key: string): string {
  return key.split('.', 1)[0] ?? key;
}
