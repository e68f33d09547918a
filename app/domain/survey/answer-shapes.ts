import { z } from 'zod';

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
