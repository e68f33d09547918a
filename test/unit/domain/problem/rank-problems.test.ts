import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricInterval } from '~/domain/problem/metric-interval';
import { type Move, moveProblem } from '~/domain/problem/rank-problems';

function problems(ids: string, chosen: string) {
  return [...ids].map((id) => ({ id, chosen: chosen.includes(id) }));
}

describe('ranking', () => {
  it.each<[string, string, string, Move, string]>([
    ['abc', '', 'c', { to: 'up' }, 'acb'],
    ['abc', '', 'a', { to: 'up' }, 'abc'],
    ['abc', '', 'c', { to: 'down' }, 'abc'],
    ['abc', '', 'a', { to: 'down' }, 'bac'],
    ['abcd', 'bd', 'd', { to: 'up' }, 'dbac'],
    ['abcd', 'bd', 'a', { to: 'up' }, 'bdac'],
    ['abcd', '', 'd', { before: 'a' }, 'dabc'],
    ['abcd', '', 'a', { before: null }, 'bcda'],
    ['abcd', 'a', 'd', { before: 'a' }, 'abcd'],
    ['abc', '', 'x', { to: 'up' }, 'abc'],
    ['abc', '', 'b', { before: 'b' }, 'abc'],
  ])('%s with %s chosen, moving %s by %o, gives %s', (ids, chosen, id, move, expected) => {
    expect(moveProblem(problems(ids, chosen), id, move).join('')).toBe(expected);
  });

  it('loses no problem and never mixes chosen ones with the others', () => {
    const move = fc.oneof(
      fc.constantFrom<Move>({ to: 'up' }, { to: 'down' }, { before: null }),
      fc.constantFrom(...'abcdef').map((before): Move => ({ before })),
    );
    fc.assert(
      fc.property(
        fc.subarray([...'abcdef']),
        fc.subarray([...'abcdef']),
        fc.constantFrom(...'abcdef'),
        move,
        (ids, chosen, id, asked) => {
          const list = problems(ids.join(''), chosen.join(''));
          const moved = moveProblem(list, id, asked);
          expect(moved.toSorted()).toEqual(ids.toSorted());
          const flags = moved.map((key) => chosen.includes(key));
          expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });
});

describe('the interval of a metric', () => {
  it('is Wilson for a share, Student for a mean, none for a total', () => {
    // Wilson, 81 of 263 (Newcombe 1998a, table I): .2553 to .3662.
    const share = metricInterval('proportion', { n: 263, sum: 81, sumSquares: 81 });
    expect(share?.low).toBeCloseTo(0.2553, 4);
    expect(share?.high).toBeCloseTo(0.3662, 4);
    // 1 to 5: mean 3, s² 2.5, t(.975; 4) 2.776445.
    const mean = metricInterval('mean', { n: 5, sum: 15, sumSquares: 55 });
    expect(mean?.low).toBeCloseTo(3 - 2.776445 * Math.sqrt(0.5), 5);
    expect(mean?.high).toBeCloseTo(3 + 2.776445 * Math.sqrt(0.5), 5);
    expect(metricInterval('mean', { n: 1, sum: 3, sumSquares: 9 })).toBeNull();
    expect(metricInterval('sum', { n: 5, sum: 15, sumSquares: 55 })).toBeNull();
    expect(metricInterval('count', { n: 5, sum: 5, sumSquares: 5 })).toBeNull();
    expect(metricInterval('proportion', { n: 0, sum: 0, sumSquares: 0 })).toBeNull();
  });
});
