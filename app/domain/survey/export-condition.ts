import { questionOfKey } from './answer-keys';
import type { AnswerTest, Condition } from './survey-condition';
import type { SurveyQuestion } from './survey-question';

/** How one tool writes its expressions. */
type Spelling = {
  name: (key: string) => string;
  test: (name: string, test: AnswerTest) => string;
};

const text = (value: string) => `'${value.replaceAll("'", '’')}'`;
const literal = (value: string | number) =>
  typeof value === 'number' ? String(value) : text(value);

const surveyjs: Spelling = {
  name: (key) => `{${key}}`,
  test: (name, test) => {
    switch (test.is) {
      case 'answered':
        return `${name} notempty`;
      case 'equals':
        return `${name} = ${literal(test.value)}`;
      case 'includes':
        return `${name} contains ${text(test.value)}`;
      case 'at-least':
        return `${name} >= ${test.value}`;
    }
  },
};

const xlsform: Spelling = {
  name: (key) => `\${${key.replace('.', '_')}}`,
  test: (name, test) => {
    switch (test.is) {
      case 'answered':
        return `${name} != ''`;
      case 'equals':
        return `${name} = ${literal(test.value)}`;
      case 'includes':
        return `selected(${name}, ${text(test.value)})`;
      case 'at-least':
        return `${name} >= ${test.value}`;
    }
  },
};

export function surveyjsExpression(
  condition: Condition,
  questions: readonly SurveyQuestion[],
): string {
  return write(condition, surveyjs, questions);
}

export function xlsformExpression(
  condition: Condition,
  questions: readonly SurveyQuestion[],
): string {
  return write(condition, xlsform, questions);
}

function write(
  condition: Condition,
  spelling: Spelling,
  questions: readonly SurveyQuestion[],
): string {
  const inner = (own: Condition): string => write(own, spelling, questions);
  if ('not' in condition) {
    return spelling === surveyjs ? `!(${inner(condition.not)})` : `not(${inner(condition.not)})`;
  }
  if ('all' in condition) return `(${condition.all.map(inner).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(inner).join(' or ')})`;
  const question = questions.find(({ id }) => id === questionOfKey(condition.question));
  const name = spelling.name(condition.question);
  if (question?.kind !== 'matrix' || !('value' in condition)) {
    return spelling.test(name, condition);
  }
  // Rows are answered by a column's name there, by its place here.
  const places = question.columns
    .map(({ id }, index) => ({ id, place: index + 1 }))
    .filter(({ place }) =>
      condition.is === 'at-least' ? place >= condition.value : place === condition.value,
    );
  const equal = places.map(({ id }) => `${name} = ${text(id)}`);
  return equal.length === 1 ? (equal[0] ?? '') : `(${equal.join(' or ') || `${name} = ''`})`;
}
