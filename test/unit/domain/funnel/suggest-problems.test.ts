import { describe, expect, it } from 'vitest';
import type { FunnelStage } from '~/domain/funnel/funnel-view';
import { judgeDifferences } from '~/domain/funnel/judge-differences';
import { metricDefinition } from '~/domain/funnel/metrics';
import { largestLoss, slowStages } from '~/domain/funnel/suggest-problems';
import { monthlyTrend, sourceTrends } from '~/domain/funnel/trends';

function stage(name: string, entered: number, lost: number, p90: number): FunnelStage {
  return {
    stage: name,
    in: entered,
    out: entered - lost,
    lost,
    stuck: 0,
    conversion: (entered - lost) / entered,
    lossRate: lost / entered,
    dwellDays: { n: entered, mean: p90 / 2, median: p90 / 3, p90 },
    movedOnDays: { n: entered - lost, mean: p90 / 2, median: p90 / 3, p90 },
  };
}

const totals = { won: 60, averageWonValue: 1000 };

describe('proposed problems', () => {
  it('name the stage with the largest loss only where the intervals part', () => {
    const clear = [stage('A', 200, 20, 10), stage('B', 180, 90, 10)];
    expect(largestLoss(clear, totals).map(({ subject }) => subject)).toEqual(['B']);
    expect(largestLoss([stage('A', 40, 16, 10), stage('B', 40, 18, 10)], totals)).toEqual([]);
    expect(largestLoss([stage('A', 200, 20, 10), stage('B', 20, 18, 10)], totals)).toEqual([]);
  });

  it('say what losing no more than in the next worst stage would bring', () => {
    const [found] = largestLoss([stage('A', 200, 20, 10), stage('B', 180, 90, 10)], totals);
    // 40 points of 180 deals are 72 saved; 60 of the 90 that moved on were won.
    expect(found?.worth?.best).toEqual({ value: 'A', rate: 0.1, n: 200 });
    expect(found?.worth?.wins).toBeCloseTo(48, 9);
    expect(found?.worth?.amount).toBeCloseTo(48_000, 6);
    expect(found?.worth?.winsInterval.low).toBeGreaterThan(0);
    expect(found?.worth?.winsInterval.low).toBeLessThan(48);
  });

  it('name stages whose p90 is twice that of the others', () => {
    const stages = [stage('A', 100, 1, 10), stage('B', 100, 1, 45), stage('C', 100, 1, 14)];
    expect(slowStages(stages).map(({ subject, against }) => [subject, against])).toEqual([
      ['B', 12],
    ]);
    expect(slowStages([stage('A', 100, 1, 10)])).toEqual([]);
  });
});

describe('differences judged together', () => {
  it('count only comparisons that can tell something', () => {
    const judged = judgeDifferences([
      { key: 'all won', first: { successes: 5, trials: 5 }, second: { successes: 9, trials: 9 } },
      { key: 'empty', first: { successes: 0, trials: 0 }, second: { successes: 4, trials: 9 } },
      { key: 'far', first: { successes: 5, trials: 60 }, second: { successes: 50, trials: 60 } },
    ]);
    expect(judged).toHaveLength(1);
    expect(judged[0]).toMatchObject({ key: 'far', mark: 'below' });
    expect(judged[0]?.adjustedP).toBe(judged[0]?.p);
  });
});

describe('months', () => {
  it('leave out those that the data cover in part', () => {
    const cells = ['2025-01', '2025-02', '2025-03'].map((month) => ({ month, n: 4, sum: 2 }));
    const trend = monthlyTrend(cells, metricDefinition('win-rate'), {
      from: '2025-01-10',
      to: '2025-03-31',
    });
    expect(trend.points.map(({ month, value }) => [month, value])).toEqual([
      ['2025-02', 0.5],
      ['2025-03', 0.5],
    ]);
    expect(trend.partial).toEqual(['2025-01']);
    expect(trend.limits).toEqual({ centre: 0.5, low: 0.5, high: 0.5 });
  });

  it('alert when a source stays under its target for three of them', () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-04'].map((month, index) => ({
      value: 'Web',
      month,
      deals: 10,
      cost: 100,
      won: index === 0 ? 5 : 1,
      lost: 5,
    }));
    const [web] = sourceTrends(months, 0.25);
    expect(web).toMatchObject({
      deals: 40,
      won: 8,
      lost: 20,
      costPerCustomer: 50,
      monthsUnderTarget: 3,
      isAlert: true,
    });
    expect(sourceTrends(months.slice(0, 3), 0.25)[0]?.isAlert).toBe(false);
  });
});
