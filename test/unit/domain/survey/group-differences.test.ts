import { describe, expect, test } from 'vitest';
import { differencesBetween, judge, mirrored } from '~/domain/survey/group-differences';
import { surveyQuestionSchema } from '~/domain/survey/survey-question';

const text = { 'zh-CN': '题', en: 'Question' };
const choice = surveyQuestionSchema.parse({
  id: 'q',
  kind: 'single-choice',
  text,
  options: [
    { id: 'yes', text },
    { id: 'no', text },
  ],
});
const scale = surveyQuestionSchema.parse({ id: 'q', kind: 'scale', text });
const number = surveyQuestionSchema.parse({ id: 'q', kind: 'number', text });
const recommendation = surveyQuestionSchema.parse({ id: 'q', kind: 'recommendation', text });

function chosen(yes: number, of: number): string[] {
  return Array.from({ length: of }, (_, index) => (index < yes ? 'yes' : 'no'));
}

/** Student's sleep data, as R ships them. */
const sleep = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
] as const;

describe('the test that fits', () => {
  test('of shares is Pearson’s with Newcombe’s interval: 56 of 70 against 48 of 80', () => {
    const [yes] = differencesBetween(choice, chosen(56, 70), chosen(48, 80));
    expect(yes).toMatchObject({ of: 'option', optionId: 'yes' });
    expect(yes?.difference).toBeCloseTo(0.2, 9);
    expect(yes?.interval?.low).toBeCloseTo(0.0524314724, 8);
    expect(yes?.interval?.high).toBeCloseTo(0.333872654, 8);
    expect(yes?.p).toBeCloseTo(0.008045081368, 9);
  });

  test('of few answers is Fisher’s: 7 of 8 against 1 of 7', () => {
    const [yes] = differencesBetween(choice, chosen(7, 8), chosen(1, 7));

    expect(yes?.p).toBeCloseTo(0.01010101, 6);
  });

  test('of a scale is Welch’s, of numbers Mann and Whitney’s: R’s answers for sleep', () => {
    const [mean] = differencesBetween(scale, [...sleep[0]], [...sleep[1]]);
    expect(mean).toMatchObject({ of: 'mean', difference: expect.closeTo(-1.58, 9) });
    expect(mean?.p).toBeCloseTo(0.07939414019, 8);
    expect(mean?.interval?.low).toBeCloseTo(-3.365483231, 8);
    const [median] = differencesBetween(number, [...sleep[0]], [...sleep[1]]);
    expect(median).toMatchObject({ of: 'median', difference: expect.closeTo(-1.4, 9) });
    expect(median?.p).toBeCloseTo(0.06932757543, 8);
  });

  test('of a recommendation adds the variances of both scores', () => {
    const scores = [10, 9, 9, 8, 7, 6, 5, 10, 0, 3];
    const [, score] = differencesBetween(recommendation, scores, scores);
    // Each has the standard error 28.28427 (expected/statistics.json), so both have 40.
    expect(score).toMatchObject({ of: 'net-promoter-score', difference: 0, p: 1 });
    expect(score?.interval?.high).toBeCloseTo(40 * 1.959964, 3);
  });

  test('says nothing where nothing can be tested', () => {
    const [alike] = differencesBetween(scale, [4, 4, 4], [4, 4, 4]);
    expect(alike).toMatchObject({ difference: 0, interval: null, p: null });
    expect(differencesBetween(choice, [], chosen(1, 3))).toEqual([]);
    expect(judge([{ of: 'mean', difference: 2, interval: null, p: null }])).toMatchObject([
      { verdict: 'cannot-conclude', adjustedP: null },
    ]);
  });
});

describe('judging', () => {
  const one = (p: number | null, difference = 1) => ({
    of: 'mean' as const,
    difference,
    interval: { low: 0.5, high: 1.5 },
    p,
  });

  test('corrects by Holm among all that are shown, untested ones aside', () => {
    const judged = judge([one(0.01), one(null), one(0.02, -1), one(0.03), one(0.04), one(0.05)]);
    // The published example: 0.01 … 0.05 become 0.05, 0.08, 0.09, 0.09, 0.09.
    expect(judged.map(({ adjustedP }) => adjustedP && Math.round(adjustedP * 100) / 100)).toEqual([
      0.05,
      null,
      0.08,
      0.09,
      0.09,
      0.09,
    ]);
    expect(judged.every(({ verdict }) => verdict === 'cannot-conclude')).toBe(true);
    expect(judge([one(0.01), one(0.02, -1)]).map(({ verdict }) => verdict)).toEqual([
      'higher',
      'lower',
    ]);
  });

  test('is the same seen from the other side', () => {
    const [higher] = judge([one(0.001)]);
    expect(higher && mirrored(higher)).toMatchObject({
      difference: -1,
      interval: { low: -1.5, high: -0.5 },
      verdict: 'lower',
    });
  });

  test('marks hardly ever anything among forty questions where nothing differs', () => {
    let state = 7;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const answers = (n: number) => Array.from({ length: n }, () => 1 + Math.floor(random() * 5));
    const choices = (n: number) => chosen(0, n).map(() => (random() < 0.4 ? 'yes' : 'no'));
    let marked = 0;
    let uncorrected = 0;
    for (let run = 0; run < 120; run += 1) {
      const judged = judge(
        Array.from({ length: 20 }).flatMap(() => [
          ...differencesBetween(scale, answers(12), answers(25)),
          ...differencesBetween(choice, choices(12), choices(25)).slice(0, 1),
        ]),
      );
      if (judged.some(({ verdict }) => verdict !== 'cannot-conclude')) marked += 1;
      if (judged.some(({ p }) => p !== null && p < 0.05)) uncorrected += 1;
    }
    // At 5 % six of 120 runs are to be expected; without correction nearly all would be marked.
    expect(marked).toBeLessThanOrEqual(14);
    expect(uncorrected).toBeGreaterThan(60);
  });
});
