import { OTHER_PART, partKey } from './answer-keys';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
  type SurveyQuestionOf,
} from './survey-definition';
import { readSurveyText, type SurveyText } from './survey-text';

/** A row of a matrix is a question of its own whose steps are the columns; its id is its answer's key. */
export function rowQuestions(matrix: SurveyQuestionOf<'matrix'>): SurveyQuestionOf<'stars'>[] {
  return matrix.rows.map((row) => ({
    id: partKey(matrix.id, row.id),
    kind: 'stars',
    stars: matrix.columns.length,
    required: matrix.required,
    text: joined(matrix.text, row.text),
    ...(matrix.columns[0] && { lowLabel: matrix.columns[0].text }),
    ...(matrix.columns.at(-1) && { highLabel: matrix.columns.at(-1)?.text }),
    ...(matrix.step && { step: matrix.step }),
  }));
}

/** The words beside an option `other` are a free text; null where there is no such option. */
export function otherQuestion(question: SurveyQuestion): SurveyQuestionOf<'short-text'> | null {
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice') return null;
  const option = question.options.find(({ role }) => role === 'other');
  if (!option) return null;
  return {
    id: partKey(question.id, OTHER_PART),
    kind: 'short-text',
    required: false,
    text: joined(question.text, option.text),
  };
}

/** All that is summed up by itself: the questions, and behind a choice its free words. */
export function withOtherTexts(questions: readonly SurveyQuestion[]): SurveyQuestion[] {
  return questions.flatMap((question) => {
    const other = otherQuestion(question);
    return other ? [question, other] : [question];
  });
}

export function countedQuestions(definition: SurveyDefinition): SurveyQuestion[] {
  return withOtherTexts(questionsOf(definition));
}

/** The same with the rows of a matrix in its place, for whatever looks at one number at a time. */
export function rowsApart(questions: readonly SurveyQuestion[]): SurveyQuestion[] {
  return questions.flatMap((question): SurveyQuestion[] =>
    question.kind === 'matrix' ? rowQuestions(question) : [question],
  );
}

function joined(question: SurveyText, part: SurveyText): SurveyText {
  return {
    'zh-CN': `${readSurveyText(question, 'zh-CN')} · ${readSurveyText(part, 'zh-CN')}`,
    en: `${readSurveyText(question, 'en')} · ${readSurveyText(part, 'en')}`,
  };
}
