import { describe, expect, it } from 'vitest';
import type { BreakdownRow } from '~/domain/funnel/funnel-view';
import { markGroups } from '~/domain/funnel/mark-groups';

function group(value: string | null, won: number, lost: number, open = 0): BreakdownRow {
  const n = won + lost;
  return {
    value,
    deals: n + open,
    won,
    lost,
    open,
    winRate: n === 0 ? null : won / n,
    winRateOf: { successes: won, n },
    wonValue: 0,
    averageWonValue: null,
    cycleDays: { n: 0, mean: null, median: null, p90: null },
  };
}

function closedOf(rows: BreakdownRow[]) {
  return {
    won: rows.reduce((sum, row) => sum + row.won, 0),
    lost: rows.reduce((sum, row) => sum + row.lost, 0),
  };
}

describe('marks among groups', () => {
  it('stand where a difference holds, on its side', () => {
    const rows = [group('A', 90, 10), group('B', 50, 50), group('C', 52, 48), group('D', 10, 90)];
    const marks = markGroups(rows, closedOf(rows));
    expect(marks.map(({ value, mark }) => [value, mark])).toEqual([
      ['A', 'above'],
      ['B', null],
      ['C', null],
      ['D', 'below'],
    ]);
  });

  it('are adjusted for the number of groups', () => {
    // 16 of 20 against 484 of 980: p .0065 by Pearson alone, .13 among twenty groups.
    const rows = [
      group('A', 16, 4),
      ...Array.from({ length: 19 }, (_, index) => group(`${index}`, 25, 26)),
    ];
    const [first] = markGroups(rows, closedOf(rows));
    expect(first?.adjustedP).toBeGreaterThan(0.05);
    expect(first?.mark).toBeNull();
    const two = [group('A', 16, 4), group('rest', 475, 494)];
    expect(markGroups(two, closedOf(two))[0]?.mark).toBe('above');
  });

  it('do not come from a handful of deals', () => {
    const rows = [group('A', 5, 0), group('B', 500, 500)];
    expect(markGroups(rows, closedOf(rows))[0]).toMatchObject({ mark: null });
  });

  it('are never given to blanks, to groups without closed deals or to the only group', () => {
    const rows = [group(null, 100, 0), group('A', 10, 90), group('B', 0, 0, 7)];
    const marks = markGroups(rows, closedOf(rows));
    expect(marks[0]).toMatchObject({ mark: null, adjustedP: null });
    expect(marks[2]).toMatchObject({ mark: null, adjustedP: null, interval: null });
    const alone = [group('A', 3, 4)];
    expect(markGroups(alone, closedOf(alone))[0]).toMatchObject({ mark: null, adjustedP: null });
  });
});
