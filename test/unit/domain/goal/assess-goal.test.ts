import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '~/domain/calendar/calendar-date';
import { assessGoal, type GoalFacts } from '~/domain/goal/assess-goal';

/** Lead to opportunity from 15% to 25% in a hundred days: a point every ten days. */
const conversion: GoalFacts = {
  baseline: 0.15,
  target: 0.25,
  direction: 'higher',
  startsOn: '2026-01-01',
  dueOn: '2026-04-11',
  checkIns: [],
  today: '2026-02-20',
};

function checked(checkedOn: string, value: number, rest: Partial<GoalFacts> = {}): GoalFacts {
  return { ...conversion, checkIns: [{ checkedOn, value }], ...rest };
}

describe('daysBetween', () => {
  it('counts days over leap days, and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-01-01', '2026-04-11')).toBe(100);
    expect(daysBetween('2026-03-29', '2026-03-28')).toBe(-1);
  });

  it('refuses what is no calendar date', () => {
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00:00Z']) {
      expect(() => daysBetween(wrong, '2026-01-01')).toThrow(RangeError);
    }
  });
});

describe('assessGoal', () => {
  it('is on track on the glide path', () => {
    expect(assessGoal(checked('2026-02-20', 0.2))).toEqual({
      status: 'on-track',
      reason: 'on-glide-path',
      latest: { checkedOn: '2026-02-20', value: 0.2 },
      progress: expect.closeTo(0.5, 12),
      expectedProgress: 0.5,
      expectedValue: expect.closeTo(0.2, 12),
    });
  });

  it('is at risk more than 10 points behind, off track more than 30', () => {
    expect(assessGoal(checked('2026-02-20', 0.19)).status).toBe('on-track');
    expect(assessGoal(checked('2026-02-20', 0.189)).status).toBe('at-risk');
    expect(assessGoal(checked('2026-02-20', 0.17)).status).toBe('at-risk');
    expect(assessGoal(checked('2026-02-20', 0.169)).status).toBe('off-track');
  });

  it('does not condemn a goal in its first days', () => {
    expect(assessGoal(checked('2026-01-03', 0.15, { today: '2026-01-03' })).status).toBe(
      'on-track',
    );
  });

  it('works downwards: cycle from 45 to 30 days', () => {
    const cycle = { baseline: 45, target: 30, direction: 'lower' } as const;
    expect(assessGoal(checked('2026-02-20', 37.5, cycle))).toMatchObject({
      status: 'on-track',
      progress: 0.5,
    });
    expect(assessGoal(checked('2026-02-20', 48, cycle))).toMatchObject({
      status: 'off-track',
      progress: expect.closeTo(-0.2, 12),
    });
    expect(assessGoal(checked('2026-02-20', 29, cycle)).status).toBe('reached');
  });

  it('counts the latest check-in only, from the start up to today', () => {
    const checkIns = [
      { checkedOn: '2026-02-19', value: 0.2 },
      { checkedOn: '2026-03-01', value: 0.25 },
      { checkedOn: '2026-01-20', value: 0.26 },
      { checkedOn: '2025-12-30', value: 0.3 },
    ];
    expect(assessGoal({ ...conversion, checkIns })).toMatchObject({
      status: 'on-track',
      latest: { checkedOn: '2026-02-19', value: 0.2 },
    });
    expect(assessGoal({ ...conversion, checkIns: checkIns.slice(3) }).reason).toBe('no-check-in');
  });

  it('is off track once overdue, but reached late is reached', () => {
    const late = { today: '2026-04-12' };
    expect(assessGoal(checked('2026-04-10', 0.249, late))).toMatchObject({
      status: 'off-track',
      reason: 'overdue',
    });
    expect(assessGoal(checked('2026-04-10', 0.249, { today: '2026-04-11' })).status).toBe(
      'on-track',
    );
    expect(assessGoal(checked('2026-04-10', 0.25, late)).status).toBe('reached');
  });

  it('is at risk when nobody has looked for long', () => {
    expect(assessGoal(checked('2026-02-01', 0.2, { today: '2026-03-18' })).status).toBe('on-track');
    expect(assessGoal(checked('2026-02-01', 0.2, { today: '2026-03-19' }))).toMatchObject({
      status: 'at-risk',
      reason: 'check-in-stale',
    });
  });

  it('claims nothing without a baseline or a check-in', () => {
    expect(assessGoal(checked('2026-02-20', 0.3, { baseline: null }))).toMatchObject({
      status: 'no-data',
      reason: 'no-baseline',
      progress: null,
    });
    expect(assessGoal(conversion)).toMatchObject({
      status: 'no-data',
      reason: 'no-check-in',
      expectedValue: expect.closeTo(0.2, 12),
    });
    expect(assessGoal({ ...conversion, today: '2026-05-01' }).status).toBe('no-data');
  });

  it('judges a goal to hold a level by whether it holds', () => {
    const hold = { baseline: 0.25, target: 0.25 };
    expect(assessGoal(checked('2026-02-20', 0.26, hold))).toMatchObject({
      status: 'reached',
      progress: null,
    });
    expect(assessGoal(checked('2026-02-20', 0.24, hold))).toMatchObject({
      status: 'off-track',
      progress: null,
    });
  });

  it('refuses a due date that is not after the start, and values that are not finite', () => {
    expect(() => assessGoal({ ...conversion, dueOn: conversion.startsOn })).toThrow(RangeError);
    expect(() => assessGoal(checked('2026-02-20', Number.NaN))).toThrow(RangeError);
  });

  it('never gets worse by a better value', () => {
    const rank = ['off-track', 'at-risk', 'on-track', 'reached'];
    const value = fc.double({ min: 0, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const lower = assessGoal(checked('2026-02-20', Math.min(a, b)));
        const higher = assessGoal(checked('2026-02-20', Math.max(a, b)));
        expect(rank.indexOf(higher.status)).toBeGreaterThanOrEqual(rank.indexOf(lower.status));
      }),
    );
  });
});
