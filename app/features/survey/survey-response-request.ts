import { z } from 'zod';
import { answerField, surveyAnswersSchema } from '~/domain/survey/survey-answers';

/** Versions 1, 2, 6 and 7 tell when and partly where they were made, which must not be kept. */
export const submissionIdSchema = z.uuid().refine((id) => !/^[1267]$/.test(id.charAt(14)), {
  error: 'form:invalid',
});

/** What a program posts for one person: answers by question id, and an id to send again under. */
export const surveyResponseRequestSchema = z.object({
  id: submissionIdSchema.optional(),
  token: z.string().max(200).optional().describe('The one-time token of a personal link.'),
  respondent: z
    .string()
    .max(120)
    .optional()
    .describe('Who answers, where a survey by name does not know it from the token.'),
  team: z.string().max(80).optional().describe('The team of a link by team.'),
  answers: surveyAnswersSchema,
});
export const surveyResponseReceiptSchema = z.object({ id: z.uuid() });

type PostedAnswers = z.infer<typeof surveyResponseRequestSchema>['answers'];

/** The answers as a form would post them, so that both are read by the same rules. */
export function answerEntries(answers: PostedAnswers): [string, string][] {
  return Object.entries(answers).flatMap(([questionId, answer]) =>
    (Array.isArray(answer) ? answer : [answer]).map((value): [string, string] => [
      answerField(questionId),
      String(value),
    ]),
  );
}
