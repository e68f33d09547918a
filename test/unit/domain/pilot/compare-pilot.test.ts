import { describe, expect, it } from 'vitest';
import { type ComparePilotInput, comparePilot } from '~/domain/pilot/compare-pilot';
import type { PilotObservation } from '~/domain/pilot/pilot-observations';
import type { PilotPlan } from '~/domain/pilot/pilot-plan';
import { planWarnings } from '~/domain/pilot/plan-warnings';

const teams = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const plan: PilotPlan = {
  pilotTeams: ['a', 'b'],
  comparisonTeams: ['c', 'd', 'e', 'f', 'g'],
  baselineFrom: '2026-01-05',
  startsOn: '2026-06-01',
  endsOn: '2026-07-12',
};

const before = ['2026-05-18', '2026-05-25'];
const during = ['2026-06-01', '2026-06-08'];

/** Two weeks before and two during, ten deals a team and week, won as given. */
function rates(won: (team: string, period: 'before' | 'during') => number): PilotObservation[] {
  return teams.flatMap((team) =>
    (['before', 'during'] as const).flatMap((period) =>
      (period === 'before' ? before : during).map((weekStart) => ({
        team,
        period,
        weekStart,
        n: 10,
        sum: won(team, period),
        sumSquares: won(team, period),
      })),
    ),
  );
}

function isPilot(team: string): boolean {
  return plan.pilotTeams.includes(team);
}

function compare(observations: PilotObservation[], rest: Partial<ComparePilotInput> = {}) {
  const metric = { kind: 'proportion', better: 'higher' } as const;
  return comparePilot({ plan, metric, observations, asOf: null, ...rest });
}

const clear = rates((team, period) =>
  isPilot(team) && period === 'during' ? 8 : 4 + (team > 'd' ? 1 : 0),
);

