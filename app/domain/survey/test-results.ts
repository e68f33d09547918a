import type { Interval } from '../statistics/interval';
import { summariseSample } from '../statistics/sample-summary';
import { meanTest } from '../statistics/welch-test';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { SurveyAnswers } from './survey-answers';
import type { SurveyDefinition } from './survey-definition';
import { hasRightAnswer, isRight, testScore } from './test-score';
import { visibleQuestions } from './visible-questions';

/** Shares are fractions; intervals are at 95 %. */
export type TestResults = {
  n: number;
  /** Null where the test has no pass mark. */
  passed: { mark: number; count: number; share: number; interval: Interval | null } | null;
  /** Share of the questions that a person got right. */
  score: { mean: number; interval: Interval | null };
  /** People by score in tenths: `from` 0.8 holds 80 % to below 90 %, the last one 100 % as well. */
  distribution: { from: number; to: number; count: number }[];
  /** The hardest first. `n` people were asked; left open is not right. */
  questions: { id: string; n: number; right: number; share: number; interval: Interval | null }[];
};

/** What a test says of everybody together; null for a survey without right answers. */
export function testResults(
  definition: SurveyDefinition,
  answers: readonly SurveyAnswers[],
): TestResults | null {
  const scores = answers.flatMap((given) => testScore(definition, given) ?? []);
  if (scores.length === 0) return null;
  const shares = scores.map(({ right, of }) => right / of);
  const { n, mean, variance } = summariseSample(shares);
  const test =
    mean === null || variance === null
      ? null
      : meanTest(mean, Math.sqrt(variance / n), n - 1, 0.95);
  const count = scores.filter(({ passed }) => passed).length;
  const mark = definition.passMark;
  return {
    n,
    passed:
      mark === undefined
        ? null
        : { mark, count, share: count / n, interval: wilsonInterval(count, n) },
    score: {
      mean: mean ?? 0,
      interval: test && {
        low: Math.max(0, test.interval.low),
        high: Math.min(1, test.interval.high),
      },
    },
    distribution: Array.from({ length: 10 }, (_, tenth) => ({
      from: tenth / 10,
      to: (tenth + 1) / 10,
      count: shares.filter((share) => tenthOf(share) === tenth).length,
    })),
    questions: questionsOfTest(definition, answers),
  };
}

function questionsOfTest(
  definition: SurveyDefinition,
  answers: readonly SurveyAnswers[],
): TestResults['questions'] {
  const counts = new Map<string, { n: number; right: number }>();
  for (const given of answers) {
    for (const question of visibleQuestions(definition, given).filter(hasRightAnswer)) {
      const own = counts.get(question.id) ?? { n: 0, right: 0 };
      own.n += 1;
      if (isRight(question, given[question.id])) own.right += 1;
      counts.set(question.id, own);
    }
  }
  return [...counts]
    .map(([id, { n, right }]) => ({
      id,
      n,
      right,
      share: right / n,
      interval: wilsonInterval(right, n),
    }))
    .toSorted((a, b) => a.share - b.share);
}

/** Within the rounding of a division: 0.3 of 1 lies in the fourth tenth. */
function tenthOf(share: number): number {
  return Math.min(9, Math.floor(share * 10 + 1e-9));
}
