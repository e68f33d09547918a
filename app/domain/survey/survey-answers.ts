import { z } from 'zod';
import { type DomainError, fail, ok, type Result } from '../result';
import {
  questionsOf,
  RECOMMENDATION_VALUES,
  SCALE_VALUES,
  type SurveyDefinition,
  type SurveyQuestion,
  type SurveyQuestionOf,
  TEXT_LIMITS,
} from './survey-definition';

/**
 * An option id or text (string), option ids in the order of the options (string[]), or a number.
 * A question left open has no key.
 */
export const surveyAnswersSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.number()]),
);
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>;
type AnswerValue = SurveyAnswers[string];

const FIELD_PREFIX = 'answer.';

/** The form field of a question; the prefix keeps answers apart from a form's other fields. */
export function answerField(questionId: string): string {
  return `${FIELD_PREFIX}${questionId}`;
}

/**
 * Reads a posted form into answers. Fields without the answer prefix belong to the form and are
 * passed over; an answer to a question the survey does not have is an error, not silence.
 * Fails with `survey-answers-invalid` and a message key per form field.
 */
export function parseAnswers(
  definition: SurveyDefinition,
  entries: Iterable<readonly [string, unknown]>,
): Result<SurveyAnswers> {
  const posted = collectPosted(entries);
  const fields: NonNullable<DomainError['fields']> = {};
  const answers: SurveyAnswers = {};
  for (const question of questionsOf(definition)) {
    const field = answerField(question.id);
    const parsed = parseAnswer(question, posted.get(field) ?? []);
    posted.delete(field);
    if (!parsed.ok) fields[field] = parsed.error;
    else if (parsed.value !== undefined) answers[question.id] = parsed.value;
    else if (question.required) fields[field] = 'answer-required';
  }
  for (const field of posted.keys()) fields[field] = 'answer-unknown-question';
  if (Object.keys(fields).length > 0) return fail('survey-answers-invalid', undefined, fields);
  return ok(answers);
}

function collectPosted(entries: Iterable<readonly [string, unknown]>): Map<string, string[]> {
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

type ParsedAnswer = Result<AnswerValue | undefined, string>;

function parseAnswer(question: SurveyQuestion, values: string[]): ParsedAnswer {
  if (values.length === 0) return ok(undefined);
  if (question.kind === 'multiple-choice') return parseChoices(question, values);
  const [value] = values;
  if (value === undefined || values.length > 1) return { ok: false, error: 'answer-given-twice' };
  switch (question.kind) {
    case 'single-choice':
      return question.options.some((option) => option.id === value)
        ? ok(value)
        : { ok: false, error: 'answer-unknown-option' };
    case 'scale':
      return parseStep(value, SCALE_VALUES);
    case 'recommendation':
      return parseStep(value, RECOMMENDATION_VALUES);
    case 'number':
      return parseNumber(question, value);
    case 'short-text':
    case 'long-text':
      return value.length > TEXT_LIMITS[question.kind]
        ? { ok: false, error: 'answer-too-long' }
        : ok(value);
  }
}

function parseChoices(
  question: SurveyQuestionOf<'multiple-choice'>,
  values: string[],
): ParsedAnswer {
  const chosen = new Set(values);
  const known = question.options.map((option) => option.id).filter((id) => chosen.has(id));
  if (known.length < chosen.size) return { ok: false, error: 'answer-unknown-option' };
  if (question.maximumChoices !== undefined && known.length > question.maximumChoices) {
    return { ok: false, error: 'answer-too-many-choices' };
  }
  return ok(known);
}

function parseStep(value: string, steps: readonly number[]): ParsedAnswer {
  const step = steps.find((candidate) => String(candidate) === value.normalize('NFKC'));
  return step === undefined ? { ok: false, error: 'answer-unknown-option' } : ok(step);
}

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Numbers beyond this are slips of the keyboard, and would drown every statistic. */
const LARGEST_NUMBER = 1e15;

/** Chinese input methods write full-width digits; NFKC folds them to the ordinary ones. */
function parseNumber(question: SurveyQuestionOf<'number'>, value: string): ParsedAnswer {
  const text = value.normalize('NFKC').replace(/\s+/g, '').replace(/^−/, '-');
  const plain = GROUPED_NUMBER.test(text) ? text.replaceAll(',', '') : text;
  const number = PLAIN_NUMBER.test(plain) ? Number(plain) : Number.NaN;
  if (!Number.isFinite(number)) return { ok: false, error: 'answer-not-a-number' };
  if (question.wholeNumber && !Number.isInteger(number)) {
    return { ok: false, error: 'answer-not-whole' };
  }
  if (number < (question.minimum ?? -LARGEST_NUMBER)) {
    return { ok: false, error: 'answer-below-minimum' };
  }
  if (number > (question.maximum ?? LARGEST_NUMBER)) {
    return { ok: false, error: 'answer-above-maximum' };
  }
  return ok(number);
}
