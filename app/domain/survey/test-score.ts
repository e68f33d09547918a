import type { SurveyAnswers } from './answer-shapes';
import { questionsOf, type SurveyDefinition, type SurveyQuestion } from './survey-definition';
import { visibleQuestions } from './visible-questions';

/** `passed` is null where the test has no pass mark. */
export type TestScore = { right: number; of: number; passed: boolean | null };

/** How much of a test was right; null for a survey without right answers. Left open is not right. */
export function testScore(definition: SurveyDefinition, answers: SurveyAnswers): TestScore | null {
  const asked = visibleQuestions(definition, answers).filter(hasRightAnswer);
  if (asked.length === 0) return null;
  const right = asked.filter((question) => isRight(question, answers[question.id])).length;
  const mark = definition.passMark;
  return {
    right,
    of: asked.length,
    // Within the rounding of a division: 0.7 of 10 is 7.
    passed: mark === undefined ? null : right / asked.length >= mark - 1e-9,
  };
}

/** The definition as respondents may have it: without right answers and quotas. */
export function withoutRightAnswers(definition: SurveyDefinition): SurveyDefinition {
  if (!definition.quotas && !questionsOf(definition).some(hasRightAnswer)) return definition;
  const { quotas, ...rest } = definition;
  return {
    ...rest,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        'correct' in question ? { ...question, correct: undefined } : question,
      ),
    })),
  };
}

export function hasRightAnswer(question: SurveyQuestion): boolean {
  return 'correct' in question && question.correct !== undefined;
}

export function isRight(
  question: SurveyQuestion,
  answer: SurveyAnswers[string] | undefined,
): boolean {
  if (answer === undefined) return false;
  switch (question.kind) {
    case 'single-choice':
      return typeof answer === 'string' && (question.correct?.includes(answer) ?? false);
    case 'multiple-choice':
      return (
        Array.isArray(answer) &&
        answer.length === question.correct?.length &&
        answer.every((id) => question.correct?.includes(id))
      );
    case 'number':
      return answer === question.correct;
    default:
      return false;
  }
}
