import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignments,
  countAssignments,
  smallestReachableP,
  teamsNeeded,
} from '~/domain/pilot/team-assignments';
import { type TeamChange, teamPermutationTest } from '~/domain/pilot/team-permutation-test';

function changesOf(pilot: number[], comparison: number[]): TeamChange[] {
  return [
    ...pilot.map((change) => ({ arm: 'pilot' as const, change })),
    ...comparison.map((change) => ({ arm: 'comparison' as const, change })),
  ];
}

describe('smallestReachableP', () => {
  it('gives the figures that a plan is told', () => {
    expect(smallestReachableP(4, 1)).toBe(0.25);
    expect(smallestReachableP(6, 2)).toBeCloseTo(0.067, 3);
    expect(smallestReachableP(7, 2)).toBeCloseTo(0.048, 3);
    expect(smallestReachableP(3, 3)).toBe(1);
    expect(smallestReachableP(3, 0)).toBe(1);
    expect(() => smallestReachableP(3, 4)).toThrow(RangeError);
  });

  it('says how many teams would do', () => {
    expect([1, 2, 3, 4].map((pilotTeams) => teamsNeeded(pilotTeams))).toEqual([20, 7, 6, 7]);
    expect(teamsNeeded(2, 0.1)).toBe(5);
    expect(teamsNeeded(0)).toBeNull();
  });
});

describe('assignments', () => {
  it('are all of them, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), (teams, wanted) => {
        const pilotTeams = Math.min(teams, wanted);
        const all = [...assignments(teams, pilotTeams)].map((chosen) => chosen.join());
        expect(all).toHaveLength(countAssignments(teams, pilotTeams));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('are a reproducible sample of distinct teams where there are too many', () => {
    const first = [...assignments(30, 10)];
    expect(first).toHaveLength(19_999);
    expect(first.every((chosen) => new Set(chosen).size === 10)).toBe(true);
    expect([...assignments(30, 10)]).toEqual(first);
    const times = new Array<number>(30).fill(0);
    for (const team of first.flat()) times[team] = (times[team] ?? 0) + 1;
    for (const time of times) expect(time / 19_999).toBeCloseTo(1 / 3, 1);
  });
});

describe('teamPermutationTest', () => {
  it('counts the assignments that are as extreme', () => {
    // Pilot teams have the two greatest changes of seven: the most extreme of 21 assignments.
    const test = teamPermutationTest(changesOf([8, 9], [1, 2, 3, 4, 5]));
    expect(test).toMatchObject({ teams: 7, pilotTeams: 2, exact: true, confidence: 0.9 });
    expect(test?.estimate).toBeCloseTo(5.5, 12);
    expect(test?.pHigher).toBeCloseTo(1 / 21, 12);
    expect(test?.pLower).toBe(1);
    expect(test?.interval.low).toBeGreaterThan(0);
  });

  it('has an unbounded interval where no effect could be shown', () => {
    expect(teamPermutationTest(changesOf([100], [0, 1, 2]))?.interval).toEqual({
      low: null,
      high: null,
    });
    expect(teamPermutationTest(changesOf([1], []))).toBeNull();
    expect(teamPermutationTest(changesOf([], [1]))).toBeNull();
  });

  it('treats equal changes as ties', () => {
    expect(
      teamPermutationTest(changesOf([0.1 + 0.2, 0.3], [0.3, 0.3, 0.3, 0.3, 0.3])),
    ).toMatchObject({ pHigher: 1, pLower: 1 });
  });

  it('rejects at most a share alpha of all assignments of the same changes, in each direction', () => {
    const value = fc.integer({ min: -50, max: 50 });
    const alphas = fc.constantFrom(0.05, 0.1, 0.2);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 8 }),
        fc.nat(),
        alphas,
        (values, seed, alpha) => {
          const pilotTeams = 1 + (seed % (values.length - 1));
          const all = [...assignments(values.length, pilotTeams)];
          const tests = all.map((chosen) =>
            teamPermutationTest(
              values.map((change, team) => ({
                arm: chosen.includes(team) ? 'pilot' : 'comparison',
                change,
              })),
              alpha,
            ),
          );
          for (const side of ['pHigher', 'pLower'] as const) {
            const rejected = tests.filter((test) => (test?.[side] ?? 1) <= alpha).length;
            expect(rejected / all.length).toBeLessThanOrEqual(alpha + 1e-12);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has an interval that holds exactly what is not rejected', () => {
    const value = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 4 }),
        fc.array(value, { minLength: 3, maxLength: 5 }),
        fc.integer({ min: -60, max: 60 }),
        (pilot, comparison, shift) => {
          const alpha = 0.1;
          const test = teamPermutationTest(changesOf(pilot, comparison), alpha);
          const moved = teamPermutationTest(
            changesOf(
              pilot.map((change) => change - shift),
              comparison,
            ),
            alpha,
          );
          if (!test || !moved) throw new Error('expected tests');
          const { low, high } = test.interval;
          // On an end itself the assignment that sets it ties with the actual one.
          if (low !== null && Math.abs(shift - low) < 1e-6) return;
          if (high !== null && Math.abs(shift - high) < 1e-6) return;
          expect(moved.pHigher <= alpha).toBe(low !== null && shift < low);
          expect(moved.pLower <= alpha).toBe(high !== null && shift > high);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays valid with a sample of the assignments', () => {
    const comparison = Array.from({ length: 20 }, (_, index) => (index % 7) - 3);
    const test = teamPermutationTest(changesOf(new Array(10).fill(9), comparison));
    expect(test).toMatchObject({ exact: false, pHigher: 1 / 20_000 });
    expect(test?.interval.low).toBeGreaterThan(0);
  });
});
