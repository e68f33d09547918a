import { describe, expect, it } from 'vitest';
import { arrangeCases } from '~/domain/case-interview/arrange-cases';
import { caseCoverage } from '~/domain/case-interview/case-coverage';
import type { CaseOutcome, CaseSummary } from '~/domain/case-interview/case-interview';

function cases(won: number, lost: number): { outcome: CaseOutcome }[] {
  return [
    ...Array.from({ length: won }, () => ({ outcome: 'won' as const })),
    ...Array.from({ length: lost }, () => ({ outcome: 'lost' as const })),
  ];
}

describe('the coverage of cases', () => {
  it.each([
    [0, 0, 'missing'],
    [1, 1, 'few'],
    [2, 0, 'few'],
    [3, 0, 'won-only'],
    [0, 4, 'lost-only'],
    [2, 1, 'balanced'],
    [3, 1, 'lopsided'],
    [1, 4, 'lopsided'],
    [2, 3, 'balanced'],
    [4, 2, 'balanced'],
  ])('of %d won and %d lost is %s', (won, lost, state) => {
    expect(caseCoverage(cases(won, lost))).toEqual({ won, lost, total: won + lost, state });
  });
});

describe('a list of cases', () => {
  const base: CaseSummary = {
    id: '',
    outcome: 'won',
    dealName: '',
    customer: '',
    owner: '',
    interviewedOn: '2026-01-01',
    reason: '',
    lesson: '',
    problems: 0,
  };
  const list: CaseSummary[] = [
    { ...base, id: 'a', dealName: 'Deal 10', reason: '报价太慢', problems: 2 },
    { ...base, id: 'b', dealName: 'Deal 9', outcome: 'lost', owner: 'ＡＤＡ' },
    { ...base, id: 'c', dealName: 'deal 11', lesson: '先找 Ada', problems: 1 },
  ];
  const ids = (selection: Partial<Parameters<typeof arrangeCases>[1]>) =>
    arrangeCases(
      list,
      {
        outcome: null,
        search: '',
        sort: { column: 'dealName', direction: 'ascending' },
        ...selection,
      },
      'en',
    ).map(({ id }) => id);

  it('is ordered with numbers as numbers', () => {
    expect(ids({})).toEqual(['b', 'a', 'c']);
    expect(ids({ sort: { column: 'problems', direction: 'descending' } })).toEqual(['a', 'c', 'b']);
  });

  it('is searched whatever the case and width, and filtered by outcome', () => {
    expect(ids({ search: ' ada ' })).toEqual(['b', 'c']);
    expect(ids({ search: '报价' })).toEqual(['a']);
    expect(ids({ outcome: 'lost' })).toEqual(['b']);
    expect(ids({ outcome: 'lost', search: '报价' })).toEqual([]);
  });
});
