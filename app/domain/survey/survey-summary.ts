import type { Interval } from '../statistics/interval';
import { type NetPromoterScore, netPromoterScore } from '../statistics/net-promoter-score';
import { median, quantile } from '../statistics/quantile';
import { summariseSample } from '../statistics/sample-summary';
import { meanTest } from '../statistics/welch-test';
import { wilsonInterval } from '../statistics/wilson-interval';
import { rowQuestions } from './counted-questions';
import {
  type DateCount,
  type RankedOption,
  summarizeDates,
  summarizeRanking,
} from './kind-summaries';
import { type Bin, binValues } from './number-bins';
import type { SurveyAnswers } from './survey-answers';
import {
  questionsOf,
  RECOMMENDATION_VALUES,
  SCALE_VALUES,
  type SurveyDefinition,
  type SurveyQuestion,
  type SurveyQuestionOf,
} from './survey-definition';

const CONFIDENCE = 0.95;

/** What is shown of a group too small to show: only that it is smaller than the limit. */
export type Suppressed = { suppressed: true; answers: `<${number}` };

/** `share` and its interval (95 %, Wilson) are fractions of the people who answered the question. */
export type OptionCount = { id: string; count: number; share: number; interval: Interval | null };
export type StepCount = { value: number; count: number; share: number };

/** The interval of the mean is Student's at 95 %; none where all answers are alike. */
type Centre = { mean: number | null; meanInterval: Interval | null; median: number | null };

/** `n` is the number of people who answered this question; shares are of n. */
export type AnswerSummary =
  | { kind: 'single-choice' | 'multiple-choice'; n: number; options: OptionCount[] }
  | ({
      kind: 'scale' | 'stars';
      n: number;
      distribution: StepCount[];
      /** Share of the two highest steps. */
      topTwo: { count: number; share: number; interval: Interval | null };
    } & Centre)
  | ({
      kind: 'recommendation';
      n: number;
      distribution: StepCount[];
      netPromoterScore: NetPromoterScore | null;
    } & Centre)
  | ({
      kind: 'number' | 'slider';
      n: number;
      bins: Bin[];
      quartiles: { lower: number | null; upper: number | null };
    } & Centre)
  | { kind: 'short-text' | 'long-text'; n: number; texts: string[] }
  | { kind: 'ranking'; n: number; ranks: RankedOption[] }
  | { kind: 'date'; n: number; dates: DateCount[] }
  /** n people were asked; `agreed` ticked the box. */
  | { kind: 'consent'; n: number; agreed: OptionCount };

/** A row of a matrix is summed up like a question; its id is `question.row`. */
export type MatrixSummary = { kind: 'matrix'; n: number; rows: QuestionSummary[] };

export type QuestionSummary = { id: string } & (
  | ({
      suppressed: false;
      /** Of how many who were asked, where not everybody was. */
      asked?: number;
    } & (AnswerSummary | MatrixSummary))
  | (Suppressed & { kind: SurveyQuestion['kind'] })
);

export type SurveySummary =
  | Suppressed
  | { suppressed: false; answers: number; questions: QuestionSummary[] };

export type SummaryOptions = {
  /** Fewest answers that may be shown; 1 for a survey whose answers carry names. */
  minimumGroup: number;
};

/**
 * What the answers say, question by question. Below the minimum group nothing is shown; a question
 * that fewer people than that answered is withheld alone. Free texts are sorted by their own
 * characters, so their order tells neither time nor person, nor ties two questions together.
 */
export function summarizeSurvey(
  definition: SurveyDefinition,
  responses: readonly SurveyAnswers[],
  options: SummaryOptions,
): SurveySummary {
  const { minimumGroup } = options;
  if (!Number.isInteger(minimumGroup) || minimumGroup < 1) {
    throw new RangeError('minimumGroup must be a whole number of at least 1');
  }
  if (responses.length < minimumGroup) return suppressed(minimumGroup);
  const questions = questionsOf(definition).map((question) =>
    summarizeQuestion(question, minimumGroup, ({ id }) => answersTo(id, responses)),
  );
  return { suppressed: false, answers: responses.length, questions };
}

/**
 * One question from the answers that may be shown of it. A matrix is shown as far as its rows are;
 * `n` are those who answered the row that most of them answered.
 */
