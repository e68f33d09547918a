import type { Interval } from '../statistics/interval';
import { summariseSample } from '../statistics/sample-summary';
import { meanTest } from '../statistics/welch-test';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { SurveyAnswers } from './survey-answers';
import type { SurveyQuestionOf } from './survey-definition';

const CONFIDENCE = 0.95;

type Given = readonly SurveyAnswers[string][];

/** `ranked` people gave the option a place, 1 being the best; `first` of them gave it the first. */
export type RankedOption = {
  id: string;
  ranked: number;
  meanRank: number | null;
  /** Student's at 95 %; none where all gave the same place. */
  rankInterval: Interval | null;
  first: number;
  /** Of those who ranked anything at all. */
  firstShare: number;
  firstInterval: Interval | null;
};

/** The best mean rank first; options that nobody ranked at the end. */
export function summarizeRanking(
  question: SurveyQuestionOf<'ranking'>,
  given: Given,
): RankedOption[] {
  return question.options
    .map(({ id }): RankedOption => {
      const ranks = ranksOf(given, id);
      const first = ranks.filter((rank) => rank === 1).length;
      const { n, mean, variance } = summariseSample(ranks);
      const test =
        mean === null || variance === null
          ? null
          : meanTest(mean, Math.sqrt(variance / n), n - 1, CONFIDENCE);
      return {
        id,
        ranked: n,
        meanRank: mean,
        rankInterval: test
          ? {
              low: Math.max(1, test.interval.low),
              high: Math.min(question.options.length, test.interval.high),
            }
          : null,
        first,
        firstShare: first / given.length,
        firstInterval: wilsonInterval(first, given.length),
      };
    })
    .toSorted((a, b) => (a.meanRank ?? Infinity) - (b.meanRank ?? Infinity) || b.first - a.first);
}

/** The places that people gave an option. */
export function ranksOf(given: Given, optionId: string): number[] {
  return given.flatMap((answer) => {
    const place = Array.isArray(answer) ? answer.indexOf(optionId) : -1;
    return place === -1 ? [] : [place + 1];
  });
}

/** `period` is a month, `YYYY-MM`, or a year, `YYYY`. */
export type DateCount = { period: string; count: number; share: number };

/** Beyond so many months the years are told. */
const MOST_MONTHS = 24;

/** How many named a day in each month from the first to the last, or in each year of a long time. */
export function summarizeDates(given: Given): DateCount[] {
  const days = given.filter((answer): answer is string => typeof answer === 'string').toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const months = monthNumber(last) - monthNumber(first) + 1;
  const periods =
    months <= MOST_MONTHS
      ? Array.from({ length: months }, (_, index) => monthName(monthNumber(first) + index))
      : Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, i) =>
          String(Number(first.slice(0, 4)) + i).padStart(4, '0'),
        );
  return periods.map((period) => {
    const count = days.filter((day) => day.startsWith(period)).length;
    return { period, count, share: count / days.length };
  });
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
