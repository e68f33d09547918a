import { z } from 'zod';
import type { SurveyQuestion } from './survey-question';

/**
 * The shapes of stored answers, key by key. A question left open or not asked has no key.
 *
 * | kind                       | key                 | value                                         |
 * |----------------------------|---------------------|-----------------------------------------------|
 * | single-choice              | `question`          | the option's id                               |
 * | multiple-choice            | `question`          | option ids in the order of the options        |
 * | … with an option `other`   | `question.other`    | its text, where one was written               |
 * | matrix                     | `question.row-id`   | place of the column, 1 for the first (number) |
 * | scale, recommendation      | `question`          | 1 to 5, 0 to 10 (number)                      |
 * | stars                      | `question`          | 1 to the number of stars (number)             |
 * | ranking                    | `question`          | option ids, the best first; maybe not all     |
 * | number, slider             | `question`          | number                                        |
 * | date                       | `question`          | `YYYY-MM-DD`                                  |
 * | short-text, long-text      | `question`          | text                                          |
 * | consent                    | `question`          | `yes`                                         |
 *
 * A key with a dot is a part of its question; ids have no dots. A matrix has no key of its own.
 */
export const surveyAnswersSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.number()]),
);
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>;

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
