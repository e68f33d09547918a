import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from '~/domain/statistics/clopper-pearson-interval';
import { binomialCdf } from '~/domain/statistics/distributions';
import { intervalContains } from '~/domain/statistics/interval';
import { newcombeInterval, type ProportionCounts } from '~/domain/statistics/newcombe-interval';
import { twoProportionTest } from '~/domain/statistics/two-proportion-test';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';

const counts: fc.Arbitrary<ProportionCounts> = fc
  .integer({ min: 1, max: 400 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

describe('wilsonInterval', () => {
  it('gives the published answers', () => {
    expect(wilsonInterval(81, 263)?.low).toBeCloseTo(0.2552885199, 9);
    expect(wilsonInterval(81, 263)?.high).toBeCloseTo(0.366209577, 9);
    expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611251581, 9) });
    expect(wilsonInterval(1, 29, { continuity: true })?.low).toBeCloseTo(0.00180264, 8);
  });

  it('answers null for no trials and refuses impossible counts', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, { confidence: 95 })).toThrow(RangeError);
  });

  it('holds the share, stays in 0..1, mirrors, and nests in the corrected interval', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const interval = wilsonInterval(successes, trials);
        const mirrored = wilsonInterval(trials - successes, trials);
        const corrected = wilsonInterval(successes, trials, { continuity: true });
        if (!interval || !mirrored || !corrected) throw new Error('expected intervals');
        expect(intervalContains(interval, successes / trials)).toBe(true);
        expect(intervalContains({ low: 0, high: 1 }, interval.low)).toBe(true);
        expect(intervalContains({ low: 0, high: 1 }, interval.high)).toBe(true);
        expect(interval.low).toBeCloseTo(1 - mirrored.high, 12);
        expect(corrected.low).toBeLessThanOrEqual(interval.low + 1e-12);
        expect(corrected.high).toBeGreaterThanOrEqual(interval.high - 1e-12);
      }),
    );
  });
});

describe('clopperPearsonInterval', () => {
  it('inverts the binomial tails', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const interval = clopperPearsonInterval(successes, trials);
        if (!interval) throw new Error('expected an interval');
        if (successes < trials) {
          expect(binomialCdf(successes, trials, interval.high)).toBeCloseTo(0.025, 8);
        } else expect(interval.high).toBe(1);
        if (successes > 0) {
          expect(1 - binomialCdf(successes - 1, trials, interval.low)).toBeCloseTo(0.025, 8);
        } else expect(interval.low).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('newcombeInterval', () => {
  it('gives the published answer', () => {
    const result = newcombeInterval({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
    expect(result).toEqual({
      difference: expect.closeTo(0.2, 9),
      interval: { low: expect.closeTo(0.0524314724, 9), high: expect.closeTo(0.333872654, 9) },
    });
  });

  it('turns about when the groups are exchanged, and is missing with an empty group', () => {
    expect(newcombeInterval({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toBeNull();
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const there = newcombeInterval(first, second);
        const back = newcombeInterval(second, first);
        if (!there || !back) throw new Error('expected intervals');
        expect(there.difference).toBeCloseTo(-back.difference, 12);
        expect(there.interval.low).toBeCloseTo(-back.interval.high, 12);
        expect(there.interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.interval.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('twoProportionTest', () => {
  it('gives the published answer', () => {
    const test = twoProportionTest({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
    expect(test?.chiSquare).toBeCloseTo(7.023411371, 8);
    expect(test?.p).toBeCloseTo(0.008045081368, 10);
    expect(test?.pYates).toBeCloseTo(0.01340947518, 10);
  });

  it('has nothing to say where every trial or none succeeded', () => {
    const all = { successes: 4, trials: 4 };
    expect(twoProportionTest(all, all)).toMatchObject({ z: 0, p: 1, pYates: 1 });
    expect(twoProportionTest(all, { successes: 0, trials: 0 })).toBeNull();
  });
});
