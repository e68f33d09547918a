import { OTHER_PART, partKey } from './answer-keys';
import type { SurveyAnswers } from './answer-shapes';
import {
  RECOMMENDATION_VALUES,
  SCALE_VALUES,
  type SurveyQuestion,
  type SurveyQuestionOf,
  TEXT_LIMITS,
} from './survey-definition';

/** What was posted for one question: its answers by key, or the code of what is wrong. */
export type ParsedAnswer = { ok: true; answers: SurveyAnswers } | { ok: false; error: string };

/** Posted values by key; a ranking may be posted as ranks under `question.option`. */
export type PostedValues = (key: string) => string[];

const nothing: ParsedAnswer = { ok: true, answers: {} };

/** Reads one question's answers; left open they have no key. Whether one is required is not asked. */
export function parseAnswer(question: SurveyQuestion, posted: PostedValues): ParsedAnswer {
  const values = posted(question.id);
  switch (question.kind) {
    case 'multiple-choice':
      return parseChoices(question, values, otherText(question, posted));
    case 'matrix':
      return parseMatrix(question, posted);
    case 'ranking':
      return parseRanking(question, values, posted);
    case 'single-choice':
      return parseChoice(question, values, otherText(question, posted));
  }
  const [value] = values;
  if (value === undefined) return nothing;
  if (values.length > 1) return wrong('answer-given-twice');
  switch (question.kind) {
    case 'scale':
      return step(question, value, SCALE_VALUES);
    case 'recommendation':
      return step(question, value, RECOMMENDATION_VALUES);
    case 'stars':
      return step(question, value, counting(question.stars));
    case 'number':
      return parseNumber(question, value);
    case 'slider':
      return parseSlider(question, value);
    case 'date':
      return parseDate(question, value);
    case 'consent':
      return value === 'yes' ? given(question.id, value) : wrong('answer-unknown-option');
    case 'short-text':
    case 'long-text':
      return value.length > TEXT_LIMITS[question.kind]
        ? wrong('answer-too-long')
        : given(question.id, value);
  }
}

type Choice = SurveyQuestionOf<'single-choice'> | SurveyQuestionOf<'multiple-choice'>;

/** The words written beside an option `other`. */
function otherText(question: Choice, posted: PostedValues): string | undefined {
  return question.options.some(({ role }) => role === 'other')
    ? posted(partKey(question.id, OTHER_PART))[0]
    : undefined;
}

/** Words of one's own without any choice are the choice of `other`; with another choice they go. */
function parseChoice(
  question: SurveyQuestionOf<'single-choice'>,
  values: readonly string[],
  other: string | undefined,
): ParsedAnswer {
  if (values.length > 1) return wrong('answer-given-twice');
  const otherId = question.options.find(({ role }) => role === 'other')?.id;
  const value = values[0] ?? (other === undefined ? undefined : otherId);
  if (value === undefined) return nothing;
  if (!question.options.some(({ id }) => id === value)) return wrong('answer-unknown-option');
  return withOther(question, value, value === otherId ? other : undefined);
}

function parseChoices(
  question: SurveyQuestionOf<'multiple-choice'>,
  values: readonly string[],
  other: string | undefined,
): ParsedAnswer {
  const chosen = new Set(values);
  const otherId = question.options.find(({ role }) => role === 'other')?.id;
  if (other !== undefined && otherId !== undefined) chosen.add(otherId);
  const known = question.options.filter(({ id }) => chosen.has(id));
  if (known.length < chosen.size) return wrong('answer-unknown-option');
  if (known.length === 0) return nothing;
  if (known.length > 1 && known.some(({ role }) => role === 'none' || role === 'exclusive')) {
    return wrong('answer-excludes-others');
  }
  if (question.maximumChoices !== undefined && known.length > question.maximumChoices) {
    return wrong('answer-too-many-choices');
  }
  return withOther(
    question,
    known.map(({ id }) => id),
    other,
  );
}

function withOther(
  question: Choice,
  value: string | string[],
  other: string | undefined,
): ParsedAnswer {
  if (other !== undefined && other.length > TEXT_LIMITS['short-text']) {
    return wrong('answer-too-long');
  }
  const answers: SurveyAnswers = { [question.id]: value };
  if (other !== undefined) answers[partKey(question.id, OTHER_PART)] = other;
  return { ok: true, answers };
}

