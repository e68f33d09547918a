import { describe, expect, it } from 'vitest';
import { observationsOfPlan } from '~/domain/pilot/pilot-observations';

const plan = {
  pilotTeams: ['a'],
  comparisonTeams: ['b'],
  baselineFrom: '2026-01-07',
  startsOn: '2026-02-04',
  endsOn: '2026-03-03',
};

function cell(weekStart: string, team: string | null = 'a') {
  return { week: '', weekStart, team, n: 2, sum: 1, sumSquares: 1 };
}

describe('observationsOfPlan', () => {
  it('puts weeks into periods and leaves out the one that lies in both', () => {
    const weeks = [
      '2025-12-29',
      '2026-01-05',
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-03-02',
      '2026-03-09',
    ];
    const { observations, mixedWeeks } = observationsOfPlan(
      weeks.map((week) => cell(week)),
      plan,
    );
    expect(observations.map(({ weekStart, period }) => `${weekStart} ${period}`)).toEqual([
      '2026-01-05 before',
      '2026-01-26 before',
      '2026-02-09 during',
      '2026-03-02 during',
    ]);
    expect(mixedWeeks).toEqual(['2026-02-02']);
  });

  it('keeps the first week of a pilot that begins on a Monday', () => {
    const monday = { ...plan, startsOn: '2026-02-02' };
    const { observations, mixedWeeks } = observationsOfPlan(
      [cell('2026-01-26'), cell('2026-02-02')],
      monday,
    );
    expect(observations.map(({ period }) => period)).toEqual(['before', 'during']);
    expect(mixedWeeks).toEqual([]);
  });

  it('ignores other teams and rows without a team', () => {
    const cells = [cell('2026-01-12', 'z'), cell('2026-01-12', null)];
    expect(observationsOfPlan(cells, plan).observations).toEqual([]);
  });
});
