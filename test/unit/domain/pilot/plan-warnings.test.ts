import { describe, expect, it } from 'vitest';
import type { PilotPlan } from '~/domain/pilot/pilot-plan';
import { planOutlook, planWarnings } from '~/domain/pilot/plan-warnings';

const sound: PilotPlan = {
  pilotTeams: ['a', 'b'],
  comparisonTeams: ['c', 'd', 'e', 'f', 'g'],
  baselineFrom: '2026-01-05',
  startsOn: '2026-06-01',
  endsOn: '2026-07-12',
};

function codes(plan: Partial<PilotPlan>, expected = {}) {
  return planWarnings({ ...sound, ...plan }, expected).map(
    ({ code, weight }) => `${weight}: ${code}`,
  );
}

describe('planWarnings', () => {
  it('has nothing against a sound plan', () => {
    expect(codes({}, { cycleDays: 30, weeklyDeals: { pilot: 8, comparison: 20 } })).toEqual([]);
  });

  it('tells before the start that too few teams cannot prove anything', () => {
    expect(planWarnings({ ...sound, comparisonTeams: ['c', 'd', 'e', 'f'] })).toEqual([
      {
        code: 'too-few-teams',
        weight: 'cannot-conclude',
        details: {
          teams: 6,
          pilotTeams: 2,
          smallestP: expect.closeTo(1 / 15, 12),
          alpha: 0.05,
          needed: 7,
        },
      },
    ]);
  });

  it('names what is wrong with teams', () => {
    expect(codes({ pilotTeams: [] })).toEqual(['invalid: no-pilot-team']);
    expect(codes({ comparisonTeams: [] })).toEqual(['cannot-conclude: no-comparison-team']);
    expect(codes({ pilotTeams: ['a', 'c'] })).toEqual(['invalid: team-in-both-arms']);
    expect(codes({ pilotTeams: ['a'] })).toEqual([
      'cannot-conclude: too-few-teams',
      'advice: one-pilot-team',
    ]);
  });

  it('names what is wrong with dates, the weightiest first', () => {
    expect(codes({ startsOn: '2026-08-01' })).toEqual(['invalid: dates-out-of-order']);
    expect(codes({ baselineFrom: '2026-05-20', endsOn: '2026-06-21' }, { cycleDays: 45 })).toEqual([
      'cannot-conclude: baseline-shorter-than-pilot',
      'advice: pilot-shorter-than-four-weeks',
      'advice: pilot-shorter-than-cycle',
    ]);
    expect(() => codes({ endsOn: '2026-02-30' })).toThrow(RangeError);
  });

  it('warns of too few deals', () => {
    expect(codes({}, { weeklyDeals: { pilot: 3, comparison: 20 } })).toEqual([
      'cannot-conclude: too-few-deals-expected',
    ]);
  });
});

describe('planOutlook', () => {
  it('says what can be concluded at best', () => {
    expect(planOutlook(sound)).toEqual({
      teams: 7,
      pilotTeams: 2,
      assignments: 21,
      smallestP: 1 / 21,
      alpha: 0.05,
      canConclude: true,
      teamsNeeded: 7,
    });
    expect(planOutlook({ pilotTeams: [], comparisonTeams: [] })).toMatchObject({
      smallestP: 1,
      canConclude: false,
      teamsNeeded: null,
    });
  });
});
