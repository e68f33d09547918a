import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceInDifferences,
  differenceInDifferencesOfProportions,
  differenceInDifferencesRegression,
} from '~/domain/statistics/difference-in-differences';
import { newcombeInterval } from '~/domain/statistics/newcombe-interval';
import { summariseSample } from '~/domain/statistics/sample-summary';

const cells = {
  controlBefore: summariseSample([10, 12, 14]),
  controlAfter: summariseSample([11, 13, 15]),
  treatedBefore: summariseSample([20, 22, 24]),
  treatedAfter: summariseSample([27, 29, 31]),
};

describe('differenceInDifferences', () => {
  it('subtracts the change of the control group', () => {
    const test = differenceInDifferences(cells);
    expect(test?.difference).toBeCloseTo(6, 12);
    // Four equal variances of 4 on 3 values: the same as the regression with 8 degrees of freedom.
    expect(test?.standardError).toBeCloseTo(Math.sqrt((4 * 4) / 3), 12);
    expect(test?.degreesOfFreedom).toBeCloseTo(8, 12);
    const regression = differenceInDifferencesRegression(cells);
    expect(regression?.interaction.estimate).toBeCloseTo(6, 12);
    expect(regression?.interaction.standardError).toBeCloseTo(test?.standardError ?? 0, 12);
    expect(regression?.intercept.estimate).toBe(12);
    expect(regression?.after.estimate).toBe(1);
    expect(regression?.treated.estimate).toBe(10);
  });

  it('needs two values in each cell', () => {
    const thin = { ...cells, treatedAfter: summariseSample([27]) };
    expect(differenceInDifferences(thin)).toBeNull();
    expect(differenceInDifferencesRegression(thin)?.interaction.estimate).toBe(4);
    expect(
      differenceInDifferencesRegression({ ...cells, treatedAfter: summariseSample([]) }),
    ).toBeNull();
  });
});

describe('differenceInDifferencesOfProportions', () => {
  const counts = fc
    .integer({ min: 1, max: 200 })
    .chain((trials) =>
      fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
    );

  it('is the difference of the two changes and wider than either', () => {
    fc.assert(
      fc.property(
        counts,
        counts,
        counts,
        counts,
        (treatedAfter, treatedBefore, controlAfter, controlBefore) => {
          const result = differenceInDifferencesOfProportions({
            treatedAfter,
            treatedBefore,
            controlAfter,
            controlBefore,
          });
          const treated = newcombeInterval(treatedAfter, treatedBefore);
          const control = newcombeInterval(controlAfter, controlBefore);
          if (!result || !treated || !control) throw new Error('expected intervals');
          expect(result.difference).toBeCloseTo(treated.difference - control.difference, 10);
          const width = result.interval.high - result.interval.low;
          expect(width).toBeGreaterThan(treated.interval.high - treated.interval.low);
          expect(result.interval.low).toBeLessThanOrEqual(result.difference);
          expect(result.interval.high).toBeGreaterThanOrEqual(result.difference);
        },
      ),
    );
  });

  it('needs trials in each cell', () => {
    const some = { successes: 1, trials: 2 };
    const none = { successes: 0, trials: 0 };
    expect(
      differenceInDifferencesOfProportions({
        treatedAfter: some,
        treatedBefore: none,
        controlAfter: some,
        controlBefore: some,
      }),
    ).toBeNull();
  });
});
