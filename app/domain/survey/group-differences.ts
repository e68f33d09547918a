import { differenceOfMedians } from '../statistics/difference-of-medians';
import { criticalZ, twoSidedNormalP } from '../statistics/distributions';
import { fisherExactTest } from '../statistics/fisher-exact-test';
import type { Interval } from '../statistics/interval';
import { mannWhitneyTest } from '../statistics/mann-whitney';
import { holm } from '../statistics/multiple-comparisons';
import { netPromoterScore } from '../statistics/net-promoter-score';
import { newcombeInterval } from '../statistics/newcombe-interval';
import { summariseSample } from '../statistics/sample-summary';
import { twoProportionTest } from '../statistics/two-proportion-test';
import { welchTest } from '../statistics/welch-test';
import { ranksOf } from './kind-summaries';
import type { SurveyAnswers } from './survey-answers';
import type { SurveyQuestion } from './survey-definition';
import { countOption, numbersIn } from './survey-summary';

/** Adjusted p below this is a mark. */
export const LEVEL = 0.05;

export const differenceKinds = ['option', 'mean', 'median', 'rank', 'net-promoter-score'] as const;

/**
 * How far one number lies from the same number of other people. A difference of shares is a fraction,
 * of scores in points, of others in the question's own unit.
 */
export type Difference = {
  of: (typeof differenceKinds)[number];
  optionId?: string;
  difference: number;
  /** At 95 %, of this difference alone. */
  interval: Interval | null;
  /** Two-sided; null where nothing can be tested, for instance where all answers are alike. */
  p: number | null;
};

export const verdicts = ['higher', 'lower', 'cannot-conclude'] as const;

/** `adjustedP`: by Holm, among everything that is compared beside it. */
export type Judged = { adjustedP: number | null; verdict: (typeof verdicts)[number] };

type Given = readonly SurveyAnswers[string][];

/**
 * The differences, `own - other`, in what two groups answered. Shares: Fisher's exact test where an
 * expected count is below 5 (Cochran 1954), Pearson's otherwise, with Newcombe's interval. Steps of a
 * scale: Welch's test of the means. Numbers, which are seldom normal: Mann and Whitney's test, and
 * the difference of medians. Recommendation: the score's own standard errors.
 */
export function differencesBetween(
  question: SurveyQuestion,
  own: Given,
  other: Given,
): Difference[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.flatMap(({ id }) => shareDifference(id, own, other));
    case 'consent':
      return shareDifference('yes', own, other);
    case 'scale':
    case 'stars':
      return meanDifference({ of: 'mean' }, numbersIn(own), numbersIn(other));
    case 'ranking':
      return question.options.flatMap(({ id }) =>
        meanDifference({ of: 'rank', optionId: id }, ranksOf(own, id), ranksOf(other, id)),
      );
    case 'number':
    case 'slider':
      return medianDifference(numbersIn(own), numbersIn(other));
    case 'recommendation':
      return [
        ...meanDifference({ of: 'mean' }, numbersIn(own), numbersIn(other)),
        ...scoreDifference(numbersIn(own), numbersIn(other)),
      ];
    case 'matrix':
    case 'date':
    case 'short-text':
    case 'long-text':
      return [];
  }
}

/** Says of each difference whether it is more than noise, given that all of them were looked at. */
export function judge<D extends Difference>(differences: readonly D[]): (D & Judged)[] {
  const adjusted = holm(differences.flatMap(({ p }) => (p === null ? [] : [p])));
  let tested = 0;
  return differences.map((one) => {
    const adjustedP = one.p === null ? null : (adjusted[tested++] ?? null);
    const isMore = adjustedP !== null && adjustedP < LEVEL && one.difference !== 0;
    const verdict = !isMore ? 'cannot-conclude' : one.difference > 0 ? 'higher' : 'lower';
    return { ...one, adjustedP, verdict };
  });
}

/** The same difference seen from the other side. */
export function mirrored<D extends Difference & Judged>(one: D): D {
  const turned = {
    higher: 'lower',
    lower: 'higher',
    'cannot-conclude': 'cannot-conclude',
  } as const;
  return {
    ...one,
    difference: 0 - one.difference,
    interval: one.interval && { low: -one.interval.high, high: -one.interval.low },
    verdict: turned[one.verdict],
  };
}

function shareDifference(optionId: string, own: Given, other: Given): Difference[] {
  const first = { successes: countOption(own, optionId), trials: own.length };
  const second = { successes: countOption(other, optionId), trials: other.length };
  const change = newcombeInterval(first, second);
  if (!change) return [];
  const chosen = first.successes + second.successes;
  const all = first.trials + second.trials;
  // Nobody chose it, or everybody: nothing to compare.
  if (chosen === 0 || chosen === all) return [{ of: 'option', optionId, ...change, p: null }];
  const expected = [chosen, all - chosen].map(
    (count) => (count * Math.min(first.trials, second.trials)) / all,
  );
  const test = Math.min(...expected) < 5 ? fisherExactTest : twoProportionTest;
  return [{ of: 'option', optionId, ...change, p: test(first, second)?.p ?? null }];
}

function meanDifference(
  what: Pick<Difference, 'of' | 'optionId'>,
  own: readonly number[],
  other: readonly number[],
): Difference[] {
  const first = summariseSample(own);
  const second = summariseSample(other);
  if (first.mean === null || second.mean === null) return [];
  const test = welchTest(first, second);
  return [
    {
      ...what,
      difference: first.mean - second.mean,
      interval: test?.interval ?? null,
      p: test?.p ?? null,
    },
  ];
}

function medianDifference(own: readonly number[], other: readonly number[]): Difference[] {
  const change = differenceOfMedians(own, other);
  return change ? [{ of: 'median', ...change, p: mannWhitneyTest(own, other)?.p ?? null }] : [];
}

/** Two independent scores: their variances add. */
function scoreDifference(own: readonly number[], other: readonly number[]): Difference[] {
  const first = netPromoterScore(own);
  const second = netPromoterScore(other);
  if (!first || !second) return [];
  const difference = first.score - second.score;
  const error = Math.hypot(first.standardError, second.standardError);
  const margin = criticalZ(0.95) * error;
  return [
    {
      of: 'net-promoter-score',
      difference,
      interval: margin > 0 ? { low: difference - margin, high: difference + margin } : null,
      p: error > 0 ? twoSidedNormalP(difference / error) : null,
    },
  ];
}
