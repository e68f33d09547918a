import { z } from 'zod';
import type { SurveyAnswers } from './answer-shapes';

/**
 * What an earlier answer must be. `question` is the key of an answer (see `answer-shapes`): a question's
 * id, or `question.part`.
 */
export type AnswerTest =
  | { question: string; is: 'answered' }
  | { question: string; is: 'equals'; value: string | number }
  | { question: string; is: 'includes'; value: string }
  | { question: string; is: 'at-least'; value: number };

export type Condition =
  | AnswerTest
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const question = z.string().max(130);

export const conditionSchema: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question, is: z.literal('answered') }),
    z.strictObject({
      question,
      is: z.literal('equals'),
      value: z.union([z.string().max(200), z.number()]),
    }),
    z.strictObject({ question, is: z.literal('includes'), value: z.string().max(200) }),
    z.strictObject({ question, is: z.literal('at-least'), value: z.number() }),
    z.strictObject({ all: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

/** Whether the answers fulfil the condition; a question left open fulfils no test but in a `not`. */
export function holds(condition: Condition, answers: SurveyAnswers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = Object.hasOwn(answers, condition.question)
    ? answers[condition.question]
    : undefined;
  if (answer === undefined) return false;
  switch (condition.is) {
    case 'answered':
      return true;
    case 'equals':
      return answer === condition.value;
    case 'includes':
      return Array.isArray(answer) && answer.includes(condition.value);
    case 'at-least':
      return typeof answer === 'number' && answer >= condition.value;
  }
}

/** Every test in the tree. */
export function testsOf(condition: Condition): AnswerTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  if ('not' in condition) return testsOf(condition.not);
  return [condition];
}
