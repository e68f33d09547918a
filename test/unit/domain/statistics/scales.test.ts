import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '~/domain/statistics/cronbach-alpha';
import { invertMatrix } from '~/domain/statistics/invert-matrix';
import { netPromoterScore } from '~/domain/statistics/net-promoter-score';

describe('cronbachAlpha', () => {
  it('is 1 for items that agree and falls with disagreement', () => {
    const agreeing = cronbachAlpha([
      [1, 1, 1],
      [2, 2, 2],
      [4, 4, 4],
    ]);
    expect(agreeing?.alpha).toBeCloseTo(1, 12);
    expect(agreeing?.meanCorrelation).toBeCloseTo(1, 12);
    expect(agreeing?.guttmanLambda6).toBeNull();
    // Two items: alpha is twice the covariance sum over the total variance: 4 * 1 / (1 + 4 + 2) by hand.
    const two = cronbachAlpha([
      [1, 1],
      [2, 4],
      [3, 2],
      [2, 1],
    ]);
    const covariance = (-1 * -1 + 0 + 1 * 0 + 0) / 3;
    const variances = 2 / 3 + 6 / 3;
    expect(two?.alpha).toBeCloseTo(2 * (1 - variances / (variances + 2 * covariance)), 12);
    expect(two?.items[0]?.alphaIfDropped).toBeNull();
  });

  it('says what it cannot: a constant item, one person, one item', () => {
    const constant = cronbachAlpha([
      [1, 3, 2],
      [2, 3, 4],
      [4, 3, 3],
    ]);
    expect(constant?.standardisedAlpha).toBeNull();
    expect(constant?.items[1]?.itemRestCorrelation).toBeNull();
    expect(cronbachAlpha([[1, 2]])).toBeNull();
    expect(cronbachAlpha([[1], [2]])).toBeNull();
    expect(cronbachAlpha([])).toBeNull();
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
  });
});

describe('invertMatrix', () => {
  it('inverts, pivots, and recognises a singular matrix', () => {
    expect(
      invertMatrix([
        [0, 2],
        [4, 0],
      ]),
    ).toEqual([
      [0, 0.25],
      [0.5, 0],
    ]);
    expect(
      invertMatrix([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
    expect(() => invertMatrix([[1, 2]])).toThrow(RangeError);
  });
});

describe('netPromoterScore', () => {
  it('sorts answers into promoters, passives and detractors', () => {
    expect(netPromoterScore([10, 9, 8, 7, 6, 0])).toMatchObject({
      n: 6,
      promoters: 2,
      passives: 2,
      detractors: 2,
      score: 0,
    });
  });

  it('keeps a width in the adjusted interval where all answers are alike', () => {
    const all = netPromoterScore([9, 9, 9, 9, 9]);
    expect(all?.interval).toEqual({ low: 100, high: 100 });
    expect(all?.adjustedInterval.low).toBeLessThan(60);
  });

  it('stays within -100 and 100, and refuses other answers', () => {
    expect(netPromoterScore([0, 10])?.interval).toEqual({ low: -100, high: 100 });
    expect(netPromoterScore([])).toBeNull();
    expect(() => netPromoterScore([11])).toThrow(RangeError);
    expect(() => netPromoterScore([7.5])).toThrow(RangeError);
  });
});
