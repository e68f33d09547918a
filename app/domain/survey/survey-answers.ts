import { type DomainError, fail, ok, type Result } from '../result';
import { answerKeys, partKey } from './answer-keys';
import type { SurveyAnswers } from './answer-shapes';
import { parseAnswer } from './parse-answer';
import { questionsOf, type SurveyDefinition, type SurveyQuestion } from './survey-definition';
import { answersToVisible, visibleQuestions } from './visible-questions';

export { type SurveyAnswers, surveyAnswersSchema } from './answer-shapes';

const FIELD_PREFIX = 'answer.';

/** The form field of a question; the prefix keeps answers apart from a form's other fields. */
export function answerField(key: string): string {
  return `${FIELD_PREFIX}${key}`;
}

/** Every form field that belongs to a question. */
export function answerFields(question: SurveyQuestion): string[] {
  const ranks =
    question.kind === 'ranking' ? question.options.map(({ id }) => partKey(question.id, id)) : [];
  return [...new Set([question.id, ...answerKeys(question), ...ranks])].map(answerField);
}

export type PostedEntries = Iterable<readonly [string, unknown]>;

/** `errors`: message keys by the question's field, whether it is asked or not. */
export type ReadAnswers = { answers: SurveyAnswers; errors: Record<string, string> };

/** Reads what was posted as far as it can be read; nothing is required here. */
export function readPosted(definition: SurveyDefinition, entries: PostedEntries): ReadAnswers {
  const posted = collectPosted(entries);
  const read: ReadAnswers = { answers: {}, errors: {} };
  for (const question of questionsOf(definition)) {
    const parsed = parseAnswer(question, (key) => posted.get(answerField(key)) ?? []);
    if (parsed.ok) Object.assign(read.answers, parsed.answers);
    else read.errors[answerField(question.id)] = parsed.error;
  }
  return read;
}

/**
 * Reads a posted form into answers. Fields without the answer prefix belong to the form and are
 * passed over; an answer to a question the survey does not have is an error, not silence. Answers to
 * questions that are not asked, the others being as they are, are not kept.
 * Fails with `survey-answers-invalid` and a message key per question's field.
 */
export function parseAnswers(
  definition: SurveyDefinition,
  entries: PostedEntries,
): Result<SurveyAnswers> {
  const all = [...entries];
  const { answers, errors } = readPosted(definition, all);
  const fields: NonNullable<DomainError['fields']> = problemsOf(
    visibleQuestions(definition, answers),
    { answers, errors },
  );
  const known = new Set(questionsOf(definition).flatMap(answerFields));
  for (const field of collectPosted(all).keys()) {
    if (!known.has(field)) fields[field] = 'answer-unknown-question';
  }
  if (Object.keys(fields).length > 0) return fail('survey-answers-invalid', undefined, fields);
  return ok(answersToVisible(definition, answers));
}

/** What is wrong with the answers to these questions, by their fields. */
export function problemsOf(
  questions: readonly SurveyQuestion[],
  { answers, errors }: ReadAnswers,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const question of questions) {
    const field = answerField(question.id);
    const isOpen = answerKeys(question).every((key) => !Object.hasOwn(answers, key));
    if (errors[field]) problems[field] = errors[field];
    else if (question.required && isOpen) problems[field] = 'answer-required';
  }
  return problems;
}

function collectPosted(entries: PostedEntries): Map<string, string[]> {
  const posted = new Map<string, string[]>();
  for (const [field, value] of entries) {
    if (!field.startsWith(FIELD_PREFIX) || typeof value !== 'string') continue;
    const clean = cleanText(value);
    const values = posted.get(field) ?? [];
    if (clean !== '') values.push(clean);
    posted.set(field, values);
  }
  return posted;
}

/** One line end, no control characters (PostgreSQL refuses NUL) and no half surrogate pairs. */
function cleanText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}
