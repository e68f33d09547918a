import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfMedians } from '~/domain/statistics/difference-of-medians';
import { mannWhitneyTest } from '~/domain/statistics/mann-whitney';
import { median, quantile } from '~/domain/statistics/quantile';
import { combineSummaries, summariseSample } from '~/domain/statistics/sample-summary';
import { pairedTest, studentTest } from '~/domain/statistics/student-test';
import { welchTest } from '~/domain/statistics/welch-test';

const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 40 });

const drug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('quantile', () => {
  it('interpolates linearly between order statistics', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
    expect(median([5, 1, 3])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNull();
  });

  it('refuses shares outside 0..1 and values that are no numbers', () => {
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
  });

  it('leaves its input as it was', () => {
    const given = [3, 1, 2];
    quantile(given, 0.5);
    expect(given).toEqual([3, 1, 2]);
  });
});

describe('summaries', () => {
  it('combined equal the summary of the pooled values', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), (groups) => {
        const combined = combineSummaries([
          { n: 0, mean: null, variance: null },
          ...groups.map(summariseSample),
        ]);
        const pooled = summariseSample(groups.flat());
        expect(combined.n).toBe(pooled.n);
        if (pooled.mean === null) expect(combined.mean).toBeNull();
        else expect(combined.mean).toBeCloseTo(pooled.mean, 8);
        if (pooled.variance === null) expect(combined.variance).toBeNull();
        else
          expect((combined.variance ?? -1) / (pooled.variance || 1)).toBeCloseTo(
            pooled.variance ? 1 : 0,
            8,
          );
      }),
    );
  });

  it('refuses a summary that lacks its variance', () => {
    expect(() => combineSummaries([{ n: 3, mean: 1, variance: null }])).toThrow(RangeError);
  });
});

describe('tests of means', () => {
  it('give the published answers for the sleep data', () => {
    const welch = welchTest(summariseSample(drug), summariseSample(other));
    expect(welch?.t).toBeCloseTo(-1.860813467, 8);
    expect(welch?.degreesOfFreedom).toBeCloseTo(17.77647352, 7);
    expect(welch?.p).toBeCloseTo(0.07939414019, 9);
    expect(welch?.interval.low).toBeCloseTo(-3.365483231, 7);
    expect(studentTest(summariseSample(drug), summariseSample(other))?.p).toBeCloseTo(
      0.07918671422,
      9,
    );
    expect(pairedTest(drug, other)?.p).toBeCloseTo(0.002832890197, 9);
  });

  it('say nothing where nothing varies or values are missing', () => {
    const one = summariseSample([1]);
    const flat = summariseSample([2, 2, 2]);
    expect(welchTest(one, flat)).toBeNull();
    expect(welchTest(flat, flat)).toBeNull();
    expect(studentTest(one, one)).toBeNull();
    expect(pairedTest([1], [2])).toBeNull();
    expect(() => pairedTest([1, 2], [1])).toThrow(RangeError);
  });
});

describe('mannWhitneyTest', () => {
  it('is exact for small samples without ties', () => {
    expect(mannWhitneyTest([1, 2, 3], [4, 5, 6])).toEqual({
      u: 0,
      p: expect.closeTo(0.1, 12),
      probabilityOfSuperiority: 0,
      method: 'exact',
    });
    // Hollander & Wolfe (1973), 69f: permeability of the amnion, W = 35, p = .1272 one-sided.
    const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const early = [1.15, 0.88, 0.9, 0.74, 1.21];
    const test = mannWhitneyTest(term, early);
    expect(test?.u).toBe(35);
    expect(test?.p).toBeCloseTo(0.2544123, 6);
  });

  it('uses the corrected normal distribution with ties', () => {
    expect(mannWhitneyTest(drug, other)).toMatchObject({ u: 25.5, method: 'normal' });
    expect(mannWhitneyTest(drug, other)?.p).toBeCloseTo(0.06932757543, 9);
    expect(mannWhitneyTest([1, 1], [1, 1])?.p).toBe(1);
    expect(mannWhitneyTest([], [1])).toBeNull();
  });

  it('does not depend on which sample comes first', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const there = mannWhitneyTest(first, second);
        const back = mannWhitneyTest(second, first);
        expect(there?.p).toBeCloseTo(back?.p ?? -1, 10);
        expect((there?.u ?? 0) + (back?.u ?? 0)).toBeCloseTo(first.length * second.length, 8);
      }),
    );
  });
});

describe('differenceOfMedians', () => {
  it('brackets the difference by order statistics', () => {
    const first = Array.from({ length: 25 }, (_, index) => index + 11);
    const second = Array.from({ length: 25 }, (_, index) => index + 1);
    // n 25: rank 8, so the 18th less the 8th value, 10, over 2 z with z from P(X <= 7) = .0216.
    const z = 2.021;
    const margin = 1.959964 * Math.sqrt(2) * (10 / (2 * z));
    const result = differenceOfMedians(first, second);
    expect(result?.difference).toBe(10);
    expect(result?.interval?.low).toBeCloseTo(10 - margin, 1);
    expect(result?.interval?.high).toBeCloseTo(10 + margin, 1);
  });

  it('gives no interval below five values', () => {
    expect(differenceOfMedians([1, 2], [5, 6, 7])).toEqual({ difference: -4.5, interval: null });
    expect(differenceOfMedians([], [5])).toBeNull();
  });
});
