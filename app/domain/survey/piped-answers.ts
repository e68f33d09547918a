import { OTHER_PART, partKey } from './answer-keys';
import type { SurveyAnswers } from './answer-shapes';
import type { SurveyQuestion } from './survey-question';
import { readSurveyText, type SurveyLocale, type SurveyText } from './survey-text';

const piped = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

/** The questions whose answers a text names as `{{question-id}}`, in either language. */
export function pipedKeys(text: SurveyText): string[] {
  return [...text['zh-CN'].matchAll(piped), ...text.en.matchAll(piped)].flatMap(
    ([, key]) => key ?? [],
  );
}

/**
 * The text in one language with the named answers in it; `…` stands for one that was not given. The
 * result is plain text: whoever shows it escapes it like any other, since it holds what people wrote.
 */
export function pipeAnswers(
  text: SurveyText,
  locale: SurveyLocale,
  questions: readonly SurveyQuestion[],
  answers: SurveyAnswers,
): string {
  return readSurveyText(text, locale).replace(piped, (whole, id: string) => {
    const question = questions.find((own) => own.id === id);
    return question ? (answerText(question, locale, answers) ?? '…') : whole;
  });
}

/** An answer in words; null where there is none. */
export function answerText(
  question: SurveyQuestion,
  locale: SurveyLocale,
  answers: SurveyAnswers,
): string | null {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (answer === undefined) return null;
  const separator = locale === 'en' ? ', ' : '、';
  if (!('options' in question)) {
    return Array.isArray(answer) ? answer.join(separator) : String(answer);
  }
  const other = answers[partKey(question.id, OTHER_PART)];
  const wordOf = (optionId: string) => {
    const option = question.options.find(({ id }) => id === optionId);
    if (option?.role === 'other' && typeof other === 'string') return other;
    return option ? readSurveyText(option.text, locale) : optionId;
  };
  return (Array.isArray(answer) ? answer : [String(answer)]).map(wordOf).join(separator);
}