describe('comparePilot', () => {
  it('finds a clear improvement and shows the figures behind it', () => {
    const result = compare(clear);
    expect(result.verdict).toBe('improved');
    expect(result.reasons).toEqual([]);
    expect(result.teamTest).toMatchObject({ estimate: expect.closeTo(0.4, 12), pHigher: 1 / 21 });
    const { descriptive } = result;
    expect(descriptive.pilotBeforeAfter).toMatchObject({
      first: { estimate: 0.4, n: 40 },
      second: { estimate: 0.8, n: 40 },
      estimate: expect.closeTo(0.4, 12),
      n: 80,
    });
    expect(descriptive.pilotAgainstComparison.first).toMatchObject({ estimate: 0.46, n: 100 });
    expect(descriptive.differenceInDifferences).toMatchObject({
      estimate: expect.closeTo(0.4, 12),
      n: 280,
    });
    expect(descriptive.differenceInDifferences.interval?.low).toBeGreaterThan(0);
    expect(result.weekly.map(({ weekStart, period }) => `${weekStart} ${period}`)).toEqual([
      '2026-05-18 before',
      '2026-05-25 before',
      '2026-06-01 during',
      '2026-06-08 during',
    ]);
    expect(result.weekly[2]?.pilot).toMatchObject({ estimate: 0.8, n: 20 });
    expect(result.teams.find(({ team }) => team === 'a')?.change).toBeCloseTo(0.4, 12);
    expect(result.caveats).toEqual([{ code: 'teams-not-drawn-by-lot' }]);
  });

  it('turns the verdict about where lower is better', () => {
    expect(compare(clear, { metric: { kind: 'proportion', better: 'lower' } }).verdict).toBe(
      'worse',
    );
  });

  it('cannot conclude where other teams changed as much, and says so', () => {
    const result = compare(
      rates((team, period) => (period === 'during' && 'abc'.includes(team) ? 8 : 4)),
    );
    expect(result.verdict).toBe('cannot-conclude');
    expect(result.reasons).toEqual([
      {
        code: 'interval-includes-zero',
        details: { low: expect.any(Number), high: expect.any(Number) },
      },
    ]);
    // The pooled test would have called it significant.
    expect(result.descriptive.pilotAgainstComparison.naiveP).toBeLessThan(0.01);
  });

  it('cannot conclude from too few teams however large the effect', () => {
    const few = { ...plan, comparisonTeams: ['c', 'd', 'e', 'f'] };
    const result = compare(clear, { plan: few });
    expect(result.verdict).toBe('cannot-conclude');
    expect(result.reasons).toEqual([
      {
        code: 'too-few-teams',
        details: { teams: 6, pilotTeams: 2, smallestP: 1 / 15, alpha: 0.05 },
      },
    ]);
    expect(result.teamTest?.interval).toEqual({ low: null, high: null });
    expect(result.teams.map(({ team }) => team)).not.toContain('g');
  });

  it('gives no verdict before the last day is over', () => {
    expect(compare(clear, { asOf: '2026-07-12' }).reasons).toEqual([
      { code: 'pilot-still-running', details: { endsOn: '2026-07-12' } },
    ]);
    expect(compare(clear, { asOf: '2026-07-13' }).verdict).toBe('improved');
  });

  it('gives none on a baseline shorter than the pilot, or on few deals', () => {
    const short = compare(clear, { plan: { ...plan, baselineFrom: '2026-05-01' } });
    expect(short.reasons).toEqual([
      { code: 'baseline-shorter-than-pilot', details: { baselineDays: 31, pilotDays: 42 } },
    ]);
    const thin = compare(
      clear.map((one) =>
        isPilot(one.team) && one.period === 'during' ? { ...one, n: 4, sum: 4 } : one,
      ),
    );
    expect(thin.reasons).toEqual([
      { code: 'small-n', details: { n: 16, arm: 'pilot', period: 'during', needed: 20 } },
    ]);
  });

  it('names a missing baseline, missing arms and teams without data', () => {
    expect(
      compare(clear.filter(({ period }) => period === 'during')).reasons.map(({ code }) => code),
    ).toEqual(['no-baseline']);
    expect(
      compare(clear.filter(({ team }) => !isPilot(team))).reasons.map(({ code }) => code),
    ).toEqual(['no-pilot-team']);
    expect(
      compare(clear, { plan: { ...plan, comparisonTeams: [] } }).reasons.map(({ code }) => code),
    ).toEqual(['no-comparison-team']);
    const gap = compare(clear.filter(({ team, period }) => team !== 'g' || period === 'before'));
    expect(gap.caveats).toContainEqual({ code: 'team-left-out', details: { team: 'g' } });
    expect(gap.reasons.map(({ code }) => code)).toEqual(['too-few-teams']);
    expect(compare([]).verdict).toBe('cannot-conclude');
  });

  it('warns when the arms differed before the start', () => {
    const apart = rates((team, period) => (isPilot(team) ? (period === 'during' ? 8 : 1) : 7));
    expect(compare(apart).caveats).toContainEqual({ code: 'arms-differ-before' });
  });

  it('pools means from sums as if the raw values were there', () => {
    const values = { before: [40, 50, 60], during: [20, 30, 40] };
    const observations = teams.flatMap((team, index) =>
      (['before', 'during'] as const).flatMap((period) =>
        Array.from({ length: 6 }, (_, week) => {
          const own = values[isPilot(team) ? period : 'before'].map((value) => value + index);
          return {
            team,
            period,
            weekStart: period === 'before' ? `2026-05-1${week}` : `2026-06-1${week}`,
            n: 3,
            sum: own.reduce((sum, value) => sum + value, 0),
            sumSquares: own.reduce((sum, value) => sum + value ** 2, 0),
          };
        }),
      ),
    );
    const result = compare(observations, { metric: { kind: 'mean', better: 'lower' } });
    expect(result.verdict).toBe('improved');
    expect(result.teamTest?.estimate).toBeCloseTo(-20, 10);
    expect(result.descriptive.pilotBeforeAfter).toMatchObject({
      first: { estimate: expect.closeTo(50.5, 10), n: 36 },
      estimate: expect.closeTo(-20, 10),
    });
    expect(result.descriptive.differenceInDifferences.estimate).toBeCloseTo(-20, 10);
    expect(result.descriptive.differenceInDifferences.interval?.high).toBeLessThan(0);
  });

  it('compares totals per team and week, counting a week without a row as 0', () => {
    const observations = rates(() => 0).map((one) => ({
      ...one,
      n: isPilot(one.team) && one.period === 'during' ? 12 : 6,
    }));
    const missing = observations.filter(
      ({ team, weekStart }) => team !== 'c' || weekStart !== '2026-06-08',
    );
    const result = compare(missing, { metric: { kind: 'count', better: 'higher' } });
    expect(result.verdict).toBe('improved');
    expect(result.teams.find(({ team }) => team === 'c')).toMatchObject({ change: -3 });
    expect(result.descriptive.pilotBeforeAfter).toMatchObject({
      first: { estimate: 6 },
      second: { estimate: 12, n: 48 },
    });
  });

  it('refuses a team in both arms and impossible counts', () => {
    expect(() => compare(clear, { plan: { ...plan, comparisonTeams: ['a'] } })).toThrow(RangeError);
    expect(() => compare(clear.map((one) => ({ ...one, sum: 11 })))).toThrow(RangeError);
  });

  it('reaches a verdict on a clear effect whenever the plan had no warning', () => {
    expect(planWarnings(plan)).toEqual([]);
    expect(compare(clear).verdict).toBe('improved');
  });
});
