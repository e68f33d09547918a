import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, bonferroni, holm } from '~/domain/statistics/multiple-comparisons';
import { noncentralTCdf } from '~/domain/statistics/noncentral-t';
import { powerOfTwoMeans, sampleSizeForTwoMeans } from '~/domain/statistics/power-two-means';
import {
  powerOfTwoProportions,
  sampleSizeForTwoProportions,
} from '~/domain/statistics/power-two-proportions';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('corrections for many comparisons', () => {
  it('give the published answers in the order given', () => {
    expect(holm([0.05, 0.01, 0.03, 0.02, 0.04])).toEqual([
      expect.closeTo(0.09, 12),
      expect.closeTo(0.05, 12),
      expect.closeTo(0.09, 12),
      expect.closeTo(0.08, 12),
      expect.closeTo(0.09, 12),
    ]);
    expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.5])).toEqual([
      expect.closeTo(0.04, 12),
      expect.closeTo(0.16 / 3, 12),
      expect.closeTo(0.16 / 3, 12),
      expect.closeTo(0.5, 12),
    ]);
    expect(holm([])).toEqual([]);
    expect(() => holm([1.2])).toThrow(RangeError);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });

  it('are ordered: raw, Benjamini-Hochberg, Holm, Bonferroni', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const steps = [given, benjaminiHochberg(given), holm(given), bonferroni(given)];
        for (const [index, step] of steps.slice(1).entries()) {
          for (const [position, value] of step.entries()) {
            expect(value).toBeGreaterThanOrEqual((steps[index]?.[position] ?? 0) - 1e-12);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe('power', () => {
  it('gives the published answers', () => {
    expect(sampleSizeForTwoProportions({ first: 0.5, second: 0.75, power: 0.9 })).toBeCloseTo(
      76.70693,
      4,
    );
    expect(powerOfTwoProportions({ n: 50, first: 0.5, second: 0.75 })).toBeCloseTo(0.7401659, 6);
    expect(sampleSizeForTwoMeans({ difference: 1, standardDeviation: 1, power: 0.9 })).toBeCloseTo(
      22.0211,
      4,
    );
    expect(powerOfTwoMeans({ n: 20, difference: 1, standardDeviation: 1 })).toBeCloseTo(
      0.8689528,
      6,
    );
  });

  it('has no sample size for no difference', () => {
    expect(sampleSizeForTwoProportions({ first: 0.3, second: 0.3 })).toBeNull();
    expect(sampleSizeForTwoMeans({ difference: 0, standardDeviation: 1 })).toBeNull();
    expect(() => sampleSizeForTwoProportions({ first: 0, second: 0.3 })).toThrow(RangeError);
  });

  it('inverts itself', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, share, (first, second) => {
        fc.pre(Math.abs(first - second) > 0.01);
        const n = sampleSizeForTwoProportions({ first, second, power: 0.8 });
        expect(powerOfTwoProportions({ n: n ?? 0, first, second })).toBeCloseTo(0.8, 9);
      }),
    );
  });

  it('falls back to the central t distribution without a shift', () => {
    expect(noncentralTCdf(2.228138852, 10, 0)).toBeCloseTo(0.975, 8);
    expect(noncentralTCdf(0, 7, 1.3)).toBeCloseTo(0.0968004846, 8);
  });
});