/** A required matrix needs every row; otherwise rows may be left open. */
function parseMatrix(question: SurveyQuestionOf<'matrix'>, posted: PostedValues): ParsedAnswer {
  if (posted(question.id).length > 0) return wrong('answer-unknown-option');
  const answers: SurveyAnswers = {};
  for (const row of question.rows) {
    const key = partKey(question.id, row.id);
    const [value, ...further] = posted(key);
    if (value === undefined) {
      if (question.required) return wrong('answer-rows-missing');
      continue;
    }
    const place = findStep(value, counting(question.columns.length));
    if (further.length > 0) return wrong('answer-given-twice');
    if (place === undefined) return wrong('answer-unknown-option');
    answers[key] = place;
  }
  return { ok: true, answers };
}

/** Options in order, or a rank for each; ranks may leave gaps, but not be given twice. */
function parseRanking(
  question: SurveyQuestionOf<'ranking'>,
  values: readonly string[],
  posted: PostedValues,
): ParsedAnswer {
  const known = new Set(question.options.map(({ id }) => id));
  if (values.length > 0) {
    if (values.some((value) => !known.has(value))) return wrong('answer-unknown-option');
    if (new Set(values).size < values.length) return wrong('answer-rank-twice');
    return given(question.id, [...values]);
  }
  const ranks: { id: string; rank: number }[] = [];
  for (const { id } of question.options) {
    const [value, ...further] = posted(partKey(question.id, id));
    if (value === undefined) continue;
    const rank = findStep(value, counting(question.options.length));
    if (rank === undefined || further.length > 0) return wrong('answer-unknown-option');
    if (ranks.some((own) => own.rank === rank)) return wrong('answer-rank-twice');
    ranks.push({ id, rank });
  }
  if (ranks.length === 0) return nothing;
  return given(
    question.id,
    ranks.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id),
  );
}

function step(question: SurveyQuestion, value: string, steps: readonly number[]): ParsedAnswer {
  const found = findStep(value, steps);
  return found === undefined ? wrong('answer-unknown-option') : given(question.id, found);
}

function findStep(value: string, steps: readonly number[]): number | undefined {
  return steps.find((candidate) => String(candidate) === value.normalize('NFKC'));
}

/** From 1 up. */
function counting(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Numbers beyond this are slips of the keyboard, and would drown every statistic. */
const LARGEST_NUMBER = 1e15;

function parseNumber(question: SurveyQuestionOf<'number'>, value: string): ParsedAnswer {
  const number = readNumber(value);
  if (number === null) return wrong('answer-not-a-number');
  if (question.wholeNumber && !Number.isInteger(number)) return wrong('answer-not-whole');
  if (number < (question.minimum ?? -LARGEST_NUMBER)) return wrong('answer-below-minimum');
  if (number > (question.maximum ?? LARGEST_NUMBER)) return wrong('answer-above-maximum');
  return given(question.id, number);
}

/** A number between two places of the slider is moved to the nearer one. */
function parseSlider(question: SurveyQuestionOf<'slider'>, value: string): ParsedAnswer {
  const number = readNumber(value);
  if (number === null) return wrong('answer-not-a-number');
  if (number < question.minimum) return wrong('answer-below-minimum');
  if (number > question.maximum) return wrong('answer-above-maximum');
  const places = Math.round((number - question.minimum) / question.interval);
  const snapped = question.minimum + places * question.interval;
  // Twelve digits: tenths stay tenths.
  return given(question.id, Number(Math.min(question.maximum, snapped).toPrecision(12)));
}

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Chinese input methods write full-width digits; NFKC folds them to the ordinary ones. */
function readNumber(value: string): number | null {
  const text = value.normalize('NFKC').replace(/\s+/g, '').replace(/^−/, '-');
  const plain = GROUPED_NUMBER.test(text) ? text.replaceAll(',', '') : text;
  const number = PLAIN_NUMBER.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** `2026-3-5`, `2026/03/05` and `2026年3月5日` are all written by hand where there is no picker. */
const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

function parseDate(question: SurveyQuestionOf<'date'>, value: string): ParsedAnswer {
  const match = WRITTEN_DATE.exec(value.normalize('NFKC').replace(/\s+/g, ''));
  const [, year = '', month = '', day = ''] = match ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!match || !isDay(date)) return wrong('answer-not-a-date');
  if (question.earliest !== undefined && date < question.earliest) {
    return wrong('answer-date-too-early');
  }
  if (question.latest !== undefined && date > question.latest) return wrong('answer-date-too-late');
  return given(question.id, date);
}

function isDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

function given(key: string, value: SurveyAnswers[string]): ParsedAnswer {
  return { ok: true, answers: { [key]: value } };
}

function wrong(error: string): ParsedAnswer {
  return { ok: false, error };
}