export function summarizeQuestion(
  question: SurveyQuestion,
  minimum: number,
  shownTo: (question: SurveyQuestion) => readonly SurveyAnswers[string][],
): QuestionSummary {
  const { id, kind } = question;
  if (question.kind === 'matrix') {
    const rows = rowQuestions(question).map((row) => summarizeQuestion(row, minimum, shownTo));
    const n = Math.max(0, ...rows.map((row) => (row.suppressed ? 0 : row.n)));
    return n === 0
      ? { id, kind, ...suppressed(minimum) }
      : { id, suppressed: false, kind: question.kind, n, rows };
  }
  const given = shownTo(question);
  return given.length === 0 || given.length < minimum
    ? { id, kind, ...suppressed(minimum) }
    : { id, suppressed: false, ...summarizeAnswers(question, given) };
}

export function suppressed(minimumGroup: number): Suppressed {
  return { suppressed: true, answers: `<${minimumGroup}` };
}

/** The answers given to one question; people who left it open are not counted. */
export function answersTo(
  questionId: string,
  responses: readonly SurveyAnswers[],
): SurveyAnswers[string][] {
  return responses.flatMap((response) => {
    const answer = Object.hasOwn(response, questionId) ? response[questionId] : undefined;
    return answer === undefined || (Array.isArray(answer) && answer.length === 0) ? [] : [answer];
  });
}

/** The numeric answers among the given ones. */
export function numbersIn(given: readonly SurveyAnswers[string][]): number[] {
  return given.filter((answer) => typeof answer === 'number');
}

/** How many of the answers chose the option. */
export function countOption(given: readonly SurveyAnswers[string][], optionId: string): number {
  return given.filter((answer) =>
    Array.isArray(answer) ? answer.includes(optionId) : answer === optionId,
  ).length;
}

export function summarizeAnswers(
  question: Exclude<SurveyQuestion, { kind: 'matrix' }>,
  given: readonly SurveyAnswers[string][],
): AnswerSummary {
  const n = given.length;
  const numbers = numbersIn(given);
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = question.options.map(({ id }) => {
        const count = countOption(given, id);
        return { id, count, share: count / n, interval: wilsonInterval(count, n) };
      });
      return { kind: question.kind, n, options };
    }
    case 'scale':
    case 'stars': {
      const steps = stepsOf(question);
      // Of two steps only the upper one is a top.
      const count = numbers.filter((number) => number >= Math.max(2, steps.length - 1)).length;
      return {
        kind: question.kind,
        n,
        distribution: countSteps(numbers, steps),
        topTwo: { count, share: count / n, interval: wilsonInterval(count, n) },
        ...centre(numbers, { low: 1, high: steps.length }),
      };
    }
    case 'recommendation':
      return {
        kind: question.kind,
        n,
        distribution: countSteps(numbers, RECOMMENDATION_VALUES),
        netPromoterScore: netPromoterScore(numbers),
        ...centre(numbers, { low: 0, high: 10 }),
      };
    case 'number':
    case 'slider':
      return {
        kind: question.kind,
        n,
        bins: binValues(numbers),
        quartiles: { lower: quantile(numbers, 0.25), upper: quantile(numbers, 0.75) },
        ...centre(
          numbers,
          question.kind === 'slider'
            ? { low: question.minimum, high: question.maximum }
            : undefined,
        ),
      };
    case 'ranking':
      return { kind: question.kind, n, ranks: summarizeRanking(question, given) };
    case 'date':
      return { kind: question.kind, n, dates: summarizeDates(given) };
    case 'consent': {
      const count = countOption(given, 'yes');
      const agreed = { id: 'yes', count, share: count / n, interval: wilsonInterval(count, n) };
      return { kind: question.kind, n, agreed };
    }
    case 'short-text':
    case 'long-text': {
      const texts = given.filter((answer) => typeof answer === 'string');
      return { kind: question.kind, n, texts: texts.toSorted(byCharacters) };
    }
  }
}

function stepsOf(question: SurveyQuestionOf<'scale'> | SurveyQuestionOf<'stars'>): number[] {
  if (question.kind === 'scale') return [...SCALE_VALUES];
  return Array.from({ length: question.stars }, (_, index) => index + 1);
}

function centre(numbers: readonly number[], range?: Interval): Centre {
  const { n, mean, variance } = summariseSample(numbers);
  const test =
    mean === null || variance === null
      ? null
      : meanTest(mean, Math.sqrt(variance / n), n - 1, CONFIDENCE);
  const interval = test?.interval ?? null;
  return {
    mean,
    meanInterval:
      interval && range
        ? { low: Math.max(range.low, interval.low), high: Math.min(range.high, interval.high) }
        : interval,
    median: median(numbers),
  };
}

function countSteps(numbers: readonly number[], steps: readonly number[]): StepCount[] {
  return steps.map((value) => {
    const count = numbers.filter((number) => number === value).length;
    return { value, count, share: count / numbers.length };
  });
}

/** Code-unit order: the same on every server, whatever its locale. */
function byCharacters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
