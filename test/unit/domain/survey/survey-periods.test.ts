import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoPeriods } from '~/domain/survey/survey-periods';

function on(day: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({ day, answers: `${day}#${index}` }));
}

const sizes = (periods: { from: string; to: string; responses: unknown[] }[]) =>
  periods.map(({ from, to, responses }) => [from, to, responses.length]);

describe('the answers of a survey in periods', () => {
  test('go day by day within ten days', () => {
    expect(sizes(cutIntoPeriods([...on('2026-03-03', 6), ...on('2026-03-02', 5)], 5))).toEqual([
      ['2026-03-02', '2026-03-02', 5],
      ['2026-03-03', '2026-03-03', 6],
    ]);
  });

  test('go by weeks from Monday to Sunday over a longer time', () => {
    const answers = [...on('2026-03-04', 5), ...on('2026-03-08', 1), ...on('2026-03-23', 7)];
    expect(sizes(cutIntoPeriods(answers, 5))).toEqual([
      ['2026-03-02', '2026-03-08', 6],
      ['2026-03-23', '2026-03-29', 7],
    ]);
  });

  test('a thin day waits for the next one, a thin end joins the one before', () => {
    const answers = [...on('2026-03-02', 2), ...on('2026-03-03', 4), ...on('2026-03-04', 3)];
    expect(sizes(cutIntoPeriods(answers, 5))).toEqual([['2026-03-02', '2026-03-04', 9]]);
  });

  test('a survey with too few answers is one period, which its reader withholds', () => {
    expect(sizes(cutIntoPeriods([...on('2026-03-02', 1), ...on('2026-03-03', 2)], 5))).toEqual([
      ['2026-03-02', '2026-03-03', 3],
    ]);
    expect(cutIntoPeriods([], 5)).toEqual([]);
  });

  test('no answer is lost, and no period is too small unless all answers are', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 8 }), (list, minimumGroup) => {
        const answers = list.map((day, index) => ({
          day: `2026-02-${String(day).padStart(2, '0')}`,
          answers: index,
        }));
        const periods = cutIntoPeriods(answers, minimumGroup);
        expect(periods.flatMap(({ responses }) => responses).toSorted()).toEqual(
          answers.map(({ answers: own }) => own).toSorted(),
        );
        if (list.length >= minimumGroup) {
          for (const { responses } of periods) {
            expect(responses.length).toBeGreaterThanOrEqual(minimumGroup);
          }
        }
      }),
    );
  });
});
