import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoPeriods } from '~/domain/survey/survey-periods';

function on(...days: string[]) {
  return days.map((day, index) => ({ day, answers: `${day}#${index}` }));
}

const sizes = (periods: { from: string; to: string; responses: unknown[] }[]) =>
  periods.map(({ from, to, responses }) => [from, to, responses.length]);

describe('the blocks of a survey in periods', () => {
  test('go day by day within ten days, by the last day of each block', () => {
    const blocks = [
      on('2026-03-02', '2026-03-02'),
      on('2026-03-02', '2026-03-03'),
      on('2026-03-03', '2026-03-03'),
    ];
    expect(sizes(cutIntoPeriods(blocks))).toEqual([
      ['2026-03-02', '2026-03-02', 2],
      ['2026-03-02', '2026-03-03', 4],
    ]);
  });

  test('go by weeks from Monday to Sunday over a longer time', () => {
    const blocks = [
      on('2026-03-03', '2026-03-04'),
      on('2026-03-08', '2026-03-08'),
      on('2026-03-09', '2026-03-23'),
    ];
    expect(sizes(cutIntoPeriods(blocks))).toEqual([
      ['2026-03-03', '2026-03-08', 4],
      ['2026-03-09', '2026-03-23', 2],
    ]);
    expect(cutIntoPeriods([])).toEqual([]);
  });

  test('no block is lost or divided', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((number) => `2026-02-${String(number).padStart(2, '0')}`);
    const blocks = fc.array(fc.array(day, { minLength: 1, maxLength: 9 }), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, (list) => {
        const given = list.map((days, block) => days.map((own) => ({ day: own, answers: block })));
        const periods = cutIntoPeriods(given);
        const found = periods.flatMap(({ responses }) => [...new Set(responses)]).toSorted();
        expect(found).toEqual(list.map((_, block) => block).toSorted());
        expect(periods.flatMap(({ responses }) => responses)).toHaveLength(list.flat().length);
      }),
    );
  });
});
