import { describe, expect, it } from 'vitest';
import { processBehaviourChart } from '~/domain/statistics/process-behaviour-chart';

const steady = [10, 12, 11, 9, 10, 12, 8, 11, 10, 9];

describe('processBehaviourChart', () => {
  it('sets the limits 2.66 mean moving ranges from the mean', () => {
    const chart = processBehaviourChart([
      49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
    ]);
    expect(chart?.centre).toBeCloseTo(50.81, 10);
    expect(chart?.limits.high).toBeCloseTo(55.80488889, 7);
    expect(chart?.upperRangeLimit).toBeCloseTo(6.136577778, 7);
    expect(chart?.signals.filter((signal) => signal.rule !== 'three-of-four-near-limit')).toEqual(
      [],
    );
  });

  it('finds a point outside the limits of a frozen baseline', () => {
    const chart = processBehaviourChart([...steady, 30], { baseline: 10 });
    expect(chart?.signals).toContainEqual({
      rule: 'outside-limits',
      side: 'above',
      from: 10,
      to: 10,
    });
    expect(chart?.rangeSignals).toEqual([10]);
    expect(processBehaviourChart(steady)?.signals).toEqual([]);
  });

  it('finds eight in a row on one side, and not seven', () => {
    const shifted = [10.5, 11, 10.5, 11, 10.5, 11, 10.5];
    const seven = processBehaviourChart([...steady, ...shifted], { baseline: 10 });
    expect(seven?.signals.some((signal) => signal.rule === 'run-of-eight')).toBe(false);
    const eight = processBehaviourChart([...steady, ...shifted, 11], { baseline: 10 });
    expect(eight?.signals).toContainEqual({
      rule: 'run-of-eight',
      side: 'above',
      from: 10,
      to: 17,
    });
  });

  it('finds three of four nearer to a limit than to the centre, joined', () => {
    const chart = processBehaviourChart([...steady, 6, 6.5, 10, 6, 6.2], { baseline: 10 });
    expect(chart?.signals).toContainEqual({
      rule: 'three-of-four-near-limit',
      side: 'below',
      from: 10,
      to: 14,
    });
  });

  it('lets a value on the line end a run, and copes with a flat series', () => {
    expect(processBehaviourChart(new Array(12).fill(5))).toMatchObject({
      centre: 5,
      limits: { low: 5, high: 5 },
      signals: [],
      rangeSignals: [],
    });
  });

  it('needs two values', () => {
    expect(processBehaviourChart([])).toBeNull();
    expect(processBehaviourChart([1])).toBeNull();
    expect(processBehaviourChart([1, 2, 3], { baseline: 1 })).toBeNull();
  });
});
