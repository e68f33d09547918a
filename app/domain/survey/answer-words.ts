import { OTHER_PART, partKey } from './answer-keys';
import type { SurveyAnswers } from './answer-shapes';
import type { SurveyQuestion } from './survey-definition';
import { readSurveyText, type SurveyLocale, type SurveyText } from './survey-text';

/** One person's answer in the words of its question, a line for each part; empty where left open. */
export function answerWords(
  question: SurveyQuestion,
  answers: SurveyAnswers,
  locale: SurveyLocale,
): string[] {
  const at = (key: string) => (Object.hasOwn(answers, key) ? answers[key] : undefined);
  const text = (words: SurveyText) => readSurveyText(words, locale);
  if (question.kind === 'matrix') {
    return question.rows.flatMap((row) => {
      const place = at(partKey(question.id, row.id));
      const column = typeof place === 'number' ? question.columns[place - 1] : undefined;
      return column ? [`${text(row.text)}: ${text(column.text)}`] : [];
    });
  }
  const answer = at(question.id);
  if (answer === undefined) return [];
  if (question.kind === 'consent') return ['✓'];
  const options = 'options' in question ? question.options : [];
  const word = (value: unknown) => {
    const option = options.find(({ id }) => id === value);
    return option ? text(option.text) : String(value);
  };
  if (question.kind === 'ranking' && Array.isArray(answer)) {
    return answer.map((id, index) => `${index + 1}. ${word(id)}`);
  }
  const own = Array.isArray(answer) ? answer.map(word).join(' · ') : word(answer);
  const other = at(partKey(question.id, OTHER_PART));
  return typeof other === 'string' ? [own, other] : [own];
}
