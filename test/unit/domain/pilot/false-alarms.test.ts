import { describe, expect, it } from 'vitest';
import { comparePilot, type PilotComparison } from '~/domain/pilot/compare-pilot';
import type { PilotPlan } from '~/domain/pilot/pilot-plan';
import { normalQuantile } from '~/domain/statistics/distributions';

/** Mulberry32: a small seeded generator, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function planOf(pilotTeams: number, comparisonTeams: number): PilotPlan {
  return {
    pilotTeams: Array.from({ length: pilotTeams }, (_, index) => `p${index}`),
    comparisonTeams: Array.from({ length: comparisonTeams }, (_, index) => `c${index}`),
    baselineFrom: '2026-01-05',
    startsOn: '2026-04-06',
    endsOn: '2026-05-31',
  };
}

/** Every team has its own level and drifts by itself; the pilot adds `effect` to its teams. */
function simulate(plan: PilotPlan, random: () => number, effect: number): PilotComparison {
  const observations = [...plan.pilotTeams, ...plan.comparisonTeams].flatMap((team) => {
    const level = 0.4 + 0.1 * normalQuantile(random());
    const drift = 0.08 * normalQuantile(random());
    return (['before', 'during'] as const).map((period) => {
      const shift = period === 'during' ? drift + (team.startsWith('p') ? effect : 0) : 0;
      const chance = Math.min(0.95, Math.max(0.05, level + shift));
      const n = 40 + Math.floor(random() * 40);
      const sum = Array.from({ length: n }, random).filter((draw) => draw < chance).length;
      return {
        team,
        period,
        weekStart: period === 'before' ? '2026-03-02' : '2026-05-04',
        n,
        sum,
        sumSquares: sum,
      };
    });
  });
  return comparePilot({
    plan,
    metric: { kind: 'proportion', better: 'higher' },
    observations,
    asOf: null,
  });
}

function share(results: PilotComparison[], holds: (result: PilotComparison) => boolean): number {
  return results.filter(holds).length / results.length;
}

const RUNS = 1500;

describe('verdicts where the pilot does nothing', () => {
  for (const [pilotTeams, comparisonTeams] of [
    [2, 5],
    [3, 5],
    [2, 8],
    [4, 4],
  ] as const) {
    it(`are false at most as often as promised: ${pilotTeams} of ${pilotTeams + comparisonTeams} teams`, () => {
      const random = seeded(1000 * pilotTeams + comparisonTeams);
      const plan = planOf(pilotTeams, comparisonTeams);
      const results = Array.from({ length: RUNS }, () => simulate(plan, random, 0));
      // Three standard errors of the simulation above the level.
      const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS);
      expect(share(results, ({ verdict }) => verdict === 'improved')).toBeLessThanOrEqual(most);
      expect(share(results, ({ verdict }) => verdict === 'worse')).toBeLessThanOrEqual(most);
      // What the naive comparisons would have cried.
      const naive = share(
        results,
        ({ descriptive }) => (descriptive.pilotAgainstComparison.naiveP ?? 1) < 0.05,
      );
      expect(naive).toBeGreaterThan(0.1);
    });
  }

  it('are never given where too few teams take part', () => {
    const random = seeded(7);
    const plan = planOf(1, 3);
    const results = Array.from({ length: 300 }, () => simulate(plan, random, 0));
    expect(share(results, ({ verdict }) => verdict === 'cannot-conclude')).toBe(1);
  });
});

describe('verdicts where the pilot works', () => {
  it('are found, and never turned about, when the effect is large', () => {
    const random = seeded(99);
    const results = Array.from({ length: 300 }, () => simulate(planOf(4, 8), random, 0.3));
    expect(share(results, ({ verdict }) => verdict === 'improved')).toBeGreaterThan(0.9);
    expect(share(results, ({ verdict }) => verdict === 'worse')).toBe(0);
  });

  it('have intervals that hold the truth as often as promised', () => {
    const random = seeded(5);
    const results = Array.from({ length: 600 }, () => simulate(planOf(3, 6), random, 0.1));
    const held = share(results, ({ teamTest }) => {
      const { low, high } = teamTest?.interval ?? { low: null, high: null };
      return (low ?? -1) <= 0.1 && 0.1 <= (high ?? 1);
    });
    // The chance is clamped to .05..0.95, so the planted effect is a little under .1 in truth.
    expect(held).toBeGreaterThan(0.9 - 3 * Math.sqrt((0.9 * 0.1) / 600));
  });
});
