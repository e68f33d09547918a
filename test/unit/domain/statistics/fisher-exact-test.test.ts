import { describe, expect, it } from 'vitest';
import { fisherExactTest } from '~/domain/statistics/fisher-exact-test';

/** Odds ratios by bisection of the score equation in 60-digit decimals with exact binomials. */
const exact = [
  { counts: [56, 70, 48, 80], oddsRatio: 2.6491872957235656, p: 0.01252112975 },
  { counts: [14, 28, 16, 30], oddsRatio: 0.8770184569926747, p: 1 },
  { counts: [1396, 3000, 2422, 3461], oddsRatio: 0.37341483627625477, p: 8.397172506e-82 },
  { counts: [208, 336, 349, 553], oddsRatio: 0.949911792350691, p: 0.7213116714 },
  { counts: [3, 38, 15, 41], oddsRatio: 0.15206815868449014, p: 0.002898440942 },
];

describe('fisherExactTest', () => {
  it('finds the conditional odds ratio to ten digits', () => {
    for (const { counts, oddsRatio, p } of exact) {
      const [x1 = 0, n1 = 0, x2 = 0, n2 = 0] = counts;
      const test = fisherExactTest({ successes: x1, trials: n1 }, { successes: x2, trials: n2 });
      expect((test?.oddsRatio ?? 0) / oddsRatio).toBeCloseTo(1, 10);
      expect((test?.p ?? 0) / p).toBeCloseTo(1, 8);
    }
  });

  it("reproduces Fisher's tea tasting", () => {
    const test = fisherExactTest({ successes: 3, trials: 4 }, { successes: 1, trials: 4 });
    expect(test?.p).toBeCloseTo(34 / 70, 12);
  });

  it('has no finite odds ratio at the ends', () => {
    const all = { successes: 5, trials: 5 };
    const none = { successes: 0, trials: 5 };
    expect(fisherExactTest(all, none)).toEqual({ p: expect.closeTo(2 / 252, 12), oddsRatio: null });
    expect(fisherExactTest(none, all)?.oddsRatio).toBe(0);
    expect(fisherExactTest(none, { successes: 0, trials: 0 })).toBeNull();
    expect(fisherExactTest(none, none)).toEqual({ p: 1, oddsRatio: null });
  });
});
