import { answerKeys, partKey } from '~/domain/survey/answer-keys';
import type { Condition } from '~/domain/survey/survey-condition';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';

/** What a condition can ask about: a question, or a part of one. */
export type AnswerKey = { key: string; label: string; question: SurveyQuestion };

export function optionsOf({ question, key }: AnswerKey, locale: SurveyLocale) {
  return 'options' in question && key === question.id
    ? question.options.map(({ id, text }) => ({ value: id, label: readSurveyText(text, locale) }))
    : [];
}

export function keysOf(questions: readonly SurveyQuestion[], locale: SurveyLocale): AnswerKey[] {
  return questions.flatMap((question) =>
    answerKeys(question).map((key) => ({ key, question, label: labelOf(question, key, locale) })),
  );
}

function labelOf(question: SurveyQuestion, key: string, locale: SurveyLocale): string {
  const text = readSurveyText(question.text, locale).slice(0, 60) || question.id;
  if (key === question.id) return text;
  const row =
    question.kind === 'matrix'
      ? question.rows.find(({ id }) => partKey(question.id, id) === key)
      : undefined;
  return `${text} › ${row ? readSurveyText(row.text, locale) : key.slice(question.id.length + 1)}`;
}

/** A condition as a sentence. */
export function wordsOf(
  condition: Condition,
  questions: readonly SurveyQuestion[],
  locale: SurveyLocale,
  t: (key: string, values?: Record<string, string>) => string,
): string {
  const words = (own: Condition): string => {
    if ('not' in own) return t('logic.words.not', { inner: words(own.not) });
    if ('all' in own) return `(${own.all.map(words).join(t('logic.words.and'))})`;
    if ('any' in own) return `(${own.any.map(words).join(t('logic.words.or'))})`;
    const known = keysOf(questions, locale).find(({ key }) => key === own.question);
    const value = 'value' in own ? String(own.value) : '';
    const option = known && optionsOf(known, locale).find((one) => one.value === value);
    return [known?.label ?? own.question, t(`logic.${own.is}`), option?.label ?? value]
      .filter(Boolean)
      .join(' ');
  };
  return words(condition);
}
