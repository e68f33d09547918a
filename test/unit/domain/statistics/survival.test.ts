import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hazardRatio } from '~/domain/statistics/hazard-ratio';
import { kaplanMeier, survivalQuantile } from '~/domain/statistics/kaplan-meier';
import { logRankTest } from '~/domain/statistics/log-rank';
import { median } from '~/domain/statistics/quantile';
import type { SurvivalObservation } from '~/domain/statistics/survival-data';

/** Positive times are events, negative ones censored. */
function observe(...times: number[]): SurvivalObservation[] {
  return times.map((time) => ({ time: Math.abs(time), event: time > 0 }));
}

/** Freireich's leukaemia trial (1963): weeks in remission. */
const treated = observe(
  6,
  6,
  6,
  7,
  10,
  13,
  16,
  22,
  23,
  -6,
  -9,
  -10,
  -11,
  -17,
  -19,
  -20,
  -25,
  -32,
  -32,
  -34,
  -35,
);
const control = observe(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

const observations = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 60 }), event: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);

describe('kaplanMeier', () => {
  it('gives the published curve and medians', () => {
    const estimate = kaplanMeier(treated);
    expect(estimate).toMatchObject({ n: 21, events: 9, censored: 12, median: 23 });
    const at10 = estimate.curve.find((point) => point.time === 10);
    expect(at10).toMatchObject({ atRisk: 15, events: 1, censored: 1 });
    expect(at10?.survival).toBeCloseTo(0.7529411765, 9);
    expect(at10?.standardError).toBeCloseTo(0.09634965299, 9);
    expect(kaplanMeier(control).median).toBe(8);
    // With log-minus-log bands, as Stata and SAS print them for these data.
    expect(estimate.medianInterval).toEqual({ low: 13, high: null });
    expect(kaplanMeier(control).medianInterval).toEqual({ low: 4, high: 11 });
  });

  it('has no median while more than half are still open', () => {
    expect(kaplanMeier(observe(1, -5, -5, -5)).median).toBeNull();
    expect(kaplanMeier([])).toMatchObject({ n: 0, curve: [], median: null });
    expect(() => kaplanMeier(observe(Number.NaN))).toThrow(RangeError);
  });

  it('takes the middle of a stretch that runs level at a half', () => {
    expect(kaplanMeier(observe(2, 6)).median).toBe(4);
    expect(kaplanMeier(observe(2, -6)).median).toBe(2);
  });

  it('equals the plain share, and the plain median, where nothing is censored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }),
        (times) => {
          const estimate = kaplanMeier(times.map((time) => ({ time, event: true })));
          for (const point of estimate.curve) {
            const later = times.filter((time) => time > point.time).length;
            expect(point.survival).toBeCloseTo(later / times.length, 10);
          }
          expect(estimate.median).toBeCloseTo(median(times) ?? -1, 10);
        },
      ),
    );
  });

  it('falls, stays inside its band, and reaches its quantiles in order', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const { curve } = kaplanMeier(given);
        let before = 1;
        for (const point of curve) {
          expect(point.survival).toBeLessThanOrEqual(before);
          if (point.interval) {
            expect(point.interval.low).toBeLessThanOrEqual(point.survival);
            expect(point.interval.high).toBeGreaterThanOrEqual(point.survival);
          }
          before = point.survival;
        }
        const quartile = survivalQuantile(curve, 0.25);
        const half = survivalQuantile(curve, 0.5);
        if (half !== null) expect(quartile).toBeLessThanOrEqual(half);
      }),
    );
  });
});

describe('logRankTest', () => {
  it('gives the published statistics', () => {
    const test = logRankTest([treated, control]);
    expect(test?.chiSquare).toBeCloseTo(16.79294099, 7);
    expect(test?.expected[0]).toBeCloseTo(19.25050095, 7);
    expect(logRankTest([treated, control], 1)?.chiSquare).toBeCloseTo(14.45715082, 7);
  });

  it('does not depend on the order of three groups, and finds nothing between copies', () => {
    const third = observe(3, 9, -12, 20);
    const there = logRankTest([treated, control, third]);
    const back = logRankTest([third, treated, control]);
    expect(there?.degreesOfFreedom).toBe(2);
    expect(there?.chiSquare).toBeCloseTo(back?.chiSquare ?? 0, 9);
    expect(logRankTest([control, control])?.p).toBeCloseTo(1, 9);
  });

  it('says nothing without two groups or without an event', () => {
    expect(logRankTest([treated])).toBeNull();
    expect(logRankTest([treated, []])).toBeNull();
    expect(logRankTest([observe(-1, -2), observe(-3)])).toBeNull();
  });
});

describe('hazardRatio', () => {
  it('gives the published coefficients', () => {
    const efron = hazardRatio(control, treated);
    expect(efron?.coefficient).toBeCloseTo(1.572125149, 8);
    expect(efron?.standardError).toBeCloseTo(0.4123967177, 8);
    expect(efron?.ratio).toBeCloseTo(4.817, 3);
    expect(hazardRatio(control, treated, { ties: 'breslow' })?.coefficient).toBeCloseTo(
      1.509191413,
      8,
    );
  });

  it('is missing where one group has no event or the curves do not overlap', () => {
    expect(hazardRatio(control, observe(-4, -9))).toBeNull();
    expect(hazardRatio(observe(1, 2), observe(8, 9))).toBeNull();
  });
});
